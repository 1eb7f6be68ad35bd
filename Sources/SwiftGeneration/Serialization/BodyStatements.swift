import ServiceModel

/// Writes the statements that write members into a body, by the runtime's concrete methods, one line a member.
///
/// A model has thousands of them, so that each is appended, piece by piece, to the text it belongs to.
protocol BodyWriting {
    var format: BodyFormat { get }

    /// The name under which a member stands in its structure or union, for cases that the templates' users write.
    func key(of member: Member) -> String

    /// Appends `writer.string("InstanceId", instanceID)`, for a member of any type.
    func write(_ member: Member, _ type: SwiftType, value: String, to text: inout CodeText)

    /// The members in the order in which they must be written.
    func ordered(_ members: [PlannedMember]) -> [PlannedMember]

    /// The call of the request that makes its body of what an expression encodes: `json(self)`.
    func bodyCall(_ expression: String, of structure: PlannedStructure) -> String

    /// The call of the request that makes a member's structure, union, list or map its whole body: `payload(json: thing)`.
    func payloadCall(_ planned: PlannedMember, value: String) -> String
}

extension BodyWriting {
    func ordered(_ members: [PlannedMember]) -> [PlannedMember] { members }
}

/// Writes the expressions that read members from a body, by the runtime's concrete methods.
protocol BodyReading {
    var format: BodyFormat { get }

    /// The name under which a member stands in its structure or union.
    func key(of member: Member) -> String

    /// Appends the expression that reads a member from a reader that stands on its structure.
    func read(_ planned: PlannedMember, from reader: String, to text: inout CodeText)

    /// Appends the expression that reads a member that is known to be there, for the cases of a union.
    func readPresent(_ type: SwiftType, of member: Member, from reader: String, to text: inout CodeText)
}

extension BodyReading {
    /// Whether a default is what a reader gives for an absent member anyway.
    func isEmptyValue(_ expression: String, of type: SwiftType) -> Bool {
        if case .document = type { return expression == ".null" }
        return switch expression {
        case "\"\"", "0", "0.0", "false", "[]", "[:]", "Blob()": true
        default: false
        }
    }
}
