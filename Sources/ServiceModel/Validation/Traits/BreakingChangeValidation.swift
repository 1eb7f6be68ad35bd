/// What a trait's definition calls a breaking change is part of the trait's value.
///
/// Source: Smithy 2.0, "Breaking change rules".
enum BreakingChangeValidation {
    static func check(_ context: ValidationContext, diagnostics: inout DiagnosticCollector) {
        for shape in context.ownShapes where shape.traits.has(.trait) && !diagnostics.isFull {
            for rule in shape.traits[.trait]?["breakingChanges"]?.array ?? [] {
                guard let path = rule["path"], let text = path.string else { continue }
                check(path, text, of: shape, context, &diagnostics)
            }
        }
    }

    /// Follows a JSON pointer (RFC 6901) through the members of a shape.
    private static func check(
        _ path: Node, _ text: String, of shape: Shape, _ context: ValidationContext,
        _ diagnostics: inout DiagnosticCollector
    ) {
        var current = shape
        for segment in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            // `~1` goes first: `~01` is `~1`, not a slash.
            let name = String(segment).replacing("~1", with: "/").replacing("~0", with: "~")
            guard let member = current.member(named: name), let target = context.model[member.target] else {
                diagnostics.report(
                    .error,
                    "the path \"\(text)\" of a breaking change of `\(shape.id)` names `\(name)`, which is no member of "
                        + "`\(current.id)`; \(MemberAdvice.naming(name, of: current))",
                    at: path.place(or: shape.position), event: "TraitBreakingChanges", of: shape.id)
                return
            }
            current = target
        }
    }
}
