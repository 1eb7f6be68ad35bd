package import ServiceModel

/// A value as a command line sees it: the shape that a member targets, and what the member adds.
///
/// There is one for each member of a service's shapes, made with ``CommandValues``, which knows what they are made of.
package final class CommandValue: Sendable {
    /// The kinds of values that a command line tells apart; the raw values are what its help calls them.
    package enum Kind: String, Sendable {
        case string, integer, long, float, double, boolean, blob, timestamp
        case structure, list, map

        package var isScalar: Bool {
            switch self {
            case .structure, .list, .map: false
            default: true
            }
        }
    }

    package let shape: Shape
    /// What leads to the shape; `nil` for the outermost.
    package let member: Member?
    /// The place of the shape among those of ``CommandValues``: two values of one shape have the same.
    let place: Int
    package let kind: Kind
    /// The name that help gives the value as part of another: a member's, a key's; empty for the element of a list.
    package let name: String
    /// The documentation text: the member's, else the shape's.
    package let documentation: String
    /// Members of the structure that are given in another way, and so are not its members here.
    package let omittedMembers: Set<String>

    // MARK: Special kinds

    /// Whether the value is any JSON.
    package let isDocument: Bool
    /// Whether of the structure's members one is set at a time.
    package let isTaggedUnion: Bool
    package let isStreamingBlob: Bool
    /// Whether the value is JSON that is sent in a header.
    package let isJSONHeader: Bool

    /// - Parameter outer: The kind of the shape that the member is of.
    init(
        _ shape: Shape, at place: Int, through member: Member? = nil, of outer: ShapeKind = .structure,
        omitting: Set<String> = []
    ) {
        self.shape = shape
        self.place = place
        self.member = member
        omittedMembers = omitting
        let kind = CommandValue.kind(of: shape)
        self.kind = kind
        name = CommandValue.name(of: member, in: outer)
        documentation = (member?.traits[.documentation] ?? shape.traits[.documentation])?.string ?? ""
        isDocument = shape.kind == .document
        isTaggedUnion = shape.kind == .union && !shape.isEventStream
        isStreamingBlob = kind == .blob && (shape.traits.has(.streaming) || member?.traits.has(.streaming) == true)
        isJSONHeader =
            kind == .string && member?.traits.has(.httpHeader) == true
            && (member?.traits.string(.mediaType) ?? shape.traits.string(.mediaType)) == "application/json"
    }

    private static func kind(of shape: Shape) -> Kind {
        switch shape.kind {
        case .string, .enum: .string
        case .byte, .short, .integer, .intEnum, .bigInteger: .integer
        case .long: .long
        case .float: .float
        case .double, .bigDecimal: .double
        case .boolean: .boolean
        case .blob: .blob
        case .timestamp: .timestamp
        case .list: .list
        case .map: .map
        case .structure, .union, .document, .service, .resource, .operation: .structure
        }
    }

    /// Keys and values of maps have the names that they are sent under, where these are not the usual ones.
    private static func name(of member: Member?, in outer: ShapeKind) -> String {
        guard let member, outer != .list else { return "" }
        guard outer == .map else { return member.name }
        return (member.traits.string(.xmlName) ?? member.traits.string(.jsonName)).map(oneLine) ?? member.name
    }

    /// The same value without some members.
    func omitting(_ names: some Sequence<String>) -> CommandValue {
        CommandValue(shape, at: place, through: member, omitting: omittedMembers.union(names))
    }

    /// What the help calls the type of the value.
    package var typeName: String {
        if isJSONHeader { return "JSON" }
        if isDocument { return "document" }
        if isStreamingBlob { return "streaming blob" }
        if isTaggedUnion { return "tagged union structure" }
        return kind.rawValue
    }

    /// A text of the model without control characters, so that it cannot begin a line.
    static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
