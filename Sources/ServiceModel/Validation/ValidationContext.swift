/// A model as checks see it: with what it uses from the library, selectors and expressions parsed once.
final class ValidationContext {
    /// The model with the shapes of the library that it uses.
    let model: Model
    let graph: ShapeGraph
    let evaluator: SelectorEvaluator
    /// How many of the shapes are the model's own: the first ones.
    let ownCount: Int
    private var selectors: [String: Result<Selector, SelectorSyntaxError>] = [:]
    private var expressions: [String: RegularExpression?] = [:]
    private var applicabilities: [String: Applicability] = [:]
    private var rules: [ShapeID: TraitRule?] = [:]
    private let library: ShapeLibrary
    private var others: [String: ValidationContext] = [:]

    init(_ model: Model, library: ShapeLibrary) {
        self.library = library
        ownCount = model.shapes.count
        self.model = model.including(library)
        graph = ShapeGraph(self.model)
        evaluator = SelectorEvaluator(graph)
    }

    var ownShapes: ArraySlice<Shape> { model.shapes[..<ownCount] }

    func isOwn(_ node: ShapeNode) -> Bool { Int(node.shape) < ownCount }

    func selector(_ text: String) -> Result<Selector, SelectorSyntaxError> {
        if let known = selectors[text] { return known }
        let parsed: Result<Selector, SelectorSyntaxError>
        do throws(SelectorSyntaxError) { parsed = .success(try SelectorParser.parse(text)) } catch {
            parsed = .failure(error)
        }
        selectors[text] = parsed
        return parsed
    }

    /// The expression of a pattern; `nil` where it is none, or cannot be decided here.
    func expression(_ pattern: String) -> RegularExpression? {
        if let known = expressions[pattern] { return known }
        let parsed = try? RegularExpression(pattern)
        expressions[pattern] = .some(parsed)
        return parsed
    }

    /// What is known of a trait; `nil` where no shape has its id.
    func rule(of id: ShapeID) -> TraitRule? {
        if let known = rules[id] { return known }
        let rule = model.index(of: id).map { TraitRule(model.shapes[$0], isBuiltIn: $0 >= ownCount) }
        rules[id] = .some(rule)
        return rule
    }

    /// Where a shape is that a value names, and the context that it is in: the model's, or that of a namespace of the library
    /// of which the model applies no trait.
    func named(_ id: ShapeID) -> (node: ShapeNode, context: ValidationContext)? {
        if let node = graph.node(of: id) { return (node, self) }
        let namespace = id.namespace
        if let known = others[namespace] { return known.graph.node(of: id).map { ($0, known) } }
        var model = Model()
        for shape in library.shapes(of: namespace) { model.add(shape) }
        if model.shapes.isEmpty { return nil }
        let other = ValidationContext(model, library: library)
        others[namespace] = other
        return other.graph.node(of: id).map { ($0, other) }
    }

    // MARK: Whether a selector selects a shape

    private enum Applicability {
        case all
        /// Each shape can be told by itself.
        case filter(Selector)
        /// The members that pass, of the shapes that pass.
        case members(of: Selector, Selector)
        case set(Set<ShapeNode>)
        /// Nobody knows what it selects: it is reported where it is written.
        case unknown
    }

    /// Whether the selector yields a shape for the whole model. Common forms are told without looking at other shapes.
    func selects(_ text: String, _ node: ShapeNode) -> Bool {
        switch applicability(of: text) {
        case .all, .unknown:
            return true
        case .filter(let selector):
            return evaluator.matches(selector, node)
        case .members(let container, let rest):
            return node.isMember && evaluator.matches(container, ShapeNode(shape: Int(node.shape)))
                && evaluator.matches(rest, node)
        case .set(let nodes):
            return nodes.contains(node) || evaluator.isExhausted
        }
    }

    private func applicability(of text: String) -> Applicability {
        if let known = applicabilities[text] { return known }
        let found: Applicability
        if text == "*" {
            found = .all
        } else if case .success(let selector) = selector(text) {
            if selector.isFilter {
                found = .filter(selector)
            } else if let (container, rest) = Self.membersOnly(selector) {
                found = .members(of: container, rest)
            } else {
                found = .set(Set(evaluator.select(selector)))
            }
        } else {
            found = .unknown
        }
        applicabilities[text] = found
        return found
    }

    /// Takes apart `structure > member …`: what it says of the shape, and of the member, where it is nothing but filters.
    private static func membersOnly(_ selector: Selector) -> (container: Selector, rest: Selector)? {
        let isUnnamed: (Selector.Step) -> Bool = { step in
            if case .neighbors(.unnamed, isReverse: false) = step { true } else { false }
        }
        guard let place = selector.steps.firstIndex(where: isUnnamed) else { return nil }
        let container = Selector(steps: Array(selector.steps[..<place]))
        let rest = Selector(steps: Array(selector.steps[(place + 1)...]))
        guard container.isFilter, rest.isFilter, container.refusesMembers, rest.steps.first?.admitsMembersOnly == true
        else { return nil }
        return (container, rest)
    }
}

extension Selector.Step {
    /// Whether nothing but members gets through.
    fileprivate var admitsMembersOnly: Bool {
        switch self {
        case .kinds(let kinds): kinds == .member
        case .test(let selectors), .each(let selectors):
            selectors.allSatisfy { $0.steps.first?.admitsMembersOnly == true }
        default: false
        }
    }
}
