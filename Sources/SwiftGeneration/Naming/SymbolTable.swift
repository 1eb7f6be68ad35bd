/// Gives every name of one scope once, and says what clashes.
struct SymbolTable {
    private var owners: [String: String] = [:]

    init(reserving names: some Sequence<String> = []) {
        for name in names { owners[name] = "" }
    }

    /// Claims a name for the one who wants it. Where it is taken, returns who has it.
    mutating func claim(_ name: String, for owner: String) -> String? {
        if let other = owners[name] { return other }
        owners[name] = owner
        return nil
    }
}
