/// Maps in an element of their own: a `nil` writes nothing.
extension XMLWriter {
    /// Writes a map of texts, each entry in an element `entry`.
    public mutating func stringMap(
        _ tag: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ values: [String: String]?
    ) {
        map(tag, entry, key, values) { $0.string(value, $1) }
    }

    /// Writes a map, each entry in an element `entry`; the closure writes one value, as an element.
    public mutating func map<Value>(
        _ tag: StaticString, _ entry: StaticString, _ key: StaticString, _ values: [String: Value]?,
        _ write: (inout XMLWriter, Value) -> Void
    ) {
        guard let values else { return }
        open(tag)
        putEntries(entry, key, values, { $0 }, write)
        close(tag)
    }

    /// Writes a map with an enumeration's values for keys, each entry in an element `entry`; the closure writes one value, as an element.
    public mutating func map<Key: StringEnumeration, Value>(
        _ tag: StaticString, _ entry: StaticString, _ key: StaticString, _ values: [Key: Value]?,
        _ write: (inout XMLWriter, Value) -> Void
    ) {
        guard let values else { return }
        open(tag)
        putEntries(entry, key, values, { $0.rawValue }, write)
        close(tag)
    }

    /// Writes a map, each entry in an element `entry`; the closure writes one value, as an element, and what is `nil`
    /// is an element `value` with `xsi:nil="true"`.
    public mutating func sparseMap<Value>(
        _ tag: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ values: [String: Value?]?, _ write: (inout XMLWriter, Value) -> Void
    ) {
        map(tag, entry, key, values) { writer, member in
            if let member { write(&writer, member) } else { writer.null(value) }
        }
    }

    /// Writes a map with an enumeration's values for keys, each entry in an element `entry`; the closure writes one value, as an element, and what is `nil`
    /// is an element `value` with `xsi:nil="true"`.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ tag: StaticString, _ entry: StaticString, _ key: StaticString, _ value: StaticString,
        _ values: [Key: Value?]?, _ write: (inout XMLWriter, Value) -> Void
    ) {
        map(tag, entry, key, values) { writer, member in
            if let member { write(&writer, member) } else { writer.null(value) }
        }
    }
}

/// Maps whose entries stand among the members (Smithy's `xmlFlattened`): a `nil` writes nothing.
extension XMLWriter {
    /// Writes a map of texts, each entry in an element `tag`.
    public mutating func flatStringMap(
        _ tag: StaticString, _ key: StaticString, _ value: StaticString, _ values: [String: String]?
    ) {
        flatMap(tag, key, values) { $0.string(value, $1) }
    }

    /// Writes a map, each entry in an element `tag`; the closure writes one value, as an element.
    public mutating func flatMap<Value>(
        _ tag: StaticString, _ key: StaticString, _ values: [String: Value]?,
        _ write: (inout XMLWriter, Value) -> Void
    ) {
        guard let values else { return }
        putEntries(tag, key, values, { $0 }, write)
    }

    /// Writes a map with an enumeration's values for keys, each entry in an element `tag`; the closure writes one value, as an element.
    public mutating func flatMap<Key: StringEnumeration, Value>(
        _ tag: StaticString, _ key: StaticString, _ values: [Key: Value]?,
        _ write: (inout XMLWriter, Value) -> Void
    ) {
        guard let values else { return }
        putEntries(tag, key, values, { $0.rawValue }, write)
    }

    /// Writes a map, each entry in an element `tag`; the closure writes one value, as an element, and what is `nil`
    /// is an element `value` with `xsi:nil="true"`.
    public mutating func flatSparseMap<Value>(
        _ tag: StaticString, _ key: StaticString, _ value: StaticString,
        _ values: [String: Value?]?, _ write: (inout XMLWriter, Value) -> Void
    ) {
        flatMap(tag, key, values) { writer, member in
            if let member { write(&writer, member) } else { writer.null(value) }
        }
    }

    /// Writes a map with an enumeration's values for keys, each entry in an element `tag`; the closure writes one value, as an element, and what is `nil`
    /// is an element `value` with `xsi:nil="true"`.
    public mutating func flatSparseMap<Key: StringEnumeration, Value>(
        _ tag: StaticString, _ key: StaticString, _ value: StaticString,
        _ values: [Key: Value?]?, _ write: (inout XMLWriter, Value) -> Void
    ) {
        flatMap(tag, key, values) { writer, member in
            if let member { write(&writer, member) } else { writer.null(value) }
        }
    }
}

extension XMLWriter {
    /// Writes the entries of a map in the order of their keys.
    private mutating func putEntries<Key, Value>(
        _ entry: StaticString, _ key: StaticString, _ values: [Key: Value], _ text: (Key) -> String,
        _ write: (inout XMLWriter, Value) -> Void
    ) {
        let entries = values.map { (key: text($0.key), value: $0.value) }
        for member in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            open(entry)
            string(key, member.key)
            write(&self, member.value)
            close(entry)
        }
    }
}
