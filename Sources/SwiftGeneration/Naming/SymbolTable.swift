import ServiceModel

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

/// The Swift names of a service's shapes.
struct TypeNames {
    private var names: [ShapeID: String] = [:]

    subscript(id: ShapeID) -> String { names[id] ?? SwiftName.type(id.name) }

    /// Names every shape of the closure that becomes a type; reports two that want one name, with the line that resolves it.
    init(_ service: Service, renames: [String: String], clientPrefix: String, diagnostics: inout DiagnosticCollector) {
        let own = ["\(clientPrefix)Client", "\(clientPrefix)Error", "\(clientPrefix)Operations"]
        var table = SymbolTable(reserving: own)
        names.reserveCapacity(service.shapes.count)
        for entry in service.shapes where entry.shape.becomesType {
            let id = entry.shape.id
            var name: String
            if !renames.isEmpty, let renamed = renames[id.absolute] ?? renames[id.name] {
                name = renamed
                if SwiftName.type(renamed) != renamed {
                    diagnostics.error(
                        "`\(renamed)`, the new name of `\(id)`, is not a Swift type name; use letters and digits, a capital first",
                        at: entry.shape.position)
                } else if VocabularyNames.all.contains(renamed) {
                    diagnostics.error(
                        "`\(renamed)`, the new name of `\(id)`, would hide the type of Swift's or of the runtime's; choose another",
                        at: entry.shape.position)
                }
            } else {
                name = SwiftName.type(entry.name)
                if VocabularyNames.all.contains(name) || own.contains(name) { name += "Shape" }
            }
            if let owner = table.claim(name, for: id.absolute) {
                let first = service[ShapeID(owner)]?.shape
                let other = first?.id.absolute ?? "the generated \(name)"
                diagnostics.error(
                    "`\(id)` and `\(other)` both become the Swift type `\(name)`; add `\(id.absolute): New\(name)` under `renames`",
                    at: entry.shape.position)
                if let first { diagnostics.note("the other shape is here", at: first.position) }
            }
            names[id] = name
        }
    }
}

extension Shape {
    /// Whether generated code has a type of the shape's own: others become Swift's types.
    var becomesType: Bool {
        switch kind {
        case .structure, .union, .enum, .intEnum: true
        default: false
        }
    }
}
