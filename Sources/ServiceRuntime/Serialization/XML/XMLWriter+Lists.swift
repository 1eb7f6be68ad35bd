/// Lists in an element of their own: a `nil` writes nothing.
extension XMLWriter {
    /// Writes a list of texts, each in an element `member`.
    public mutating func strings(_ tag: StaticString, _ member: StaticString, _ values: [String]?) {
        list(tag, values) { $0.string(member, $1) }
    }

    /// Writes a list of structures or unions, each in an element `member`.
    public mutating func structures<Structure: XMLEncodable>(
        _ tag: StaticString, _ member: StaticString, _ values: [Structure]?
    ) {
        list(tag, values) { $0.structure(member, $1) }
    }

    /// Writes a list of an enumeration's values, each in an element `member`.
    public mutating func enumerations<Enumeration: StringEnumeration>(
        _ tag: StaticString, _ member: StaticString, _ values: [Enumeration]?
    ) {
        list(tag, values) { $0.string(member, $1.rawValue) }
    }

    /// Writes a list; the closure writes one value, as an element.
    public mutating func list<Element>(
        _ tag: StaticString, _ values: [Element]?, _ write: (inout XMLWriter, Element) -> Void
    ) {
        guard let values else { return }
        open(tag)
        flatList(values, write)
        close(tag)
    }

    /// Writes a list; the closure writes one value, as an element, and what is `nil` is one with `xsi:nil="true"`.
    public mutating func sparseList<Element>(
        _ tag: StaticString, _ member: StaticString, _ values: [Element?]?,
        _ write: (inout XMLWriter, Element) -> Void
    ) {
        guard let values else { return }
        open(tag)
        flatSparseList(member, values, write)
        close(tag)
    }
}

/// Lists whose elements stand among the members (Smithy's `xmlFlattened`): a `nil` writes nothing.
extension XMLWriter {
    /// Writes each text of a list as an element.
    public mutating func flatStrings(_ tag: StaticString, _ values: [String]?) {
        flatList(values) { $0.string(tag, $1) }
    }

    /// Writes each structure or union of a list as an element.
    public mutating func flatStructures<Structure: XMLEncodable>(_ tag: StaticString, _ values: [Structure]?) {
        flatList(values) { $0.structure(tag, $1) }
    }

    /// Writes each of an enumeration's values in a list as an element.
    public mutating func flatEnumerations<Enumeration: StringEnumeration>(
        _ tag: StaticString, _ values: [Enumeration]?
    ) {
        flatList(values) { $0.string(tag, $1.rawValue) }
    }

    /// Writes a list; the closure writes one value, as an element.
    public mutating func flatList<Element>(_ values: [Element]?, _ write: (inout XMLWriter, Element) -> Void) {
        guard let values else { return }
        for value in values { write(&self, value) }
    }

    /// Writes a list; the closure writes one value, as an element, and what is `nil` is one with `xsi:nil="true"`.
    public mutating func flatSparseList<Element>(
        _ tag: StaticString, _ values: [Element?]?, _ write: (inout XMLWriter, Element) -> Void
    ) {
        guard let values else { return }
        for value in values {
            if let value { write(&self, value) } else { null(tag) }
        }
    }
}
