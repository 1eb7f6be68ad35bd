/// The named sets of shapes in the metadata `shapeClosures` have names of their own, hold shapes, and rename what they hold.
///
/// Source: Smithy 2.0, "Shape closures". The form of the metadata is that of its type: see ``TypedMetadataValidation``.
struct ShapeClosureValidation {
    private static let key = "shapeClosures"
    private static let event = "ShapeClosure"

    /// One element of the metadata.
    private struct Closure {
        let id: String
        let node: Node
        let namespaces: [String]
        let selector: (text: String, position: SourcePosition)?
        /// In the order of the source.
        let renames: [(id: ShapeID, name: String)]

        init?(_ node: Node) {
            guard let id = node["id"]?.string else { return nil }
            self.id = id
            self.node = node
            namespaces = (node["includeNamespaces"]?.array ?? []).compactMap(\.string)
            selector = node["includeBySelector"].flatMap { selector in
                selector.string.map { ($0, selector.place(or: node.position)) }
            }
            renames = (node["rename"]?.object ?? []).compactMap { entry in
                entry.value.string.map { (ShapeID(entry.key), $0) }
            }
        }
    }

    let context: ValidationContext

    func check(diagnostics: inout DiagnosticCollector) {
        let elements = context.model.metadata.first { $0.key == Self.key }?.value.array ?? []
        if elements.isEmpty { return }
        let namespaces = Set(context.model.shapes.map(\.id.namespace))
        var seen: Set<String> = []
        for closure in elements.compactMap({ Closure($0) }) where !diagnostics.isFull {
            guard seen.insert(closure.id).inserted else {
                report("the shape closure `\(closure.id)` is defined twice; rename one", closure, &diagnostics)
                continue
            }
            check(closure, namespaces, &diagnostics)
        }
    }

    private func check(_ closure: Closure, _ known: Set<String>, _ diagnostics: inout DiagnosticCollector) {
        if context.graph.node(of: ShapeID(closure.id)) != nil {
            report("the shape closure `\(closure.id)` has the id of a shape; rename it", closure, &diagnostics)
        }
        if closure.namespaces.isEmpty, closure.selector == nil {
            report(
                "the shape closure `\(closure.id)` includes nothing; add `includeNamespaces` or `includeBySelector`",
                closure, &diagnostics)
        }
        for namespace in closure.namespaces where !known.contains(namespace) {
            report(
                "the shape closure `\(closure.id)` includes the namespace `\(namespace)`, which has no shapes; correct it",
                closure, as: .danger, detail: "EmptyNamespace", &diagnostics)
        }
        guard let roots = roots(of: closure, &diagnostics) else { return }
        let shapes = shapes(from: roots)
        checkRenames(of: closure, shapes, &diagnostics)
        checkNames(of: closure, shapes, &diagnostics)
    }

    /// What a closure includes by itself; `nil` where its selector cannot be read.
    private func roots(of closure: Closure, _ diagnostics: inout DiagnosticCollector) -> [ShapeNode]? {
        var roots: [ShapeNode] = []
        let namespaces = Set(closure.namespaces)
        for index in context.model.shapes.indices where namespaces.contains(context.model.shapes[index].id.namespace) {
            roots.append(ShapeNode(shape: index))
        }
        guard let (text, position) = closure.selector, !text.isEmpty else { return roots }
        switch context.selector(text) {
        case .success(let selector):
            let selected = context.evaluator.select(selector)
            if selected.isEmpty, !context.evaluator.isExhausted {
                report(
                    "the selector of the shape closure `\(closure.id)` selects no shape; correct it", closure,
                    as: .danger,
                    detail:
                        "EmptySelector", &diagnostics)
            }
            return roots + selected
        case .failure(let error):
            diagnostics.report(
                .error,
                "the selector of the shape closure `\(closure.id)` is wrong at byte \(error.offset): \(error.message); "
                    + "mend it", at: position, event: Self.event)
            return nil
        }
    }

    /// Shapes with all that they lead to, without members, by their ids.
    private func shapes(from roots: [ShapeNode]) -> [ShapeID] {
        guard case .success(let reach) = context.selector("~> *") else { return [] }
        let reached = roots + context.evaluator.select(reach, from: roots)
        return Set(reached.map { context.model.shapes[Int($0.shape)].id }).sorted { $0.absolute < $1.absolute }
    }

    private func checkRenames(
        of closure: Closure, _ shapes: [ShapeID], _ diagnostics: inout DiagnosticCollector
    ) {
        let known = Set(shapes)
        let renamed = Set(closure.renames.map(\.id))
        var names: [String: ShapeID] = [:]
        for shape in shapes where !renamed.contains(shape) {
            let name = shape.name.asciiLowercase
            names[name] = names[name] ?? shape
        }
        for (id, name) in closure.renames {
            if name == id.name {
                report(
                    "the shape closure `\(closure.id)` renames `\(id)` to the name that it has; remove the entry",
                    closure,
                    &diagnostics)
            }
            guard known.contains(id) else {
                report(
                    "the shape closure `\(closure.id)` renames `\(id)`, which it does not hold; remove the entry",
                    closure,
                    &diagnostics)
                continue
            }
            if let other = names.updateValue(id, forKey: name.asciiLowercase) {
                report(
                    "the shape closure `\(closure.id)` renames `\(id)` to \"\(name)\", the name of `\(other)`; use another "
                        + "name", closure, &diagnostics)
            }
        }
    }

    private func checkNames(of closure: Closure, _ shapes: [ShapeID], _ diagnostics: inout DiagnosticCollector) {
        let renamed = Set(closure.renames.map(\.id))
        let groups = Dictionary(grouping: shapes.filter { !renamed.contains($0) }) { $0.name.asciiLowercase }
        for (_, ids) in groups.sorted(by: { $0.key < $1.key }) where ids.count > 1 {
            report(
                "the shape closure `\(closure.id)` holds shapes of one name: \(Listing.of(ids)); give them others with "
                    + "`rename`", closure, as: .warning, detail: "NameConflicts", &diagnostics)
        }
    }

    private func report(
        _ message: @autoclosure () -> String, _ closure: Closure, as severity: Diagnostic.Severity = .error,
        detail: String? = nil, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            severity, message(), at: closure.node.position,
            event: detail.map { "\(Self.event).\($0).\(closure.id)" } ?? Self.event)
    }
}
