/// Checks that a model brings along in its metadata `validators`.
///
/// Source: Smithy 2.0, "Validators", "Built-in validators".
struct MetadataValidation {
    private static let keys: Set<String> = [
        "name", "id", "message", "severity", "namespaces", "selector", "configuration",
    ]

    let context: ValidationContext

    func check(diagnostics: inout DiagnosticCollector) {
        for entry in context.model.metadata where entry.key == "validators" {
            for object in MetadataObjects.of(entry, allowing: Self.keys, diagnostics: &diagnostics) {
                run(object, diagnostics: &diagnostics)
            }
        }
    }

    private func run(_ object: MetadataObject, diagnostics: inout DiagnosticCollector) {
        guard let name = object.text("name", &diagnostics) else { return }
        guard let validator = Validator(object, name, in: context, &diagnostics) else { return }
        switch name {
        case "EmitEachSelector":
            emitEach(validator, diagnostics: &diagnostics)
        case "EmitNoneSelector":
            guard let selector = validator.configuredSelector("configuration", &diagnostics) else { return }
            guard diagnostics.canTell(validator.severity) else { return }
            if context.evaluator.select(selector.parsed).contains(where: { context.isOwn($0) }) { return }
            diagnostics.report(
                validator.severity,
                validator.message("no shape is selected by `\(selector.text)`; define one, or change the validator"),
                at: object.node.position, event: validator.id)
        default:
            diagnostics.report(
                .warning, "there is no validator `\(name)`; use EmitEachSelector or EmitNoneSelector",
                at: object.node.position, event: "UnknownValidator_\(name)")
        }
    }

    private func emitEach(_ validator: Validator, diagnostics: inout DiagnosticCollector) {
        guard let selector = validator.configuredSelector("configuration", &diagnostics) else { return }
        let configuration = validator.object.node["configuration"]
        var template: MessageTemplate?
        if let node = configuration?["messageTemplate"], let text = node.string {
            do throws(SelectorSyntaxError) { template = try MessageTemplate(text) } catch {
                diagnostics.error(
                    "the message template is wrong at byte \(error.offset): \(error.message); mend it",
                    at: node.position)
                return
            }
        }
        let trait = configuration?["bindToTrait"]?.string.map { ShapeID(traitNamed: $0) }
        var seen: Set<String> = []
        var isWanted = diagnostics.canTell(validator.severity)
        if !isWanted { return }
        context.evaluator.visitEach(selector.parsed, while: { isWanted }) { nodes, variables in
            for node in nodes where context.isOwn(node) && isWanted {
                let applied = trait.map { context.graph.traits(of: node)[$0] }
                if case .some(.none) = applied { continue }
                guard validator.covers(node) else { continue }
                let id = context.graph.id(of: node)
                let message =
                    template?.expanded(for: node, variables, in: context.graph)
                    ?? "`\(id)` is selected by `\(selector.text)`; change it, or the validator"
                guard seen.insert(id.absolute + "\u{0}" + message).inserted else { continue }
                isWanted = diagnostics.canTell(validator.severity)
                let place = applied??.position ?? context.graph.position(of: node)
                diagnostics.report(
                    validator.severity, validator.message(message), at: place, event: validator.id, of: id)
            }
        }
    }

    /// One validator of the metadata.
    private struct Validator {
        let object: MetadataObject
        let context: ValidationContext
        let id: String
        let severity: Diagnostic.Severity
        let namespaces: Set<String>?
        private var selector: Selector?

        init?(
            _ object: MetadataObject, _ name: String, in context: ValidationContext,
            _ diagnostics: inout DiagnosticCollector
        ) {
            self.object = object
            self.context = context
            id = object.node["id"]?.string ?? name
            let names = ["NOTE", "WARNING", "DANGER"]
            if object.node["severity"] != nil {
                guard let severity = object.severity(names, isRequired: true, &diagnostics) else { return nil }
                self.severity = severity
            } else {
                severity = .danger
            }
            namespaces = object.node["namespaces"]?.array.map { Set($0.compactMap(\.string)) }
            if object.node["selector"] != nil {
                guard let selector = parse(object.node, &diagnostics) else { return nil }
                self.selector = selector.parsed
            }
        }

        /// The selector of a configuration; its absence, or what is wrong with it, is reported.
        func configuredSelector(
            _ key: String, _ diagnostics: inout DiagnosticCollector
        ) -> (text: String, parsed: Selector)? {
            guard let configuration = object.node[key] else {
                diagnostics.error(
                    "the validator `\(id)` has no `\(key)`; add one with a `selector`", at: object.node.position)
                return nil
            }
            return parse(configuration, &diagnostics)
        }

        private func parse(
            _ node: Node, _ diagnostics: inout DiagnosticCollector
        ) -> (text: String, parsed: Selector)? {
            guard let text = MetadataObject(node: node, name: object.name).text("selector", &diagnostics) else {
                return nil
            }
            return context.parse(text, at: node["selector"]?.position ?? node.position, &diagnostics)
                .map { (text, $0) }
        }

        func covers(_ node: ShapeNode) -> Bool {
            if let namespaces, !namespaces.contains(context.graph.shape(of: node).id.namespace) { return false }
            return selector.map { context.evaluator.matches($0, node) } ?? true
        }

        /// The message that the metadata states, `{super}` in it being the validator's own.
        func message(_ own: String) -> String {
            guard let message = object.node["message"]?.string else { return own }
            var result = ""
            var rest = message[...]
            while let open = rest.firstIndex(of: "{") {
                result += rest[..<open]
                rest = rest[open...]
                if rest.hasPrefix("{super}") {
                    result += own
                    rest = rest.dropFirst(7)
                } else {
                    result += "{"
                    rest = rest.dropFirst()
                }
            }
            return result + rest
        }
    }
}

extension ValidationContext {
    /// The selector that a text spells; otherwise what is wrong is reported.
    func parse(
        _ text: String, at position: SourcePosition, of shape: ShapeID? = nil,
        _ diagnostics: inout DiagnosticCollector
    ) -> Selector? {
        switch selector(text) {
        case .success(let selector): return selector
        case .failure(let error):
            diagnostics.report(
                .error, "the selector is wrong at byte \(error.offset): \(error.message); mend it", at: position,
                of: shape)
            return nil
        }
    }
}
