/// Structures at an entry: `nil` for `null`, and, with an error, for values of a wrong type.
extension JSONReader {
    /// A structure, of which every member is missing when it is missing itself.
    ///
    /// Not written as an optional and a default: the optional of a generic type is looked up at run time.
    @inline(__always)
    mutating func structure<Structure: JSONDecodable>(at value: Int) -> Structure {
        let outer = cursor
        enter(objectOrEmpty(value))
        let structure = Structure(from: &self)
        cursor = outer
        return structure
    }

    mutating func structureIfPresent<Structure: JSONDecodable>(at value: Int) -> Structure? {
        guard entries[value].kind == ValueTape.Kind.object else {
            reportUnexpected(value, expected: "an object")
            return nil
        }
        return structure(at: value) as Structure
    }

    mutating func structures<Structure: JSONDecodable>(at value: Int) -> [Structure]? {
        list(at: value) { reader in reader.structure() }
    }
}
