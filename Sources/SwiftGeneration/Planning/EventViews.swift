import ServiceModel

/// Plans how structures travel as events, and how unions of events do.
struct EventViews {
    let context: PlanningContext
    private let statements: EventStatements

    init(context: PlanningContext) {
        self.context = context
        statements = EventStatements(writing: context.bodyWriting, reading: context.bodyReading, context: context)
    }

    // MARK: Unions

    /// The cases of the `switch` that writes an event of a union: the message's type, then the event's own parts.
    func writeCases(_ members: [(member: Member, name: PropertyName)]) -> String {
        members.map { member, name in
            let kind = isError(member) ? "exception" : "event"
            if member.target == Prelude.unit {
                return "case .\(name.escaped): event.event(\(SwiftLiteral.string(member.name)))"
            }
            return """
                case .\(name.escaped)(let value):
                    event.\(kind)(\(SwiftLiteral.string(member.name)))
                    value.write(to: &event)
                """
        }.joined(separator: "\n")
    }

    /// The cases of the `switch` that reads an event of a union.
    func readCases(_ members: [(member: Member, name: PropertyName)]) -> String {
        members.filter { !isError($0.member) }.map { member, name in
            let value = member.target == Prelude.unit ? "" : "(\(typeName(member))(from: &event))"
            return "case \(SwiftLiteral.string(member.name)): self = .\(name.escaped)\(value)"
        }.joined(separator: "\n")
    }

    /// The cases of the `switch` that reads the error that ends the events of a union.
    func failureCases(_ shape: Shape) -> String {
        shape.members.filter(isError).map { member in
            let code = SwiftLiteral.string(member.target.name)
            let name = context.errorCaseNames[member.target] ?? ""
            return "case \(SwiftLiteral.string(member.name)): "
                + ".\(name)(\(typeName(member))(event.errorDetails(\(code)), from: &event))"
        }.joined(separator: "\n")
    }

    func isError(_ member: Member) -> Bool {
        context.types.used(member.target).shape?.traits.has(.error) == true
    }

    private func typeName(_ member: Member) -> String { context.types.used(member.target).text }

    // MARK: Structures

    /// How a structure travels as an event; `nil` for one that never does.
    /// - Parameters:
    ///   - encoded: The members that the structure writes where it is a body itself.
    ///   - elements: The text of a received structure's tuple, made by reading each member.
    ///   - assignments: The text of the assignments to the members, made by reading each.
    func view(
        _ structure: PlannedStructure, encoded: [PlannedMember], hasStorage: Bool,
        elements: ((PlannedMember, inout CodeText) -> Void) -> String,
        assignments: ((PlannedMember, inout CodeText) -> Void) -> String
    ) -> EventView? {
        guard structure.usage.contains(.event) else { return nil }
        let isSent = structure.usage.contains(.sent)
        let isReceived = structure.usage.contains(.received)
        let body = EventStatements.bodyMembers(structure)
        let needsBodyType = isSent && !body.isEmpty && body.map(\.number) != encoded.map(\.number)
        func read(_ planned: PlannedMember, to text: inout CodeText) {
            if structure.shape.traits.has(.error), planned.eventBinding == .body,
                let message = context.errorMessage(planned, from: "event.content")
            {
                text += message
            } else {
                statements.read(planned, to: &text)
            }
        }
        var bodyStatements = CodeText()
        if needsBodyType {
            for planned in statements.writing.ordered(body) {
                if !bodyStatements.isEmpty { bodyStatements += "\n" }
                statements.writing.write(
                    planned.member, planned.type, value: "event.\(planned.storedName)", to: &bodyStatements)
            }
        }
        return EventView(
            structure: structure.declaredName,
            writeStatements: isSent
                ? statements.write(structure, body: needsBodyType ? "_EventBody(event: self)" : "self") : "",
            bodyType: needsBodyType ? "_EventBody" : "", bodyStatements: bodyStatements.string,
            encodable: statements.writing.format.encodable, writer: statements.writing.format.writer,
            reads: isReceived, readElements: isReceived && hasStorage ? elements(read) : "",
            readStatements: isReceived && !hasStorage ? assignments(read) : "")
    }
}
