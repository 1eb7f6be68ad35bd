import ServiceModel

/// Joins traits that several places apply to one shape.
///
/// Source: Smithy 2.0, "Trait conflict resolution": lists are concatenated, equal values are one, anything else is a
/// conflict.
enum TraitMerging {
    static func merge(
        _ added: Traits, into traits: inout Traits, of owner: @autoclosure () -> String,
        diagnostics: inout DiagnosticCollector
    ) {
        for entry in added.entries {
            guard let present = traits[entry.id] else {
                traits.set(entry.id, entry.value)
                continue
            }
            if let elements = present.array, let more = entry.value.array {
                traits.set(entry.id, Node(.array(elements + more), at: present.position))
            } else if !present.isEquivalent(to: entry.value) {
                let other =
                    diagnostics.sources.location(of: present.position).map { "; it is also applied at \($0)" } ?? ""
                diagnostics.error(
                    "conflicting values of trait `\(entry.id)` on `\(owner())`\(other); keep one",
                    at: entry.value.position)
            }
        }
    }

    /// Replaces traits, as a nearer definition does with what a mixin brings.
    static func override(_ traits: inout Traits, with nearer: Traits) {
        for entry in nearer.entries { traits.set(entry.id, entry.value) }
    }
}
