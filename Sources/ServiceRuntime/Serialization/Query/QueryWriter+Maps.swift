/// Maps as members: a `nil` and an empty map write nothing. Each entry's key and value stand under `Key.entry.1`; those of
/// flat maps (Smithy's `xmlFlattened`) under `Key.1`. Keys are texts or an enumeration's values.
extension QueryWriter {
    /// Writes a map; the closure writes one value.
    public mutating func map<Key: Hashable & CustomStringConvertible, Value>(
        _ key: StaticString, _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value]?,
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.map(keyTag, valueTag, values, write) }
    }

    /// Writes a map in which a `nil` is an empty text; the closure writes one value.
    public mutating func sparseMap<Key: Hashable & CustomStringConvertible, Value>(
        _ key: StaticString, _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value?]?,
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.sparseMap(keyTag, valueTag, values, write) }
    }

    /// Writes a map of texts.
    public mutating func stringMap(
        _ key: StaticString, _ keyTag: StaticString, _ valueTag: StaticString, _ values: [String: String]?
    ) {
        map(key, keyTag, valueTag, values) { $0.string($1) }
    }

    /// Writes a flat map; the closure writes one value.
    public mutating func flatMap<Key: Hashable & CustomStringConvertible, Value>(
        _ key: StaticString, _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value]?,
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.flatMap(keyTag, valueTag, values, write) }
    }

    /// Writes a flat map in which a `nil` is an empty text; the closure writes one value.
    public mutating func flatSparseMap<Key: Hashable & CustomStringConvertible, Value>(
        _ key: StaticString, _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value?]?,
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.flatSparseMap(keyTag, valueTag, values, write) }
    }

    /// Writes a flat map of texts.
    public mutating func flatStringMap(
        _ key: StaticString, _ keyTag: StaticString, _ valueTag: StaticString, _ values: [String: String]?
    ) {
        flatMap(key, keyTag, valueTag, values) { $0.string($1) }
    }
}

/// Maps as single values.
extension QueryWriter {
    /// Writes a map; the closure writes one value.
    public mutating func map<Key: Hashable & CustomStringConvertible, Value>(
        _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value],
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        under("entry") { $0.flatMap(keyTag, valueTag, values, write) }
    }

    /// Writes a map in which a `nil` is an empty text; the closure writes one value.
    public mutating func sparseMap<Key: Hashable & CustomStringConvertible, Value>(
        _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value?],
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        under("entry") { $0.flatSparseMap(keyTag, valueTag, values, write) }
    }

    /// Writes a flat map; the closure writes one value.
    public mutating func flatMap<Key: Hashable & CustomStringConvertible, Value>(
        _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value],
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        let entries = values.map { (key: $0.key.description, value: $0.value) }.sorted { $0.key < $1.key }
        var position = 0
        for entry in entries {
            position += 1
            under(position: position) { writer in
                writer.under(keyTag) { $0.string(entry.key) }
                writer.under(valueTag) { write(&$0, entry.value) }
            }
        }
    }

    /// Writes a flat map in which a `nil` is an empty text; the closure writes one value.
    public mutating func flatSparseMap<Key: Hashable & CustomStringConvertible, Value>(
        _ keyTag: StaticString, _ valueTag: StaticString, _ values: [Key: Value?],
        _ write: (inout QueryWriter, Value) -> Void
    ) {
        flatMap(keyTag, valueTag, values) { writer, value in
            if let value { write(&writer, value) } else { writer.string("") }
        }
    }
}
