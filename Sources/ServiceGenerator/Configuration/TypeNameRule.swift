import ServiceModel

/// The names that a client, its files and a namespace can have.
enum TypeNameRule {
    /// What is wrong with a name, and what to do; `nil` where it serves.
    static func problem(with name: String) -> String? {
        guard ShapeID.isIdentifier(name) else {
            return "`\(name)` is not a Swift name; use letters, digits and _, beginning with a letter"
        }
        guard let first = name.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else {
            return "`\(name)` begins no name of a type; begin it with a capital letter"
        }
        return nil
    }
}
