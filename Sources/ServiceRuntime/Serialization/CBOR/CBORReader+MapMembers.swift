/// Members that are maps: empty, or with `IfPresent` `nil`, when the member is missing.
/// Of two values for one key the last counts.
extension CBORReader {
    /// Reads a map of texts; `null` values are left out.
    public mutating func stringMap(_ key: StaticString) -> [String: String] {
        stringMap(at: find(key)) ?? [:]
    }

    /// Reads a map of texts; `null` values are left out, when there is one.
    public mutating func stringMapIfPresent(_ key: StaticString) -> [String: String]? {
        stringMap(at: find(key))
    }

    /// Reads a map; `null` values are left out.
    public mutating func map<Value>(_ key: StaticString, _ value: (inout CBORReader) -> Value) -> [String: Value] {
        map(at: find(key), key: { $0 }, value) ?? [:]
    }

    /// Reads a map; `null` values are left out, when there is one.
    public mutating func mapIfPresent<Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [String: Value]? {
        map(at: find(key), key: { $0 }, value)
    }

    /// Reads a map with an enumeration's values for keys; `null` values are left out.
    public mutating func map<Key: StringEnumeration, Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [Key: Value] {
        map(at: find(key), key: { Key(rawValue: $0) }, value) ?? [:]
    }

    /// Reads a map with an enumeration's values for keys; `null` values are left out, when there is one.
    public mutating func mapIfPresent<Key: StringEnumeration, Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [Key: Value]? {
        map(at: find(key), key: { Key(rawValue: $0) }, value)
    }

    /// Reads a map; `null` values count.
    public mutating func sparseMap<Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [String: Value?] {
        sparseMap(at: find(key), key: { $0 }, value) ?? [:]
    }

    /// Reads a map; `null` values count, when there is one.
    public mutating func sparseMapIfPresent<Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [String: Value?]? {
        sparseMap(at: find(key), key: { $0 }, value)
    }

    /// Reads a map with an enumeration's values for keys; `null` values count.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [Key: Value?] {
        sparseMap(at: find(key), key: { Key(rawValue: $0) }, value) ?? [:]
    }

    /// Reads a map with an enumeration's values for keys; `null` values count, when there is one.
    public mutating func sparseMapIfPresent<Key: StringEnumeration, Value>(
        _ key: StaticString, _ value: (inout CBORReader) -> Value
    ) -> [Key: Value?]? {
        sparseMap(at: find(key), key: { Key(rawValue: $0) }, value)
    }
}
