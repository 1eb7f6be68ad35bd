/// Traits that nothing defines: most often a misspelt name.
///
/// Traits of the packages that belong to Smithy and AWS need no definition in the model; others are expected to have
/// one, and are reported once for each trait where they have none.
struct TraitNameValidation {
    private var reported: Set<ShapeID> = []

    /// The namespaces whose trait packages a model uses without carrying them. Those under them count as well.
    private static let knownNamespaces = ["smithy", "aws", "alloy", "service.generator"]

    /// The traits of the prelude that ``KnownTrait`` has no case for, because generation does not read them.
    private static let otherPreludeTraits: Set<String> = ["longPoll", "metadata"]

    /// Checks the traits of a shape or a member.
    mutating func check(
        _ traits: Traits, of owner: @autoclosure () -> String, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        for entry in traits.entries {
            let id = entry.id
            guard KnownTrait(id: id) == nil, !reported.contains(id) else { continue }
            if let index = model.index(of: id) {
                guard !model.shapes[index].traits.has(.trait) else { continue }
                reported.insert(id)
                diagnostics.error(
                    "`\(id)` is applied to `\(owner())` as a trait, but the shape is not marked with "
                        + "`smithy.api#trait`; mark it, or remove it here",
                    at: entry.value.position)
                continue
            }
            if id.namespace == Prelude.namespace
                ? Self.otherPreludeTraits.contains(id.name) : Self.isKnownNamespace(id.namespace)
            {
                continue
            }
            reported.insert(id)
            let advice = nearest(to: id).map { "did you mean `\($0)`?" } ?? "it is ignored"
            diagnostics.warning("unknown trait `\(id)` on `\(owner())`; \(advice)", at: entry.value.position)
        }
    }

    /// The trait of the same namespace that was probably meant.
    private func nearest(to id: ShapeID) -> ShapeID? {
        let candidates = KnownTrait.allCases.map(\.id).filter { $0.namespace == id.namespace }
        return NearestName.of(id.absolute, among: candidates.map(\.absolute)).map { ShapeID($0) }
    }

    private static func isKnownNamespace(_ namespace: String) -> Bool {
        knownNamespaces.contains { namespace == $0 || namespace.hasPrefix($0 + ".") }
    }
}
