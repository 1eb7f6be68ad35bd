/// Members that are lists whose elements stand among the members (Smithy's `xmlFlattened`): empty, or with `IfPresent`
/// `nil`, when there is none.
extension XMLReader {
    /// Reads a list of texts: of the elements named `name`.
    public mutating func flatStrings(
        _ name: StaticString
    ) -> [String] {
        flatList(name) { reader in reader.string() }
    }

    /// Reads a list of texts: of the elements named `name`, if there is one.
    public mutating func flatStringsIfPresent(
        _ name: StaticString
    ) -> [String]? {
        flatListIfPresent(name) { reader in reader.string() }
    }

    /// Reads a list of structures or unions: of the elements named `name`.
    public mutating func flatStructures<Structure: XMLDecodable>(
        _ name: StaticString
    ) -> [Structure] {
        flatList(name) { reader in reader.structure() as Structure }
    }

    /// Reads a list of structures or unions: of the elements named `name`, if there is one.
    public mutating func flatStructuresIfPresent<Structure: XMLDecodable>(
        _ name: StaticString
    ) -> [Structure]? {
        flatListIfPresent(name) { reader in reader.structure() as Structure }
    }

    /// Reads a list of an enumeration's values: of the elements named `name`.
    public mutating func flatEnumerations<Enumeration: StringEnumeration>(
        _ name: StaticString
    ) -> [Enumeration] {
        flatList(name) { reader in reader.enumeration() as Enumeration }
    }

    /// Reads a list of an enumeration's values: of the elements named `name`, if there is one.
    public mutating func flatEnumerationsIfPresent<Enumeration: StringEnumeration>(
        _ name: StaticString
    ) -> [Enumeration]? {
        flatListIfPresent(name) { reader in reader.enumeration() as Enumeration }
    }

    /// Reads a list: of the elements named `name`.
    public mutating func flatList<Element>(
        _ name: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element] {
        flatList(of: name, element) ?? []
    }

    /// Reads a list: of the elements named `name`, if there is one.
    public mutating func flatListIfPresent<Element>(
        _ name: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element]? {
        flatList(of: name, element)
    }

    /// Reads a list in which nil elements count: of the elements named `name`.
    public mutating func flatSparseList<Element>(
        _ name: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?] {
        flatSparseList(of: name, element) ?? []
    }

    /// Reads a list in which nil elements count: of the elements named `name`, if there is one.
    public mutating func flatSparseListIfPresent<Element>(
        _ name: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?]? {
        flatSparseList(of: name, element)
    }
}
