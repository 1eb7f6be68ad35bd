/// Traits may name shapes that do not go together with the shapes that have them.
///
/// Source: Smithy 2.0, "traitValidators trait".
enum TraitValidatorsValidation {
    static func check(_ context: ValidationContext, diagnostics: inout DiagnosticCollector) {
        var users: [ShapeID: [ShapeNode]] = [:]
        var isNeeded = false
        for shape in context.model.shapes where shape.traits.has(.traitValidators) {
            users[shape.id] = []
            isNeeded = true
            if let index = context.model.index(of: shape.id), index < context.ownCount {
                checkKeys(of: shape, diagnostics: &diagnostics)
            }
        }
        guard isNeeded else { return }
        for node in context.graph.nodes where context.isOwn(node) {
            for entry in context.graph.traits(of: node).entries where users[entry.id] != nil {
                users[entry.id]?.append(node)
            }
        }
        for shape in context.model.shapes where users[shape.id]?.isEmpty == false {
            for validator in shape.traits[.traitValidators]?.object ?? [] {
                guard let text = validator.value["selector"]?.string,
                    case .success(let selector) = context.selector(text)
                else { continue }
                for user in users[shape.id] ?? [] {
                    for found in context.evaluator.select(selector, from: [user]) {
                        report(found, validator, trait: shape, user, context, diagnostics: &diagnostics)
                    }
                }
            }
        }
    }

    private static func report(
        _ found: ShapeNode, _ validator: NodeEntry, trait: Shape, _ user: ShapeNode, _ context: ValidationContext,
        diagnostics: inout DiagnosticCollector
    ) {
        let severity = validator.value["severity"]?.string.flatMap { Diagnostic.Severity(named: $0) } ?? .error
        let id = context.graph.id(of: found)
        let message =
            validator.value["message"]?.string ?? "change the shape, or remove the trait"
        diagnostics.report(
            severity,
            "`\(id)` does not go together with the trait `\(trait.id)` of `\(context.graph.id(of: user))`; \(message)",
            at: context.graph.position(of: found),
            event: "\(trait.id.namespace).\(trait.id.name).\(validator.key)", of: id)
    }

    /// The keys end the ids of events.
    private static func checkKeys(of shape: Shape, diagnostics: inout DiagnosticCollector) {
        for entry in shape.traits[.traitValidators]?.object ?? [] {
            let parts = entry.key.split(separator: ".", omittingEmptySubsequences: false)
            if parts.allSatisfy({ ShapeID.isIdentifier($0) }) { continue }
            diagnostics.report(
                .error,
                "the key \"\(entry.key)\" of the trait `smithy.api#traitValidators` cannot end the id of an event; "
                    + "use names with dots between them",
                at: entry.keyPosition == .none ? entry.value.position : entry.keyPosition, event: "TraitValidators",
                of: shape.id)
        }
    }
}

extension Diagnostic.Severity {
    /// The severity that models call `NOTE`, `WARNING`, `DANGER` or `ERROR`.
    package init?(named name: String) {
        switch name {
        case "NOTE": self = .note
        case "WARNING": self = .warning
        case "DANGER": self = .danger
        case "ERROR": self = .error
        default: return nil
        }
    }

    /// What models call it.
    package var name: String { rawValue.uppercased() }
}
