package import ServiceModel

/// A value as a command line sees it: the shape that a member targets, and what the member adds.
package struct CommandValue: Sendable {
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

    package let model: Model
    package let shape: Shape
    /// What leads to the shape; `nil` for the outermost.
    package let member: Member?
    package let kind: Kind
    /// Members of the structure that are given in another way, and so are not its members here.
    package var omittedMembers: Set<String> = []

    package init(_ shape: Shape, of model: Model, through member: Member? = nil) {
        self.shape = shape
        self.model = model
        self.member = member
        kind = CommandValue.kind(of: shape)
    }

    /// The value of a member; `nil` where the model lacks its target.
    package init?(_ member: Member, of model: Model) {
        guard let shape = model[member.target] else { return nil }
        self.init(shape, of: model, through: member)
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

    package var id: ShapeID { shape.id }

    /// The documentation text: the member's, else the shape's.
    package var documentation: String {
        (member?.traits[.documentation] ?? shape.traits[.documentation])?.string ?? ""
    }

    // MARK: What it is made of

    /// The members of a structure, in the model's order.
    package var members: [(name: String, value: CommandValue)] {
        guard kind == .structure else { return [] }
        return shape.members.compactMap { member in
            guard !omittedMembers.contains(member.name), let value = CommandValue(member, of: model) else { return nil }
            return (member.name, value)
        }
    }

    /// What a list holds.
    package var element: CommandValue? { kind == .list ? part("member") : nil }

    package var key: CommandValue? { kind == .map ? part("key") : nil }

    /// What a map holds under its keys.
    package var value: CommandValue? { kind == .map ? part("value") : nil }

    private func part(_ name: String) -> CommandValue? {
        shape.member(named: name).flatMap { CommandValue($0, of: model) }
    }

    /// What the value is made of, each part under the name that help gives it: members, the element of a list without a
    /// name, the key and the value of a map.
    package var parts: [(name: String, value: CommandValue)] {
        switch kind {
        case .structure: members
        case .list: element.map { [("", $0)] } ?? []
        case .map:
            (key.map { [($0.serializedName ?? "key", $0)] } ?? [])
                + (value.map { [($0.serializedName ?? "value", $0)] } ?? [])
        default: []
        }
    }

    /// The name of a key or a value in what is sent, where it is not the usual one.
    package var serializedName: String? {
        (member?.traits.string(.xmlName) ?? member?.traits.string(.jsonName)).map(CommandValue.oneLine)
    }

    /// The values that a string may have, where the model lists them.
    package var choices: [String] {
        guard shape.kind == .enum else { return [] }
        return shape.members.map { CommandValue.oneLine($0.traits.string(.enumValue) ?? $0.name) }
    }

    /// A text of the model without control characters, so that it cannot begin a line.
    static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }

    // MARK: Special kinds

    /// Whether the value is any JSON.
    package var isDocument: Bool { shape.kind == .document }

    /// Whether of the structure's members one is set at a time.
    package var isTaggedUnion: Bool { shape.kind == .union && !shape.isEventStream }

    package var isStreamingBlob: Bool {
        kind == .blob && (shape.traits.has(.streaming) || member?.traits.has(.streaming) == true)
    }

    /// Whether the value is JSON that is sent in a header.
    package var isJSONHeader: Bool {
        kind == .string && member?.traits.has(.httpHeader) == true
            && (member?.traits.string(.mediaType) ?? shape.traits.string(.mediaType)) == "application/json"
    }

    /// What the help calls the type of the value.
    package var typeName: String {
        if isJSONHeader { return "JSON" }
        if isDocument { return "document" }
        if isStreamingBlob { return "streaming blob" }
        if isTaggedUnion { return "tagged union structure" }
        return kind.rawValue
    }

    /// Whether the value is a document, or lists or maps of documents, however nested: such a value is given as JSON.
    package var holdsDocuments: Bool {
        var current = self
        var seen: Set<ShapeID> = []
        while seen.insert(current.id).inserted {
            if current.isDocument { return true }
            guard let next = current.element ?? current.value else { return false }
            current = next
        }
        return false
    }

    /// Whether a document is anywhere in the value.
    package var containsDocument: Bool {
        var pending = [self]
        var seen: Set<ShapeID> = []
        while let value = pending.popLast() {
            guard seen.insert(value.id).inserted else { continue }
            if value.isDocument { return true }
            pending += value.members.map(\.value)
            if let part = value.element ?? value.value { pending.append(part) }
        }
        return false
    }
}
