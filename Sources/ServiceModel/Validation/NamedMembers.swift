/// The members of a shape by their names, to look up several: few are searched, many are hashed once.
struct NamedMembers {
    private let members: [Member]
    private let indices: [String: Int]?

    /// - Parameter lookups: How many members will be asked for.
    init(_ members: [Member], expecting lookups: Int) {
        self.members = members
        if members.count > 16, lookups > 4 {
            indices = Dictionary(
                members.indices.map { (members[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
        } else {
            indices = nil
        }
    }

    subscript(name: String) -> Member? {
        if let indices { return indices[name].map { members[$0] } }
        return members.first { $0.name == name }
    }
}
