import ServiceModel

/// Traits that nothing defines: neither the model nor what is built in.
///
/// Source: Smithy 2.0, "Unknown traits".
struct UnknownTraits {
    /// Whether the model defines a shape of an id.
    let isDefined: (ShapeID) -> Bool
    private var known: [ShapeID: Bool] = [:]

    init(isDefined: @escaping (ShapeID) -> Bool) {
        self.isDefined = isDefined
    }

    /// Reports the unknown traits of a shape and its members.
    mutating func check(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        check(shape.traits, of: shape.id, &diagnostics)
        for index in shape.members.indices where shape.members[index].traits.hasUnknown {
            let member = shape.members[index]
            check(member.traits, of: ShapeID("\(shape.id.absolute)$\(member.name)"), &diagnostics)
        }
    }

    private mutating func check(_ traits: Traits, of owner: ShapeID, _ diagnostics: inout DiagnosticCollector) {
        guard traits.hasUnknown else { return }
        for entry in traits.entries where entry.known == nil {
            check(entry.id, of: owner, at: entry.value.position, &diagnostics)
        }
    }

    /// Reports a trait, applied to a shape or a member, that is unknown.
    mutating func check(
        _ trait: ShapeID, of owner: ShapeID, at position: SourcePosition, _ diagnostics: inout DiagnosticCollector
    ) {
        if let isKnown = known[trait] {
            if isKnown { return }
        } else {
            let isKnown = isDefined(trait) || BuiltInTexts.kind(of: trait) != nil
            known[trait] = isKnown
            if isKnown { return }
        }
        let names = BuiltInTexts.names(in: trait.namespace)
        let advice =
            NearestName.of(trait.name, among: names).map { "did you mean `\(trait.namespace)#\($0)`?" }
            ?? "define it, or name the file that does"
        diagnostics.report(
            .error, "unknown trait `\(trait)` on `\(owner)`; \(advice)", at: position, event: "Model.UnresolvedTrait",
            of: owner)
    }
}
