import ServiceModel

/// Writes the statements that carry an event's members to and from a message: its headers and its payload.
///
/// Source: Smithy 2.0, "Event streams".
struct EventStatements {
    let writing: any BodyWriting
    let reading: any BodyReading
    let context: PlanningContext

    /// The members of the payload where no member is all of it.
    static func bodyMembers(_ structure: PlannedStructure) -> [PlannedMember] {
        structure.members.contains { $0.eventBinding == .payload }
            ? [] : structure.members.filter { $0.eventBinding == .body }
    }

    /// The statements that write an event. `body` is the expression of what encodes the payload's members.
    func write(_ structure: PlannedStructure, body: String) -> String {
        var lines: [String] = []
        for planned in structure.members {
            switch planned.eventBinding {
            case .header:
                lines.append("event.header(\(SwiftLiteral.string(planned.member.name)), \(planned.storedReference))")
            case .payload: lines.append("event.content.\(payloadCall(planned))")
            case .body: break
            }
        }
        if !EventStatements.bodyMembers(structure).isEmpty {
            lines.append("event.content.\(writing.bodyCall(body, of: structure))")
        }
        return lines.isEmpty ? "// The event carries nothing." : lines.joined(separator: "\n")
    }

    private func payloadCall(_ planned: PlannedMember) -> String {
        let value = planned.storedReference
        switch planned.type {
        case .blob: return "payload(blob: \(value))"
        case .string, .enumeration: return "payload(text: \(value))"
        default: return writing.payloadCall(planned, value: value)
        }
    }

    /// The expression that reads a member of an event.
    func read(_ planned: PlannedMember, to text: inout CodeText) {
        let suffix = planned.isOptional ? "IfPresent" : ""
        switch planned.eventBinding {
        case .body:
            reading.read(planned, from: "event.content.\(reading.format.property)", to: &text)
        case .header:
            let name = SwiftLiteral.string(planned.member.name)
            if let defaultValue = planned.defaultValue {
                text += "event.headerIfPresent(\(name)) ?? \(defaultValue)"
            } else {
                text += "event.header\(suffix)(\(name))"
            }
        case .payload:
            text += "event.content."
            switch planned.type {
            case .blob: text += "payloadBlob\(suffix)()"
            case .string, .enumeration: text += "payloadText\(suffix)()"
            default: text += "payloadStructure\(suffix)()"
            }
        }
    }
}
