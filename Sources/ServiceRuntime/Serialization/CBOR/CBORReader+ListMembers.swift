/// Members that are lists: empty, or with `IfPresent` `nil`, when the member is missing.
extension CBORReader {
    /// Reads a list of texts; `null` elements are left out.
    public mutating func strings(_ key: StaticString) -> [String] {
        strings(at: find(key)) ?? []
    }

    /// Reads a list of texts; `null` elements are left out, when there is one.
    public mutating func stringsIfPresent(_ key: StaticString) -> [String]? {
        strings(at: find(key))
    }

    /// Reads a list of structures or unions; `null` elements are left out.
    public mutating func structures<Structure: CBORDecodable>(_ key: StaticString) -> [Structure] {
        structures(at: find(key)) ?? []
    }

    /// Reads a list of structures or unions; `null` elements are left out, when there is one.
    public mutating func structuresIfPresent<Structure: CBORDecodable>(_ key: StaticString) -> [Structure]? {
        structures(at: find(key))
    }

    /// Reads a list of an enumeration's values; `null` elements are left out.
    public mutating func enumerations<Enumeration: StringEnumeration>(_ key: StaticString) -> [Enumeration] {
        enumerations(at: find(key)) ?? []
    }

    /// Reads a list of an enumeration's values; `null` elements are left out, when there is one.
    public mutating func enumerationsIfPresent<Enumeration: StringEnumeration>(_ key: StaticString) -> [Enumeration]? {
        enumerations(at: find(key))
    }

    /// Reads a list; `null` elements are left out.
    public mutating func list<Element>(_ key: StaticString, _ element: (inout CBORReader) -> Element) -> [Element] {
        list(at: find(key), element) ?? []
    }

    /// Reads a list; `null` elements are left out, when there is one.
    public mutating func listIfPresent<Element>(
        _ key: StaticString, _ element: (inout CBORReader) -> Element
    ) -> [Element]? {
        list(at: find(key), element)
    }

    /// Reads a list in which `null` elements count.
    public mutating func sparseList<Element>(
        _ key: StaticString, _ element: (inout CBORReader) -> Element
    ) -> [Element?] {
        sparseList(at: find(key), element) ?? []
    }

    /// Reads a list in which `null` elements count, when there is one.
    public mutating func sparseListIfPresent<Element>(
        _ key: StaticString, _ element: (inout CBORReader) -> Element
    ) -> [Element?]? {
        sparseList(at: find(key), element)
    }
}
