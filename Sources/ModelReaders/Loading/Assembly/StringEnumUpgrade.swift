import ServiceModel

/// Turns strings with the `enum` trait of Smithy 1.0 into `enum` shapes.
enum StringEnumUpgrade {
    /// The `enum` shape with the same values, or `nil` where some value has no name and none can be made from it.
    ///
    /// Source: Smithy 2.0, "enum trait": names are made where values are identifiers but for separators.
    static func enumShape(from shape: Shape) -> Shape? {
        guard let entries = shape.traits[.enum]?.array, !entries.isEmpty else { return nil }
        var members: [Member] = []
        var names: Set<String> = []
        for entry in entries {
            guard let value = entry["value"], let text = value.string else { return nil }
            let name: String
            if let given = entry["name"] {
                guard let givenName = given.string else { return nil }
                name = givenName
            } else if let derived = memberName(from: text) {
                name = derived
            } else {
                return nil
            }
            guard ShapeID.isIdentifier(name), names.insert(name).inserted else { return nil }
            var traits = Traits([(.enumValue, value)])
            if let documentation = entry["documentation"] { traits.set(.documentation, documentation) }
            if let tags = entry["tags"] { traits.set(.tags, tags) }
            if entry["deprecated"]?.boolean == true { traits.set(.deprecated, Node(.object([]), at: entry.position)) }
            members.append(Member(name: name, target: Prelude.unit, traits: traits, position: entry.position))
        }
        var converted = shape
        converted.kind = .enum
        converted.members = members
        converted.traits.remove(.enum)
        return converted
    }

    /// `us-west-2` gives `us_west_2`; `nil` where the value starts with a digit or holds anything but letters, digits,
    /// underscores and the separators `-`, `.`, `:`, `/` and white space.
    private static func memberName(from value: String) -> String? {
        var name: [UInt8] = []
        var endsWithSeparator = false
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if name.isEmpty { return nil }
                fallthrough
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                name.append(byte)
                endsWithSeparator = false
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"), 0x09...0x0D, 0x20:
                if !endsWithSeparator { name.append(UInt8(ascii: "_")) }
                endsWithSeparator = true
            default:
                return nil
            }
        }
        return String(decoding: name, as: UTF8.self)
    }
}
