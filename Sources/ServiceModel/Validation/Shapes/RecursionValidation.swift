/// A shape that leads back to itself can have a value, and a type in most languages.
///
/// Source: Smithy 2.0, "Recursive shape definitions".
enum RecursionValidation {
    private static let event = "ShapeRecursion"

    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        checkCollections(model, &diagnostics)
        checkValues(model, &diagnostics)
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

    /// Some value of each structure and union ends.
    private static func checkValues(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        /// How many members of a structure are still to be shown to have a value; a union needs one.
        var needed: [ShapeID: Int] = [:]
        var users: [ShapeID: [ShapeID]] = [:]
        var ready: [ShapeID] = []
        for shape in model.shapes where shape.kind == .structure || shape.kind == .union {
            let targets = targets(of: shape, in: model)
            if shape.kind == .union, targets.count < shape.members.count {
                ready.append(shape.id)
                needed[shape.id] = 0
                continue
            }
            needed[shape.id] = shape.kind == .union ? min(1, targets.count) : targets.count
            for target in targets { users[target, default: []].append(shape.id) }
            if targets.isEmpty { ready.append(shape.id) }
        }
        while let id = ready.popLast() {
            for user in users[id] ?? [] {
                guard let count = needed[user], count > 0 else { continue }
                needed[user] = count - 1
                if count == 1 { ready.append(user) }
            }
        }
        let endless = Set(needed.filter { $0.value > 0 }.keys)
        if endless.isEmpty { return }
        let starts = model.shapes.map(\.id).filter(endless.contains)
        let cycles = Graph.cycles(starts) { id in
            model[id].map { targets(of: $0, in: model).filter(endless.contains) } ?? []
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

    /// The structures and unions that a value cannot do without; of a union, those that it may be.
    private static func targets(of shape: Shape, in model: Model) -> [ShapeID] {
        shape.members.filter { shape.kind == .union || $0.traits.has(.required) }.map(\.target).filter {
            guard let index = model.index(of: $0) else { return false }
            return model.shapes[index].kind == .structure || model.shapes[index].kind == .union
        }
    }
}
