/// The values of the traits that generation reads have the types that the traits define.
///
/// Source: Smithy 2.0, "Trait node values".
enum TraitValueValidation {
    static func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        check(shape.traits, diagnostics: &diagnostics)
        for member in shape.members {
            check(member.traits, diagnostics: &diagnostics)
        }
    }

    /// Whether a lookup of each trait is worth its cost: most members of large models are documented and no more.
    static func holdsMoreThanDocumentation(_ traits: Traits) -> Bool {
        let count = traits.entries.count
        return count > 1 || (count == 1 && !traits.has(.documentation))
    }

    private static func check(_ traits: Traits, diagnostics: inout DiagnosticCollector) {
        if traits.isEmpty { return }
        if !holdsMoreThanDocumentation(traits) {
            if case .string = traits.entries[0].value.value { return }
        }
        for entry in traits.entries {
            guard let trait = KnownTrait(id: entry.id) else { continue }
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

    /// `min` is not above `max`.
    private static func checkOrder(_ entry: Traits.Entry, diagnostics: inout DiagnosticCollector) {
        guard let minimum = entry.value["min"]?.double, let maximum = entry.value["max"]?.double, minimum > maximum
        else { return }
        diagnostics.error("trait `\(entry.id)` has a `min` above its `max`", at: entry.value.position)
    }

    /// A matcher is a union: it holds one of its forms.
    private static func checkMatchers(_ waiters: Node, diagnostics: inout DiagnosticCollector) {
        for waiter in waiters.object ?? [] {
            for acceptor in waiter.value["acceptors"]?.array ?? [] {
                guard let matcher = acceptor["matcher"], let forms = matcher.object, forms.count != 1 else { continue }
                diagnostics.error(
                    "a matcher of waiter `\(waiter.key)` must hold exactly one of `output`, `inputOutput`, `errorType`, `success`",
                    at: matcher.position)
            }
        }
    }
}
