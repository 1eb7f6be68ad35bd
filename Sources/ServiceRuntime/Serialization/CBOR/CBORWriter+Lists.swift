/// Lists as members: a `nil` writes nothing.
extension CBORWriter {
    /// Writes a list of texts.
    public mutating func strings(_ key: StaticString, _ values: [String]?) {
        guard let values else { return }
        putKey(key)
        strings(values)
    }

    /// Writes a list of structures or unions.
    public mutating func structures<Structure: CBOREncodable>(_ key: StaticString, _ values: [Structure]?) {
        guard let values else { return }
        putKey(key)
        structures(values)
    }

    /// Writes a list of an enumeration's values.
    public mutating func enumerations<Enumeration: StringEnumeration>(_ key: StaticString, _ values: [Enumeration]?) {
        guard let values else { return }
        putKey(key)
        enumerations(values)
    }

    /// Writes a list; the closure writes one value.
    public mutating func list<Element>(
        _ key: StaticString, _ values: [Element]?, _ write: (inout CBORWriter, Element) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        list(values, write)
    }

    /// Writes a list with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseList<Element>(
        _ key: StaticString, _ values: [Element?]?, _ write: (inout CBORWriter, Element) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        sparseList(values, write)
    }
}

/// Lists as single values.
extension CBORWriter {
    /// Writes a list of texts.
    public mutating func strings(_ values: [String]) {
        putHead(.list, values.count)
        for value in values { string(value) }
    }

    /// Writes a list of structures or unions.
    public mutating func structures<Structure: CBOREncodable>(_ values: [Structure]) {
        putHead(.list, values.count)
        for value in values { structure(value) }
    }

    /// Writes a list of an enumeration's values.
    public mutating func enumerations<Enumeration: StringEnumeration>(_ values: [Enumeration]) {
        putHead(.list, values.count)
        for value in values { string(value.rawValue) }
    }

    /// Writes a list; the closure writes one value.
    public mutating func list<Element>(_ values: [Element], _ write: (inout CBORWriter, Element) -> Void) {
        putHead(.list, values.count)
        for value in values { write(&self, value) }
    }

    /// Writes a list with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseList<Element>(_ values: [Element?], _ write: (inout CBORWriter, Element) -> Void) {
        putHead(.list, values.count)
        for value in values {
            if let value { write(&self, value) } else { null() }
        }
    }
}
