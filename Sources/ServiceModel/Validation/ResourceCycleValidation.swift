/// No resource contains itself, by whatever way.
///
/// Source: Smithy 2.0, "Resource".
enum ResourceCycleValidation {
    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        let resources = model.shapes.filter { $0.resource?.resources.isEmpty == false }
        if resources.isEmpty { return }
        for component in Graph.cycles(resources.map(\.id), next: { model[$0]?.resource?.resources.map(\.id) ?? [] }) {
            for id in component {
                guard let shape = model[id] else { continue }
                diagnostics.report(
                    .error,
                    "resource `\(id)` contains itself, by way of \(Listing.of(component)); remove one of them from the "
                        + "`resources` of another",
                    at: shape.position, event: "ResourceCycle", of: id)
            }
        }
    }
}

/// Walks over what refers to what, without recursion: a model decides how deep it goes.
enum Graph {
    /// The sets of ids that lead back to themselves, each id in one of them (Tarjan's strongly connected components).
    static func cycles(_ starts: [ShapeID], next: (ShapeID) -> [ShapeID]) -> [[ShapeID]] {
        var indices: [ShapeID: Int] = [:]
        var lows: [ShapeID: Int] = [:]
        var stack: [ShapeID] = []
        var onStack: Set<ShapeID> = []
        var found: [[ShapeID]] = []
        for start in starts where indices[start] == nil {
            var pending: [(id: ShapeID, targets: [ShapeID], position: Int)] = []
            func enter(_ id: ShapeID) {
                indices[id] = indices.count
                lows[id] = indices[id]
                stack.append(id)
                onStack.insert(id)
                pending.append((id, next(id), 0))
            }
            enter(start)
            while let current = pending.last {
                if current.position < current.targets.count {
                    pending[pending.count - 1].position += 1
                    let target = current.targets[current.position]
                    if indices[target] == nil {
                        enter(target)
                    } else if onStack.contains(target) {
                        lows[current.id] = min(lows[current.id] ?? 0, indices[target] ?? 0)
                    }
                    continue
                }
                pending.removeLast()
                if let parent = pending.last?.id { lows[parent] = min(lows[parent] ?? 0, lows[current.id] ?? 0) }
                guard lows[current.id] == indices[current.id] else { continue }
                var component: [ShapeID] = []
                while let last = stack.popLast() {
                    onStack.remove(last)
                    component.append(last)
                    if last == current.id { break }
                }
                if component.count > 1 || current.targets.contains(current.id) { found.append(component.reversed()) }
            }
        }
        return found
    }
}
