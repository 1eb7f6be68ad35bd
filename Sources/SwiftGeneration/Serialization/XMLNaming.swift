import ServiceModel

/// The names and namespaces that elements and attributes have in XML.
///
/// Source: Smithy 2.0, "XML bindings". Names of the model are made valid, so that no name ends a tag.
struct XMLNaming {
    let model: Model
    let service: Shape

    /// The element that a map's key and value stand in, where the map is not flattened.
    static let entry = "entry"

    /// A member's name in its element; an attribute's, with its prefix.
    func name(of member: Member) -> String {
        Self.valid(member.traits.string(.xmlName) ?? member.name)
    }

    /// The name under which a member is read: an element's without prefix, as the namespace does not count.
    func readName(of member: Member) -> String {
        let name = name(of: member)
        guard !member.traits.has(.xmlAttribute), let colon = name.lastIndex(of: ":") else { return name }
        return String(name[name.index(after: colon)...])
    }

    /// The inside of the start tag of a member's element.
    func tag(of member: Member) -> String {
        name(of: member) + Self.namespace(member.traits)
    }

    /// The inside of the start tag of each element of a flattened list or map: the name is that of the member that has
    /// it, the namespace that of a list's elements where the member has none.
    func flattenedTag(of member: Member) -> String {
        let tag = tag(of: member)
        guard member.traits[.xmlNamespace] == nil, let list = model[member.target], list.kind == .list,
            let elements = list.members.first
        else { return tag }
        return tag + Self.namespace(elements.traits)
    }

    /// The inside of the start tag of a message's outermost element: of the structure of all its members.
    func rootTag(of shape: Shape) -> String {
        Self.valid(shape.traits.string(.xmlName) ?? shape.id.name) + rootNamespace(shape.traits)
    }

    /// The inside of the start tag of a message's outermost element: of a member that is the whole body.
    func rootTag(of member: Member) -> String {
        let target = model[member.target]
        let name = member.traits.string(.xmlName) ?? target?.traits.string(.xmlName) ?? member.target.name
        let own = Self.namespace(member.traits)
        return Self.valid(name) + (own.isEmpty ? rootNamespace(target?.traits) : own)
    }

    private func rootNamespace(_ traits: Traits?) -> String {
        let own = traits.map(Self.namespace) ?? ""
        return own.isEmpty ? Self.namespace(service.traits) : own
    }

    /// The attribute that declares a namespace, with a space before it; empty without one.
    private static func namespace(_ traits: Traits) -> String {
        guard let namespace = traits[.xmlNamespace], let uri = namespace["uri"]?.string else { return "" }
        let prefix = namespace["prefix"]?.string.map { ":" + valid($0) } ?? ""
        return " xmlns\(prefix)=\"\(escaped(uri))\""
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// A name with an underscore in place of what no XML name has.
    private static func valid(_ name: String) -> String {
        if name.utf8.allSatisfy(isPart) { return name }
        return String(decoding: name.utf8.map { isPart($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}
