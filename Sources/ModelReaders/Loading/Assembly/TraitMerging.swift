import ServiceModel

/// Joins traits that several places apply to one shape.
///
/// Source: Smithy 2.0, "Trait conflict resolution": lists are concatenated, equal values are one, anything else is a
/// conflict.
enum TraitMerging {
    /// How many traits one shape or member may have. They are searched one by one, which must not take the square of a
    /// file's size.
    static let limit = 1000

    static func merge(
        _ added: Traits, into traits: inout Traits, of owner: @autoclosure () -> ShapeID,
        _ diagnostics: inout DiagnosticCollector
    ) {
        for entry in added.entries {
            merge(entry.id, entry.value, into: &traits, of: owner(), &diagnostics)
        }
    }

    /// Adds one trait.
    ///
    /// - Parameter position: Where the trait is applied, where that is not where its value stands.
    static func merge(
        _ id: ShapeID, _ value: Node, at position: SourcePosition? = nil, into traits: inout Traits,
        of owner: @autoclosure () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        if traits.entries.count >= limit, traits[id] == nil {
            let shape = owner()
            diagnostics.report(
                .error, "`\(shape)` has more than \(limit) traits; take some away", at: position ?? value.position,
                of: shape)
            return
        }
        guard let conflict = traits.merge(id, value) else { return }
        let shape = owner()
        let sources = diagnostics.sources
        diagnostics.report(
            .error,
            "conflicting values of trait `\(id)` on `\(shape)`"
                + (sources.location(of: conflict).map { "; it is also applied at \($0)" } ?? "") + "; keep one",
            at: position ?? value.position, of: shape)
    }

    /// Replaces traits, as a nearer definition does with what a mixin brings.
    static func override(_ traits: inout Traits, with nearer: Traits) {
        for entry in nearer.entries { traits.set(entry.id, entry.value) }
    }
}

extension Traits {
    /// Sets a trait, or joins its value with the one that is there: lists are concatenated, equal values are one.
    ///
    /// - Returns: Where the value stands that this one conflicts with, and which is kept.
    fileprivate mutating func merge(_ id: ShapeID, _ value: Node) -> SourcePosition? {
        var conflict: SourcePosition?
        let isPresent = update(id) { present in
            if case .array(var elements) = present.value, case .array(let more) = value.value {
                // The list must have one owner while it grows, or every addition copies it.
                present.value = .null
                elements += more
                present.value = .array(elements)
            } else if !present.isEquivalent(to: value) {
                conflict = present.position
            }
        }
        if !isPresent { set(id, value) }
        return conflict
    }
}
