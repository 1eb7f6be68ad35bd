/// The shapes and members of a model by their kinds and traits, so that a selector need not look at all of them: many begin
/// with what few shapes are.
final class SelectorIndex {
    private let graph: ShapeGraph
    /// By the bits of the kinds, in the order of the model; found when a selector first asks, likewise by traits.
    private var kinds: [UInt32: [ShapeNode]]?
    private var traits: [ShapeID: [ShapeNode]]?

    init(_ graph: ShapeGraph) {
        self.graph = graph
    }

    /// The nodes that can get through the first steps of a selector, in the order of the model, and perhaps others.
    func candidates(for selector: Selector) -> [ShapeNode] {
        guard let sets = sets(for: selector) else { return graph.nodes }
        if sets.count == 1 { return sets[0] }
        var nodes = Set(sets.joined()).map { $0 }
        nodes.sort { ($0.shape, $0.member) < ($1.shape, $1.member) }
        return nodes
    }

    /// Sets that hold the candidates together; `nil` where nothing is known of them.
    private func sets(for selector: Selector) -> [[ShapeNode]]? {
        var best: [[ShapeNode]]?
        var bestCount = Int.max
        var isFirst = true
        for step in selector.steps {
            if let sets = sets(for: step) {
                let count = sets.reduce(0) { $0 + $1.count }
                // What no node gets through lets nothing out, wherever it stands.
                if count == 0 { return [] }
                if isFirst, count < bestCount { (best, bestCount) = (sets, count) }
            }
            if !step.isFilter { isFirst = false }
        }
        return best
    }

    /// Sets that hold together what a step lets through, or begins with.
    private func sets(for step: Selector.Step) -> [[ShapeNode]]? {
        switch step {
        case .kinds(let wanted):
            if wanted == .all { return nil }
            let kinds = nodesByKind()
            return kinds.keys.filter { wanted.rawValue & $0 != 0 }.sorted().map { kinds[$0] ?? [] }
        case .attribute(let comparison):
            guard let trait = comparison.neededTrait else { return nil }
            return [nodesByTrait()[trait] ?? []]
        case .test(let selectors), .each(let selectors):
            var union: [[ShapeNode]] = []
            for selector in selectors {
                guard let sets = sets(for: selector) else { return nil }
                union += sets
            }
            return union
        case .nothing:
            return []
        default:
            return nil
        }
    }

    private func nodesByKind() -> [UInt32: [ShapeNode]] {
        if let kinds { return kinds }
        var found: [UInt32: [ShapeNode]] = [:]
        for node in graph.nodes { found[graph.kinds(of: node).rawValue, default: []].append(node) }
        kinds = found
        return found
    }

    private func nodesByTrait() -> [ShapeID: [ShapeNode]] {
        if let traits { return traits }
        var found: [ShapeID: [ShapeNode]] = [:]
        for node in graph.nodes {
            for entry in graph.traits(of: node).entries { found[entry.id, default: []].append(node) }
        }
        traits = found
        return found
    }
}

extension Selector.Comparison {
    /// The trait without which the comparison does not hold, where there is one.
    fileprivate var neededTrait: ShapeID? {
        guard case .path(let path) = left, path.count >= 2, path[0] == .name("trait"), case .name(let name) = path[1]
        else { return nil }
        switch comparator {
        case .exists, .projectionEqual, .projectionNotEqual, .subset, .properSubset: return nil
        default: break
        }
        let id = ShapeID(traitNamed: name)
        // Enum shapes look as if they had it.
        return id == KnownTrait.enum.id ? nil : id
    }
}

extension ShapeID {
    /// The id of a trait that a selector names: of the prelude, where no namespace is named.
    init(traitNamed name: String) {
        self =
            name.utf8.contains(UInt8(ascii: "#"))
            ? ShapeID(name) : ShapeID(namespace: Prelude.namespace, name: name)
    }
}
