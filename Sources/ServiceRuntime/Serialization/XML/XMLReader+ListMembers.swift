/// Members that are lists, each in an element of its own: empty, or with `IfPresent` `nil`, when this is missing.
extension XMLReader {
    /// Reads a list of texts: of the elements named `member` in the one named `name`.
    public mutating func strings(
        _ name: StaticString, _ member: StaticString
    ) -> [String] {
        list(name, member) { reader in reader.string() }
    }

    /// Reads a list of texts: of the elements named `member` in the one named `name`, if there is one.
    public mutating func stringsIfPresent(
        _ name: StaticString, _ member: StaticString
    ) -> [String]? {
        listIfPresent(name, member) { reader in reader.string() }
    }

    /// Reads a list of structures or unions: of the elements named `member` in the one named `name`.
    public mutating func structures<Structure: XMLDecodable>(
        _ name: StaticString, _ member: StaticString
    ) -> [Structure] {
        list(name, member) { reader in reader.structure() as Structure }
    }

    /// Reads a list of structures or unions: of the elements named `member` in the one named `name`, if there is one.
    public mutating func structuresIfPresent<Structure: XMLDecodable>(
        _ name: StaticString, _ member: StaticString
    ) -> [Structure]? {
        listIfPresent(name, member) { reader in reader.structure() as Structure }
    }

    /// Reads a list of an enumeration's values: of the elements named `member` in the one named `name`.
    public mutating func enumerations<Enumeration: StringEnumeration>(
        _ name: StaticString, _ member: StaticString
    ) -> [Enumeration] {
        list(name, member) { reader in reader.enumeration() as Enumeration }
    }

    /// Reads a list of an enumeration's values: of the elements named `member` in the one named `name`, if there is one.
    public mutating func enumerationsIfPresent<Enumeration: StringEnumeration>(
        _ name: StaticString, _ member: StaticString
    ) -> [Enumeration]? {
        listIfPresent(name, member) { reader in reader.enumeration() as Enumeration }
    }

    /// Reads a list: of the elements named `member` in the one named `name`.
    public mutating func list<Element>(
        _ name: StaticString, _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element] {
        list(at: find(name), member, element)
    }

    /// Reads a list: of the elements named `member` in the one named `name`, if there is one.
    public mutating func listIfPresent<Element>(
        _ name: StaticString, _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element]? {
        let found = find(name)
        return found == XMLTape.absent ? nil : list(at: found, member, element)
    }

    /// Reads a list in which nil elements count: of the elements named `member` in the one named `name`.
    public mutating func sparseList<Element>(
        _ name: StaticString, _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?] {
        sparseList(at: find(name), member, element)
    }

    /// Reads a list in which nil elements count: of the elements named `member` in the one named `name`, if there is one.
    public mutating func sparseListIfPresent<Element>(
        _ name: StaticString, _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?]? {
        let found = find(name)
        return found == XMLTape.absent ? nil : sparseList(at: found, member, element)
    }
}
