extension Indirect: Encodable where Value: Encodable {
    /// Writes the stored value itself.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension Indirect: Decodable where Value: Decodable {
    /// Reads the stored value itself.
    public init(from decoder: any Decoder) throws {
        self.init(wrappedValue: try decoder.singleValueContainer().decode(Value.self))
    }
}

// What the compiler derives calls these for an optional property in the wrapper, so that its key may be absent as another
// optional property's may.

extension KeyedEncodingContainer {
    /// Writes what is stored; nothing for `nil`.
    public mutating func encode<Value: Encodable>(_ value: Indirect<Value?>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }
}

extension KeyedDecodingContainer {
    /// Reads what is stored; `nil` where the key is absent or its value `null`.
    public func decode<Value: Decodable>(_ type: Indirect<Value?>.Type, forKey key: Key) throws -> Indirect<Value?> {
        Indirect(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }
}
