import ServiceModel

/// The names by which a file of Smithy IDL calls shapes: as short as can be while each means one shape.
///
/// Source: Smithy 2.0, "Relative shape ID resolution": what `use` brings comes first, then the file's namespace, then the
/// prelude.
struct IDLNames {
    private let namespace: String
    /// The names of all the model's shapes in the file's namespace.
    private let localNames: Set<String>
    /// The ids that names stand for which are not the namespace's own.
    private var taken: [String: ShapeID] = [:]
    /// What the file must `use`.
    private(set) var uses: [ShapeID] = []

    init(namespace: String, localNames: Set<String>) {
        self.namespace = namespace
        self.localNames = localNames
    }

    /// The text for the id of a shape or of a member.
    mutating func text(for id: ShapeID) -> String {
        guard let member = id.member else { return text(forShape: id) }
        return "\(text(forShape: id.shape))$\(member)"
    }

    private mutating func text(forShape id: ShapeID) -> String {
        let name = id.name
        if id.namespace == namespace {
            // What the model lacks would be looked for in the prelude.
            return localNames.contains(name) || !Self.preludeNames.contains(name) ? name : id.absolute
        }
        if localNames.contains(name) { return id.absolute }
        if let other = taken[name] { return other == id ? name : id.absolute }
        if id.isInPrelude {
            taken[name] = id
            return name
        }
        if Self.preludeNames.contains(name) { return id.absolute }
        taken[name] = id
        uses.append(id)
        return name
    }

    private static let preludeNames: Set<String> = {
        var names = Set(Prelude.shapes.keys.map(\.name))
        for trait in KnownTrait.allCases where trait.id.isInPrelude { names.insert(trait.id.name) }
        return names
    }()
}
