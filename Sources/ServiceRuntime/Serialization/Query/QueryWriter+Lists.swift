/// Lists as members: a `nil` writes nothing. Each element has the tag and its position in its key, `Key.member.1`; those of
/// flat lists (Smithy's `xmlFlattened`) have the position only, `Key.1`.
extension QueryWriter {
    /// Writes a list; the closure writes one element.
    public mutating func list<Element>(
        _ key: StaticString, _ tag: StaticString, _ values: [Element]?,
        _ write: (inout QueryWriter, Element) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.list(tag, values, write) }
    }

    /// Writes a list in which a `nil` is an empty text; the closure writes one element.
    public mutating func sparseList<Element>(
        _ key: StaticString, _ tag: StaticString, _ values: [Element?]?,
        _ write: (inout QueryWriter, Element) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.sparseList(tag, values, write) }
    }

    /// Writes a list of texts.
    public mutating func strings(_ key: StaticString, _ tag: StaticString, _ values: [String]?) {
        list(key, tag, values) { $0.string($1) }
    }

    /// Writes a list of structures or unions.
    public mutating func structures<Structure: QueryEncodable>(
        _ key: StaticString, _ tag: StaticString, _ values: [Structure]?
    ) {
        list(key, tag, values) { $0.structure($1) }
    }

    /// Writes a list of an enumeration's values.
    public mutating func enumerations<Enumeration: StringEnumeration>(
        _ key: StaticString, _ tag: StaticString, _ values: [Enumeration]?
    ) {
        list(key, tag, values) { $0.enumeration($1) }
    }

    /// Writes a flat list; the closure writes one element.
    public mutating func flatList<Element>(
        _ key: StaticString, _ values: [Element]?, _ write: (inout QueryWriter, Element) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.flatList(values, write) }
    }

    /// Writes a flat list in which a `nil` is an empty text; the closure writes one element.
    public mutating func flatSparseList<Element>(
        _ key: StaticString, _ values: [Element?]?, _ write: (inout QueryWriter, Element) -> Void
    ) {
        guard let values else { return }
        under(key) { $0.flatSparseList(values, write) }
    }

    /// Writes a flat list of texts.
    public mutating func flatStrings(_ key: StaticString, _ values: [String]?) {
        flatList(key, values) { $0.string($1) }
    }

    /// Writes a flat list of structures or unions.
    public mutating func flatStructures<Structure: QueryEncodable>(_ key: StaticString, _ values: [Structure]?) {
        flatList(key, values) { $0.structure($1) }
    }

    /// Writes a flat list of an enumeration's values.
    public mutating func flatEnumerations<Enumeration: StringEnumeration>(
        _ key: StaticString, _ values: [Enumeration]?
    ) {
        flatList(key, values) { $0.enumeration($1) }
    }
}

/// Lists as single values.
extension QueryWriter {
    /// Writes a list; the closure writes one element.
    public mutating func list<Element>(
        _ tag: StaticString, _ values: [Element], _ write: (inout QueryWriter, Element) -> Void
    ) {
        if values.isEmpty { return putEmptyList() }
        under(tag) { $0.flatList(values, write) }
    }

    /// Writes a list in which a `nil` is an empty text; the closure writes one element.
    public mutating func sparseList<Element>(
        _ tag: StaticString, _ values: [Element?], _ write: (inout QueryWriter, Element) -> Void
    ) {
        if values.isEmpty { return putEmptyList() }
        under(tag) { $0.flatSparseList(values, write) }
    }

    /// Writes a flat list; the closure writes one element.
    public mutating func flatList<Element>(_ values: [Element], _ write: (inout QueryWriter, Element) -> Void) {
        if values.isEmpty { return putEmptyList() }
        var position = 0
        for value in values {
            position += 1
            under(position: position) { write(&$0, value) }
        }
    }

    /// Writes a flat list in which a `nil` is an empty text; the closure writes one element.
    public mutating func flatSparseList<Element>(
        _ values: [Element?], _ write: (inout QueryWriter, Element) -> Void
    ) {
        flatList(values) { writer, value in
            if let value { write(&writer, value) } else { writer.string("") }
        }
    }

    private mutating func putEmptyList() {
        if writesEmptyLists { put("") }
    }
}
