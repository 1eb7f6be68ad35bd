/// The one member of a union, coded as `{name: value}`: what generated `Codable` conformances of unions use.
public struct UnionMember {
    /// The member's name on the wire.
    public let name: String
    private let container: KeyedDecodingContainer<Key>

    /// Finds the member: the first that is not `null`, or else one that is.
    ///
    /// - Throws: `DecodingError` where there is none at all.
    public init(from decoder: any Decoder) throws {
        container = try decoder.container(keyedBy: Key.self)
        let container = container
        let keys = container.allKeys
        guard let key = try keys.first(where: { try !container.decodeNil(forKey: $0) }) ?? keys.first else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "the union has no member"))
        }
        name = key.stringValue
    }

    /// Reads the member's value.
    public func value<Value: Decodable>() throws -> Value {
        try container.decode(Value.self, forKey: Key(stringValue: name))
    }

    /// Writes a member.
    public static func encode(_ name: String, _ value: some Encodable, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(value, forKey: Key(stringValue: name))
    }

    /// Writes a member whose value this client does not know: `{name: null}`.
    public static func encodeUnknown(_ name: String, to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeNil(forKey: Key(stringValue: name))
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
