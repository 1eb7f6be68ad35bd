import ServiceModel

/// Plans the views of structures and errors.
struct StructureViews {
    let context: PlanningContext
    let writing: any BodyWriting
    let reading: any BodyReading
    let documentation: ShapeDocumentation

    init(context: PlanningContext) {
        self.context = context
        writing = context.bodyWriting
        reading = context.bodyReading
        documentation = ShapeDocumentation(context: context)
    }

    // MARK: Plain structures

    func plain(_ structure: PlannedStructure) -> StructureView {
        let usage = structure.usage
        let isInput = usage.contains(.operationInput)
        let isNested = usage.contains(.nested)
        let isError = structure.shape.traits.has(.error)
        let bodyMembers = structure.members.filter { $0.binding == .body }
        let eventMembers = usage.contains(.event) ? EventStatements.bodyMembers(structure) : []
        // The body of an input leaves out what is bound elsewhere; nested in another structure the same shape has it all.
        let needsBodyType = isInput && isNested && bodyMembers.count != structure.members.count
        let encoded = isNested ? structure.members : isInput ? bodyMembers : eventMembers
        let isWholeBody = !context.wireProtocol.hasHTTPBindings && !structure.hasEventStream
        let encodes = usage.contains(.sent) && (isNested || (isInput && isWholeBody) || !encoded.isEmpty)
        let readsResponse = usage.contains(.operationOutput) || usage.contains(.error)
        let decodes =
            usage.contains(.received) && (isNested || (usage.contains(.operationOutput) && isWholeBody))

        var conformances: [String] = []
        if isInput { conformances.append("OperationInput") }
        if usage.contains(.operationOutput) { conformances.append("OperationOutput") }
        if encodes { conformances.append(writing.format.encodable) }
        if decodes { conformances.append(reading.format.decodable) }
        let sensitive = sensitiveMembers(structure)
        if isError {
            conformances.append("ModeledError")
        } else if !sensitive.isEmpty {
            conformances.append("ModelStructure")
        }
        if conformances.isEmpty { conformances.append("Sendable") }
        if !structure.hasStream { conformances += context.derived.names }
        return StructureView(
            structure: structure,
            isCodable: context.derived.isCodable && !structure.hasStream && (isError || !structure.members.isEmpty),
            hasHTTPBindings: context.wireProtocol.hasHTTPBindings,
            encodable: writing.format.encodable, writer: writing.format.writer, reader: reading.format.reader,
            documentation: documentation.type(structure.shape), access: context.access, name: structure.declaredName,
            conformances: conformances.joined(separator: ", "),
            properties: structure.members.map { property($0, isStored: true) },
            parameters: parameters(structure), assignments: assignments(structure),
            sensitiveMembers: sensitive,
            requestStatements: isInput
                ? requestStatements(structure, body: needsBodyType ? "_Body(input: self)" : "self") : "",
            bodyType: needsBodyType ? "_Body" : "",
            bodyStatements: needsBodyType
                ? lines(writing.ordered(bodyMembers)) {
                    writing.write($0.member, $0.type, value: "input.\($0.storedName)", to: &$1)
                } : "",
            encodes: encodes,
            encodeStatements: encodes
                ? lines(writing.ordered(encoded)) {
                    writing.write($0.member, $0.type, value: $0.storedReference, to: &$1)
                } : "",
            decodes: decodes, decodeStatements: decodes ? lines(structure.members, decode) : "",
            readsResponse: readsResponse,
            responseStatements: readsResponse ? responseStatements(structure, callsDecode: decodes && !isNested) : "",
            isError: isError, detailsExpression: detailsExpression(structure),
            event: EventViews(context: context).view(
                structure, encoded: encodes ? encoded : [], hasStorage: false, elements: { _ in "" },
                assignments: { assignments(structure.members, $0) }))
    }

    private func requestStatements(_ structure: PlannedStructure, body: String) -> String {
        let statements = RequestStatements(writing: writing, context: context).statements(structure, body: body)
        return statements.isEmpty ? "// Nothing of the input is sent." : statements.joined(separator: "\n")
    }

    private func responseStatements(_ structure: PlannedStructure, callsDecode: Bool) -> String {
        if callsDecode, !structure.shape.traits.has(.error) {
            return "self.init(from: &response.\(reading.format.property))"
        }
        let responses = ResponseStatements(reading: reading, context: context)
        return lines(structure.members) { planned, text in
            text += planned.storedReference
            text += " = "
            read(planned, of: structure, responses, to: &text)
        }
    }

    /// Reads a member of an outermost structure from a response.
    private func read(
        _ planned: PlannedMember, of structure: PlannedStructure, _ responses: ResponseStatements,
        to text: inout CodeText
    ) {
        if structure.shape.traits.has(.error), planned.binding == .body,
            let message = context.errorMessage(planned, from: "response")
        {
            text += message
        } else {
            responses.read(planned, to: &text)
        }
    }

    private func decode(_ planned: PlannedMember, to text: inout CodeText) {
        text += planned.storedReference
        text += " = "
        reading.read(planned, from: "reader", to: &text)
    }

    /// The initializer's parameters, one a line: also those of the overload that takes the members.
    func parameters(_ structure: PlannedStructure) -> String {
        var result = CodeText(capacity: structure.members.count * 40)
        for planned in structure.initializerOrder {
            if !result.isEmpty { result += ",\n" }
            result += planned.property.label
            result += ": "
            result += planned.typeText
            if let value = planned.defaultValue {
                result += " = "
                result += value
            } else if planned.isOptional {
                result += " = nil"
            }
        }
        return result.string
    }

    private func assignments(_ structure: PlannedStructure) -> String {
        lines(structure.members) { planned, text in
            text += "self."
            text += planned.storedName
            text += " = "
            text += planned.escapedName
        }
    }

    // MARK: Façades

    func facade(_ structure: PlannedStructure) -> FacadeView {
        let usage = structure.usage
        let isError = structure.shape.traits.has(.error)
        let decodes = usage.contains(.nested)
        let readsResponse = usage.contains(.operationOutput) || usage.contains(.error)
        var conformances: [String] = []
        if usage.contains(.operationOutput) { conformances.append("OperationOutput") }
        if decodes { conformances.append(reading.format.decodable) }
        let sensitive = sensitiveMembers(structure)
        if isError {
            conformances.append("ModeledError")
        } else if !sensitive.isEmpty {
            conformances.append("ModelStructure")
        }
        if conformances.isEmpty { conformances.append("Sendable") }
        // The compiler derives nothing for a type that keeps its members in an object.
        let hasStorage = context.derived.isEmpty || structure.hasStream
        if !hasStorage { conformances += context.derived.names }
        let responses = ResponseStatements(reading: reading, context: context)
        func read(_ planned: PlannedMember, to text: inout CodeText) {
            reading.read(planned, from: "reader", to: &text)
        }
        func readResponse(_ planned: PlannedMember, to text: inout CodeText) {
            self.read(planned, of: structure, responses, to: &text)
        }
        return FacadeView(
            structure: structure,
            isCodable: context.derived.isCodable && !hasStorage && (isError || !structure.members.isEmpty),
            hasHTTPBindings: context.wireProtocol.hasHTTPBindings,
            reader: reading.format.reader,
            documentation: documentation.type(structure.shape), access: context.access, name: structure.declaredName,
            conformances: conformances.joined(separator: ", "), isError: isError,
            detailsExpression: detailsExpression(structure),
            properties: structure.members.map { property($0, isStored: !hasStorage) },
            storageType: hasStorage
                ? elements(structure.members, separator: ", ", ending: "Void") { $1 += $0.typeText } : "",
            sensitiveMembers: sensitive, decodes: decodes,
            decodedElements: decodes && hasStorage ? elements(structure.members, read) : "",
            decodeStatements: decodes && !hasStorage ? assignments(structure.members, read) : "",
            readsResponse: readsResponse,
            responseElements: readsResponse && hasStorage ? elements(structure.members, readResponse) : "",
            responseStatements: readsResponse && !hasStorage ? assignments(structure.members, readResponse) : "",
            event: EventViews(context: context).view(
                structure, encoded: [], hasStorage: hasStorage, elements: { elements(structure.members, $0) },
                assignments: { assignments(structure.members, $0) }))
    }

    /// What an error keeps of its details: the message, which they repeat, is left out where it must never be printed.
    private func detailsExpression(_ structure: PlannedStructure) -> String {
        let isSensitive =
            structure.shape.traits.has(.sensitive)
            || structure.members.contains { $0.isSensitive && $0.name == "message" }
        return isSensitive ? "details.withoutMessage()" : "details"
    }

    // MARK: Members

    private func property(_ planned: PlannedMember, isStored: Bool) -> PropertyView {
        PropertyView(
            documentation: documentation.member(planned), member: planned, key: reading.key(of: planned.member),
            isStored: isStored)
    }

    private func sensitiveMembers(_ structure: PlannedStructure) -> String {
        if structure.shape.traits.has(.sensitive) { return "[\"*\"]" }
        let names = structure.members.filter(\.isSensitive).map { SwiftLiteral.string($0.name) }
        return names.isEmpty ? "" : "[\(names.joined(separator: ", "))]"
    }

    /// The elements of the tuple that a façade keeps its members in: `name: ` and what is said of each member. No tuple has
    /// one element with a name, so that an empty one stands beside it.
    private func elements(
        _ members: [PlannedMember], separator: String = ",\n", ending: String = "()",
        _ element: (PlannedMember, inout CodeText) -> Void
    ) -> String {
        var text = CodeText(capacity: members.count * 80)
        for planned in members {
            if !text.isEmpty { text += separator }
            text += planned.property.label
            text += ": "
            element(planned, &text)
        }
        if members.count == 1 {
            text += separator
            text += ending
        }
        return text.string
    }

    /// The assignments to the properties of a received structure that stores them itself.
    private func assignments(
        _ members: [PlannedMember], _ value: (PlannedMember, inout CodeText) -> Void
    ) -> String {
        lines(members) { planned, text in
            text += planned.storedReference
            text += " = "
            value(planned, &text)
        }
    }

    /// A statement for each member, one a line.
    private func lines(_ members: [PlannedMember], _ statement: (PlannedMember, inout CodeText) -> Void) -> String {
        var text = CodeText(capacity: members.count * 80)
        for planned in members {
            if !text.isEmpty { text += "\n" }
            statement(planned, &text)
        }
        return text.string
    }
}

extension PlanningContext {
    /// Whether a member's value must never be printed: the member or its target says so.
    func isSensitive(_ member: Member) -> Bool {
        member.traits.has(.sensitive) || types.used(member.target).isSensitive
    }
}
