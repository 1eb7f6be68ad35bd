/// Members that are maps, each in an element of its own: empty, or with `IfPresent` `nil`, when this is missing.
/// Of two values for one key the last counts.
extension XMLReader {
    /// Reads a map of the elements named `entry` in the one named `name`, those without a value left out.
    public mutating func map<Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value] {
        map(at: find(name), entry, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map of the elements named `entry` in the one named `name`, those without a value left out; `nil` when there is none.
    public mutating func mapIfPresent<Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value]? {
        let found = find(name)
        return found == XMLTape.absent ? nil : map(at: found, entry, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `entry` in the one named `name`, those without a value left out.
    public mutating func map<Key: StringEnumeration, Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value] {
        map(at: find(name), entry, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `entry` in the one named `name`, those without a value left out; `nil` when there is none.
    public mutating func mapIfPresent<Key: StringEnumeration, Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value]? {
        let found = find(name)
        return found == XMLTape.absent ? nil : map(at: found, entry, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map of the elements named `entry` in the one named `name`, of which those without a value count.
    public mutating func sparseMap<Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value?] {
        sparseMap(at: find(name), entry, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map of the elements named `entry` in the one named `name`, of which those without a value count; `nil` when there is none.
    public mutating func sparseMapIfPresent<Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [String: Value?]? {
        let found = find(name)
        return found == XMLTape.absent ? nil : sparseMap(at: found, entry, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `entry` in the one named `name`, of which those without a value count.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?] {
        sparseMap(at: find(name), entry, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `entry` in the one named `name`, of which those without a value count; `nil` when there is none.
    public mutating func sparseMapIfPresent<Key: StringEnumeration, Value>(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?]? {
        let found = find(name)
        return found == XMLTape.absent
            ? nil : sparseMap(at: found, entry, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map of texts of the elements named `entry` in the one named `name`.
    public mutating func stringMap(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString
    ) -> [String: String] {
        map(name, entry, key, value) { reader in reader.string() }
    }

    /// Reads a map of texts of the elements named `entry` in the one named `name`; `nil` when there is none.
    public mutating func stringMapIfPresent(
        _ name: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString
    ) -> [String: String]? {
        mapIfPresent(name, entry, key, value) { reader in reader.string() }
    }
}
