/// A shape that leads back to itself can have a value, and a type in most languages.
///
/// Source: Smithy 2.0, "Recursive shape definitions".
enum RecursionValidation {
    private static let event = "ShapeRecursion"

    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        checkCollections(model, &diagnostics)
        checkStructures(model, &diagnostics)
        checkUnions(model, &diagnostics)
    }

    /// Between a list or a map and itself stands a structure or a union.
    private static func checkCollections(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        let collections = model.shapes.filter { $0.kind == .list || $0.kind == .map }.map(\.id)
        let cycles = Graph.cycles(collections) { id in
            (model[id]?.members ?? []).map(\.target).filter { [.list, .map].contains(model.kind(of: $0)) }
        }
        for cycle in cycles {
            for id in cycle {
                diagnostics.report(
                    .error,
                    "`\(id)` holds itself without a structure or a union between, by way of \(Listing.of(cycle)); put one "
                        + "between",
                    at: model[id]?.position ?? .none, event: event, of: id)
            }
        }
    }

    /// Between a structure and itself stands a member that may be left out.
    private static func checkStructures(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        let structures = model.shapes.filter { $0.kind == .structure }.map(\.id)
        let cycles = Graph.cycles(structures) { id in
            (model[id]?.members ?? []).filter { $0.traits.has(.required) }.map(\.target)
                .filter { model.kind(of: $0) == .structure }
        }
        for cycle in cycles {
            for id in cycle {
                diagnostics.report(
                    .error,
                    "no value of `\(id)` ends, since its members need \(Listing.of(cycle)) again; make one of them optional",
                    at: model[id]?.position ?? .none, event: event, of: id)
            }
        }
    }

    /// A union leads to something other than unions, and than structures that need such.
    private static func checkUnions(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        var users: [ShapeID: [ShapeID]] = [:]
        var ending: [ShapeID] = []
        for shape in model.shapes where shape.kind == .union || shape.kind == .structure {
            let isOpen = shape.kind == .structure && !shape.members.allSatisfy { $0.traits.has(.required) }
            let endsHere = shape.members.contains { member in
                guard let kind = model.kind(of: member.target) else { return true }
                return kind != .union && kind != .structure || member.target == Prelude.unit
            }
            if isOpen || endsHere || shape.members.isEmpty {
                ending.append(shape.id)
            } else {
                for member in shape.members { users[member.target, default: []].append(shape.id) }
            }
        }
        var known = Set(ending)
        while let id = ending.popLast() {
            for user in users[id] ?? [] where known.insert(user).inserted { ending.append(user) }
        }
        for shape in model.shapes where shape.kind == .union && !known.contains(shape.id) {
            diagnostics.report(
                .error,
                "no value of the union `\(shape.id)` ends, since each member needs a union again; add another member",
                at: shape.position, event: event, of: shape.id)
        }
    }
}
