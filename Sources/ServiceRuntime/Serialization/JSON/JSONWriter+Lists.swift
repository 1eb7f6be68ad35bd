/// Lists as members: a `nil` writes nothing.
extension JSONWriter {
    /// Writes a list of texts.
    public mutating func strings(_ key: StaticString, _ values: [String]?) {
        guard let values else { return }
        putKey(key)
        strings(values)
    }

    /// Writes a list of structures or unions.
    public mutating func structures<Structure: JSONEncodable>(_ key: StaticString, _ values: [Structure]?) {
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
        _ key: StaticString, _ values: [Element]?, _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        list(values, write)
    }

    /// Writes a list with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseList<Element>(
        _ key: StaticString, _ values: [Element?]?, _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard let values else { return }
        putKey(key)
        sparseList(values, write)
    }
}

/// Lists as single values.
extension JSONWriter {
    /// Writes a list of texts.
    public mutating func strings(_ values: [String]) {
        open(UInt8(ascii: "["))
        for value in values { string(value) }
        close(UInt8(ascii: "]"))
    }

    /// Writes a list of structures or unions.
    public mutating func structures<Structure: JSONEncodable>(_ values: [Structure]) {
        open(UInt8(ascii: "["))
        for value in values { structure(value) }
        close(UInt8(ascii: "]"))
    }

    /// Writes a list of an enumeration's values.
    public mutating func enumerations<Enumeration: StringEnumeration>(_ values: [Enumeration]) {
        open(UInt8(ascii: "["))
        for value in values { string(value.rawValue) }
        close(UInt8(ascii: "]"))
    }

    /// Writes a list; the closure writes one value.
    public mutating func list<Element>(_ values: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        open(UInt8(ascii: "["))
        for value in values { write(&self, value) }
        close(UInt8(ascii: "]"))
    }

    /// Writes a list with `null` for what is `nil`; the closure writes one value.
    public mutating func sparseList<Element>(_ values: [Element?], _ write: (inout JSONWriter, Element) -> Void) {
        open(UInt8(ascii: "["))
        for value in values {
            if let value { write(&self, value) } else { null() }
        }
        close(UInt8(ascii: "]"))
    }
}
