/// Maps as members: a `nil` writes nothing.
extension CBORWriter {
    /// Writes a map of texts.
    public mutating func stringMap(_ key: StaticString, _ values: [String: String]?) {
        guard let values else { return }
        putKey(key)
        stringMap(values)
    }

    /// Writes a map; the closure writes one value.
    public mutating func map<Value>(
        _ key: StaticString, _ values: [String: Value]?, _ write: (inout CBORWriter, Value) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        map(values, write)
    }

    /// Writes a map with an enumeration's values for keys; the closure writes one value.
    public mutating func map<Key: StringEnumeration, Value>(
        _ key: StaticString, _ values: [Key: Value]?, _ write: (inout CBORWriter, Value) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        map(values, write)
    }

    /// Writes a map with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseMap<Value>(
        _ key: StaticString, _ values: [String: Value?]?, _ write: (inout CBORWriter, Value) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        sparseMap(values, write)
    }

    /// Writes a map with an enumeration's values for keys with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ key: StaticString, _ values: [Key: Value?]?, _ write: (inout CBORWriter, Value) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        sparseMap(values, write)
    }
}

/// Maps as single values.
extension CBORWriter {
    /// Writes a map of texts.
    public mutating func stringMap(_ values: [String: String]) {
        putMap(values.count) { writer, order in
            for (key, value) in values {
                writer.putMapKey(key, &order)
                writer.string(value)
            }
        }
    }

    /// Writes a map; the closure writes one value.
    public mutating func map<Value>(
        _ values: [String: Value], _ write: (inout CBORWriter, Value) -> Void
    ) {
        putMap(values.count) { writer, order in
            for (key, value) in values {
                writer.putMapKey(key, &order)
                write(&writer, value)
            }
        }
    }

    /// Writes a map with an enumeration's values for keys; the closure writes one value.
    public mutating func map<Key: StringEnumeration, Value>(
        _ values: [Key: Value], _ write: (inout CBORWriter, Value) -> Void
    ) {
        putMap(values.count) { writer, order in
            for (key, value) in values {
                writer.putMapKey(key.rawValue, &order)
                write(&writer, value)
            }
        }
    }

    /// Writes a map with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseMap<Value>(
        _ values: [String: Value?], _ write: (inout CBORWriter, Value) -> Void
    ) {
        putMap(values.count) { writer, order in
            for (key, value) in values {
                writer.putMapKey(key, &order)
                if let value { write(&writer, value) } else { writer.null() }
            }
        }
    }

    /// Writes a map with an enumeration's values for keys with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ values: [Key: Value?], _ write: (inout CBORWriter, Value) -> Void
    ) {
        putMap(values.count) { writer, order in
            for (key, value) in values {
                writer.putMapKey(key.rawValue, &order)
                if let value { write(&writer, value) } else { writer.null() }
            }
        }
    }
}
