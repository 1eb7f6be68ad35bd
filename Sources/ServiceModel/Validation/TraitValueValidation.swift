/// The values of the traits that generation reads have the types that generation expects, in models of AWS' own form.
///
/// Those of Smithy's forms are checked against the definitions of their traits; here neither these nor the prelude are read.
/// Source: Smithy 2.0, "Trait node values".
enum TraitValueValidation {
    /// Checks the traits of a shape or a member.
    static func check(_ traits: Traits, diagnostics: inout DiagnosticCollector) {
        for entry in traits.entries {
            guard let trait = entry.known else { continue }
            switch (trait, entry.value.value) {
            case (.documentation, .string), (.required, .object):
                continue
            default:
                trait.schema.check(entry.value, path: "trait `\(entry.id)`", diagnostics: &diagnostics)
            }
            switch trait {
            case .length, .range: checkOrder(entry, diagnostics: &diagnostics)
            case .waitable: checkMatchers(entry.value, diagnostics: &diagnostics)
            default: break
            }
        }
    }

    /// Whether there is nothing in the traits but documentation, `required` and an enum's value, as of most members.
    /// These are not worth the cost of looking up each trait.
    static func isPlain(_ traits: Traits) -> Bool {
        let total = traits.entries.count
        if total == 0 { return true }
        var count = 0
        if traits.has(.documentation) {
            guard case .string? = traits[.documentation]?.value else { return false }
            count += 1
        }
        if traits.has(.required) {
            guard case .object? = traits[.required]?.value else { return false }
            count += 1
        }
        if traits.has(.enumValue) { count += 1 }
        return count == total
    }

    /// `min` is not above `max`.
    private static func checkOrder(_ entry: Traits.Entry, diagnostics: inout DiagnosticCollector) {
        guard let minimum = entry.value["min"]?.double, let maximum = entry.value["max"]?.double, minimum > maximum
        else { return }
        diagnostics.error(
            "trait `\(entry.id)` has a `min` above its `max`; exchange or correct them", at: entry.value.position)
    }

    /// A matcher is a union: it holds one of its forms.
    private static func checkMatchers(_ waiters: Node, diagnostics: inout DiagnosticCollector) {
        for waiter in waiters.object ?? [] {
            for acceptor in waiter.value["acceptors"]?.array ?? [] {
                guard let matcher = acceptor["matcher"], let forms = matcher.object, forms.count != 1 else { continue }
                diagnostics.error(
                    "a matcher of waiter `\(waiter.key)` must hold exactly one of `output`, `inputOutput`, "
                        + "`errorType`, `success`; use one acceptor for each",
                    at: matcher.position)
            }
        }
    }
}
