/// The views that names may refer to at one place of a template, from the outermost.
struct Scopes {
    var types: [any ViewModel.Type]
    /// What `{{.}}` is here.
    var current: Current
    var isInList: Bool
    /// Whether a view has been entered since the template began.
    var hasEnteredView = false

    enum Current {
        case text(Operand)
        case view
        case none
    }

    init(types: [any ViewModel.Type], isInList: Bool) {
        self.types = types
        self.isInList = isInList
        current = .none
    }

    /// The scopes inside a section of `type`.
    func entering(_ type: any ViewModel.Type, isList: Bool) -> Scopes {
        var scopes = self
        scopes.types.append(type)
        scopes.current = .view
        scopes.isInList = isInList || isList
        scopes.hasEnteredView = true
        return scopes
    }

    /// The scopes that a name can reach: of two of one type the outer one never is, since the inner one has every name
    /// that it has. Partials see only these, so that those that include themselves need only be bound a few times.
    var reachable: [Int] {
        var seen: Set<ObjectIdentifier> = []
        var indices: [Int] = []
        for index in types.indices.reversed() where seen.insert(ObjectIdentifier(types[index])).inserted {
            indices.append(index)
        }
        return indices.reversed()
    }

    /// Every name that may begin a path here.
    var names: [String] {
        var names: [String] = []
        for index in reachable.reversed() {
            for field in types[index].viewType.fields where !names.contains(field.name) { names.append(field.name) }
        }
        return names
    }

    /// Where `name` is in the nearest scope that has it.
    func find(_ name: String) -> (scope: Int, slot: Int, kind: ViewField.Kind)? {
        for scope in types.indices.reversed() {
            let fields = types[scope].viewType.fields
            if let slot = fields.firstIndex(where: { $0.name == name }) { return (scope, slot, fields[slot].kind) }
        }
        return nil
    }

    /// What there is to know, in words: "`Member` has `name` and `type`; `Structure` has …".
    var listing: String {
        var listing = ""
        for index in reachable.reversed() {
            if !listing.isEmpty { listing += "; " }
            listing += types[index].viewType.listing
        }
        return listing
    }
}

extension ViewType {
    /// The type and its fields in words.
    var listing: String {
        "`\(name)` has " + (fields.isEmpty ? "no fields" : Self.list(fields.map(\.name)))
    }

    /// The names in backquotes, with commas between.
    static func list(_ names: [String]) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }
}
