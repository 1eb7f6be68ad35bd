import ServiceModel

/// Plans the file of a service's errors.
struct ErrorViews {
    let context: PlanningContext
    let structures: StructureViews

    /// The errors' structures, sorted by name.
    func facades() -> [FacadeView] {
        var facades: [FacadeView] = []
        for entry in context.service.shapes where entry.usage.contains(.error) {
            if let planned = context.structure(entry.shape.id) { facades.append(structures.facade(planned)) }
        }
        return facades
    }

    func file(_ header: FileHeaderView?, errors: [FacadeView]) -> ErrorsFileView {
        var cases: [ErrorCaseView] = []
        var hasStream = false
        var table = SymbolTable(reserving: ["unmodeled", "details"])
        for entry in context.service.shapes where entry.usage.contains(.error) {
            guard let planned = context.structure(entry.shape.id) else { continue }
            if planned.hasStream { hasStream = true }
            let wanted = SwiftName.lowerCamelCase(planned.declaredName)
            var name = wanted
            var number = 2
            while table.claim(name, for: planned.name) != nil {
                name = "\(wanted)_\(number)"
                number += 1
            }
            cases.append(
                ErrorCaseView(
                    documentation: caseDocumentation(entry.shape), name: SwiftName.escaped(name), type: planned.name,
                    code: SwiftLiteral.string(context.errorCode(of: entry.shape))))
        }
        let conformances = ["ServiceError"] + (hasStream ? [] : context.derived.comparison)
        return ErrorsFileView(
            header: header, access: context.access,
            documentation: DocumentationComments.comment("What the service answers when it refuses a call."),
            errorName: "\(context.clientPrefix)Error", conformances: conformances.joined(separator: ", "), cases: cases,
            namespace: errors.isEmpty ? "" : context.namespace, errors: errors)
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
}
