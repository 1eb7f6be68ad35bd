import ServiceModel

/// Plans the file of a service's errors.
struct ErrorViews {
    let context: PlanningContext
    let structures: StructureViews

    /// The errors' structures, sorted by name.
    func facades() -> [FacadeView] {
        var facades: [FacadeView] = []
        for entry in context.service.shapes where entry.usage.contains(.error) {
            if let planned = context.structure(entry.shape.id), planned.isFacade {
                facades.append(structures.facade(planned))
            }
        }
        return facades
    }

    func file(_ header: FileHeaderView?, errors: [FacadeView]) -> ErrorsFileView {
        var cases: [ErrorCaseView] = []
        var hasStream = false
        let owners = codeOwners()
        for entry in context.service.shapes where entry.usage.contains(.error) {
            guard let planned = context.structure(entry.shape.id) else { continue }
            if planned.hasStream { hasStream = true }
            let code = context.errorCode(of: entry.shape)
            cases.append(
                ErrorCaseView(
                    documentation: caseDocumentation(entry.shape), name: context.errorCaseNames[entry.shape.id] ?? "",
                    type: planned.name, code: owners[code] == entry.shape.id ? SwiftLiteral.string(code) : ""))
        }
        let conformances = ["ServiceError"] + (hasStream ? [] : context.derived.comparison)
        return ErrorsFileView(
            header: header, access: context.access,
            documentation: DocumentationComments.comment("What the service answers when it refuses a call."),
            errorName: "\(context.clientPrefix)Error", conformances: conformances.joined(separator: ", "), cases: cases,
            namespace: errors.isEmpty ? "" : context.namespace, errors: errors)
    }

    /// The error that a code stands for: of several, the one of that name, else the first.
    private func codeOwners() -> [String: ShapeID] {
        var owners: [String: ShapeID] = [:]
        for entry in context.service.shapes where entry.usage.contains(.error) {
            let code = context.errorCode(of: entry.shape)
            if owners[code] == nil || entry.shape.id.name == code { owners[code] = entry.shape.id }
        }
        return owners
    }

    private func caseDocumentation(_ shape: Shape) -> String {
        guard let text = shape.traits.string(.documentation) else { return "" }
        return DocumentationComments.comment(DocumentationComments.firstParagraph(context.documentation.markdown(text)))
    }
}

extension PlanningContext {
    /// The name that an error has on the wire: its shape's, but where the protocol has names of its own.
    /// Source: Smithy AWS query protocol, "awsQueryError trait".
    func errorCode(of shape: Shape) -> String {
        guard wireProtocol == .awsQuery else { return shape.id.name }
        return shape.traits[.awsQueryError]?["code"]?.string ?? shape.id.name
    }

    /// The names of the cases of the service's errors, in backquotes where Swift reserves them.
    func makeErrorCaseNames() -> [ShapeID: String] {
        var names: [ShapeID: String] = [:]
        var table = SymbolTable(reserving: ["unmodeled", "details"])
        for entry in service.shapes where entry.usage.contains(.error) && entry.shape.kind == .structure {
            let wanted = SwiftName.lowerCamelCase(self.names.declared(entry.shape.id))
            var name = wanted
            var number = 2
            while table.claim(name, for: self.names[entry.shape.id]) != nil {
                name = "\(wanted)_\(number)"
                number += 1
            }
            names[entry.shape.id] = SwiftName.escaped(name)
        }
        return names
    }

    /// The read of an error's message, which services spell `message` and `Message` whatever their model says; `nil` for
    /// another member.
    /// - Parameter source: What has the body: `response`, for example.
    func errorMessage(_ planned: PlannedMember, from source: String) -> String? {
        guard planned.name == "message", case .string = planned.type else { return nil }
        let key = bodyReading.key(of: planned.member)
        let other = key == "message" ? "Message" : "message"
        let body = "\(source).\(bodyReading.format.property)"
        let read =
            "\(body).stringIfPresent(\(SwiftLiteral.string(key))) ?? \(body).stringIfPresent(\(SwiftLiteral.string(other)))"
        return planned.isOptional ? read : "\(read) ?? \(planned.defaultValue ?? "\"\"")"
    }
}
