/// Finds the shapes of a model that selectors yield.
///
/// Sets of shapes pass through the steps together, so that the time is linear in the model for each step and does not
/// grow with the number of ways to a shape. Where a selector keeps something in a variable, each shape goes alone. What all of it
/// costs is bounded: see ``isExhausted``.
final class SelectorEvaluator {
    let graph: ShapeGraph
    private let index: SelectorIndex
    private var left: Int
    private var roots: [ObjectIdentifier: (root: Selector.Root, nodes: Set<ShapeNode>)] = [:]

    /// What a selector yields, with the variables that were set then.
    typealias Visit = ([ShapeNode], ShapeGraph.Variables) -> Void

    /// - Parameter budget: How many steps of single shapes are taken.
    init(_ graph: ShapeGraph, budget: Int = 20_000_000) {
        self.graph = graph
        index = SelectorIndex(graph)
        left = budget
    }

    /// Whether selectors took more steps than any model is worth; what they yield is not complete then.
    var isExhausted: Bool { left <= 0 }

    /// What the selector yields for the whole model.
    func select(_ selector: Selector) -> [ShapeNode] { select(selector, from: index.candidates(for: selector)) }

    func select(_ selector: Selector, from nodes: [ShapeNode]) -> [ShapeNode] {
        var result: [ShapeNode] = []
        visit(selector, from: nodes, [:]) { found, _ in result += found }
        return distinct(result)
    }

    /// Calls `visit` with what the selector yields for each shape, and the variables that it set.
    ///
    /// - Parameter isWanted: Whether more is wanted; asked before each shape that goes alone.
    func visitEach(_ selector: Selector, while isWanted: () -> Bool, _ visit: Visit) {
        let nodes = index.candidates(for: selector)
        if selector.setsVariables {
            for node in nodes where isWanted() { self.visit(selector, from: [node], [:], visit) }
        } else {
            self.visit(selector, from: nodes, [:], visit)
        }
    }

    private func visit(
        _ selector: Selector, from nodes: [ShapeNode], _ variables: ShapeGraph.Variables, _ visit: Visit
    ) {
        if nodes.count > 1, selector.setsVariables {
            for node in nodes { run(selector, from: 0, [node], variables, visit) }
        } else {
            run(selector, from: 0, nodes, variables, visit)
        }
    }

    private func run(
        _ selector: Selector, from start: Int, _ nodes: [ShapeNode], _ variables: ShapeGraph.Variables,
        _ visit: Visit
    ) {
        var nodes = nodes
        var variables = variables
        for index in start..<selector.steps.count {
            if nodes.isEmpty || isExhausted { return }
            let step = selector.steps[index]
            if case .setVariable(let name, let value) = step {
                if nodes.count > 1 {
                    for node in nodes { run(selector, from: index, [node], variables, visit) }
                    return
                }
                variables[name] = evaluate(value, nodes, variables)
            } else {
                nodes = take(step, nodes, variables)
            }
        }
        if !nodes.isEmpty { visit(nodes, variables) }
    }

    private func evaluate(
        _ selector: Selector, _ nodes: [ShapeNode], _ variables: ShapeGraph.Variables
    ) -> [ShapeNode] {
        var result: [ShapeNode] = []
        visit(selector, from: nodes, variables) { found, _ in result += found }
        return distinct(result)
    }

    private func take(
        _ step: Selector.Step, _ nodes: [ShapeNode], _ variables: ShapeGraph.Variables
    ) -> [ShapeNode] {
        left -= nodes.count
        switch step {
        case .kinds, .attribute, .scoped, .test, .not, .nothing:
            return nodes.filter { admits(step, $0, variables) }
        case .contained(let selector):
            return contained(nodes, selector, variables)
        case .neighbors(let relationships, let isReverse):
            var result: [ShapeNode] = []
            for node in nodes { result += neighbors(of: node, relationships, isReverse: isReverse) }
            return distinct(result)
        case .reach(let isReverse):
            return reached(from: nodes) { node in
                neighbors(of: node, .downward, isReverse: isReverse)
            }
        case .each(let selectors):
            return distinct(selectors.flatMap { evaluate($0, nodes, variables) })
        case .root(let root):
            return Array(self.nodes(of: root))
        case .topdown(let qualifier, let disqualifier):
            return topdown(nodes, qualifier, disqualifier, variables)
        case .recursive(let selector):
            return reached(from: nodes) { evaluate(selector, [$0], variables) }
        case .getVariable(let name):
            return variables[name] ?? []
        case .setVariable:
            return nodes
        }
    }

    // MARK: Filters

    /// Whether the selector yields anything for a shape.
    func matches(_ selector: Selector, _ node: ShapeNode, _ variables: ShapeGraph.Variables = [:]) -> Bool {
        for step in selector.steps {
            left -= 1
            if isExhausted { return false }
            guard step.isFilter else { return !evaluate(selector, [node], variables).isEmpty }
            if !admits(step, node, variables) { return false }
        }
        return true
    }

    private func admits(_ step: Selector.Step, _ node: ShapeNode, _ variables: ShapeGraph.Variables) -> Bool {
        switch step {
        case .kinds(let kinds):
            return !kinds.isDisjoint(with: graph.kinds(of: node))
        case .attribute(let comparison):
            return graph.holds(comparison, from: .shape(node), variables)
        case .scoped(let path, let comparisons):
            let scope = graph.value(at: path, of: .shape(node), variables)
            return scope.flattened.contains { value in
                comparisons.allSatisfy { graph.holds($0, from: value, variables) }
            }
        case .test(let selectors), .each(let selectors):
            return selectors.contains { matches($0, node, variables) }
        case .not(let selector):
            return !matches(selector, node, variables)
        case .contained(let selector):
            return !contained([node], selector, variables).isEmpty
        default:
            return false
        }
    }

    private func contained(
        _ nodes: [ShapeNode], _ selector: Selector, _ variables: ShapeGraph.Variables
    ) -> [ShapeNode] {
        if selector.steps.count == 1, case .root(let root) = selector.steps[0] {
            let all = self.nodes(of: root)
            return nodes.filter { all.contains($0) }
        }
        if selector.steps.count == 1, case .getVariable(let name) = selector.steps[0] {
            let all = variables[name] ?? []
            if nodes.count == 1 {
                left -= all.count
                return all.contains(nodes[0]) ? nodes : []
            }
            let set = Set(all)
            return nodes.filter { set.contains($0) }
        }
        return nodes.filter { evaluate(selector, [$0], variables).contains($0) }
    }

    // MARK: Ways

    private func neighbors(
        of node: ShapeNode, _ relationships: Relationships, isReverse: Bool
    ) -> [ShapeNode] {
        var result: [ShapeNode] = []
        if isReverse {
            graph.forEachIncoming(to: node, relationships) { result.append($0) }
        } else {
            graph.forEachNeighbor(of: node, relationships) { result.append($1) }
        }
        left -= result.count
        return result
    }

    /// What a step leads to from shapes, and from there, to any distance.
    private func reached(from nodes: [ShapeNode], _ next: (ShapeNode) -> [ShapeNode]) -> [ShapeNode] {
        var seen: Set<ShapeNode> = []
        var result: [ShapeNode] = []
        var waiting = nodes
        while let node = waiting.popLast(), !isExhausted {
            left -= 1
            for neighbor in next(node) where seen.insert(neighbor).inserted {
                result.append(neighbor)
                waiting.append(neighbor)
            }
        }
        return result
    }

    /// The shapes of the hierarchies below shapes for which the nearest decision was for them.
    private func topdown(
        _ nodes: [ShapeNode], _ qualifier: Selector, _ disqualifier: Selector?, _ variables: ShapeGraph.Variables
    ) -> [ShapeNode] {
        struct Visit: Hashable {
            let node: ShapeNode
            let isMatch: Bool
        }
        var seen: Set<Visit> = []
        var result: [ShapeNode] = []
        var waiting = nodes.reversed().map { Visit(node: $0, isMatch: false) }
        while let visit = waiting.popLast(), !isExhausted {
            guard seen.insert(visit).inserted else { continue }
            var isMatch = visit.isMatch || matches(qualifier, visit.node, variables)
            if isMatch, let disqualifier, matches(disqualifier, visit.node, variables) { isMatch = false }
            if isMatch { result.append(visit.node) }
            for child in neighbors(of: visit.node, [.operation, .resource], isReverse: false) {
                waiting.append(Visit(node: child, isMatch: isMatch))
            }
        }
        return distinct(result)
    }

    private func nodes(of root: Selector.Root) -> Set<ShapeNode> {
        let key = ObjectIdentifier(root)
        if let known = roots[key] { return known.nodes }
        let found = Set(select(root.selector))
        roots[key] = (root, found)
        return found
    }

    /// Each shape once, in the order of the first.
    private func distinct(_ nodes: [ShapeNode]) -> [ShapeNode] {
        if nodes.count < 2 { return nodes }
        if nodes.count <= 8 {
            var result: [ShapeNode] = []
            for node in nodes where !result.contains(node) { result.append(node) }
            return result
        }
        var seen = Set<ShapeNode>(minimumCapacity: nodes.count)
        return nodes.filter { seen.insert($0).inserted }
    }
}
