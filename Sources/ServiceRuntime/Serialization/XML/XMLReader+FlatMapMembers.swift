/// Members that are maps whose entries stand among the members (Smithy's `xmlFlattened`): empty, or with `IfPresent`
/// `nil`, when there is none. Of two values for one key the last counts.
extension XMLReader {
    /// Reads a map of the elements named `name`, those without a value left out.
    public mutating func flatMap<Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value] {
        flatMap(of: name, key, value, makeKey: { $0 }, read) ?? [:]
    }

    /// Reads a map of the elements named `name`, those without a value left out; `nil` when there is none.
    public mutating func flatMapIfPresent<Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value]? {
        flatMap(of: name, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `name`, those without a value left out.
    public mutating func flatMap<Key: StringEnumeration, Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value] {
        flatMap(of: name, key, value, makeKey: { Key(rawValue: $0) }, read) ?? [:]
    }

    /// Reads a map with an enumeration's values for keys of the elements named `name`, those without a value left out; `nil` when there is none.
    public mutating func flatMapIfPresent<Key: StringEnumeration, Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value]? {
        flatMap(of: name, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map of the elements named `name`, of which those without a value count.
    public mutating func flatSparseMap<Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value?] {
        flatSparseMap(of: name, key, value, makeKey: { $0 }, read) ?? [:]
    }

    /// Reads a map of the elements named `name`, of which those without a value count; `nil` when there is none.
    public mutating func flatSparseMapIfPresent<Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value?]? {
        flatSparseMap(of: name, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `name`, of which those without a value count.
    public mutating func flatSparseMap<Key: StringEnumeration, Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?] {
        flatSparseMap(of: name, key, value, makeKey: { Key(rawValue: $0) }, read) ?? [:]
    }

    /// Reads a map with an enumeration's values for keys of the elements named `name`, of which those without a value count; `nil` when there is none.
    public mutating func flatSparseMapIfPresent<Key: StringEnumeration, Value>(
        _ name: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?]? {
        flatSparseMap(of: name, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map of texts of the elements named `name`.
    public mutating func flatStringMap(
        _ name: StaticString, _ key: StaticString, _ value: StaticString
    ) -> [String: String] {
        flatMap(name, key, value) { reader in reader.string() }
    }

    /// Reads a map of texts of the elements named `name`; `nil` when there is none.
    public mutating func flatStringMapIfPresent(
        _ name: StaticString, _ key: StaticString, _ value: StaticString
    ) -> [String: String]? {
        flatMapIfPresent(name, key, value) { reader in reader.string() }
    }
}
