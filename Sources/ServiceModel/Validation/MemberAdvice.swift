/// What to do about a member that a trait names and a shape does not have.
enum MemberAdvice {
    /// Asks for the member that was probably meant, or for any.
    static func naming(_ name: String, of shape: Shape) -> String {
        NearestName.of(name, among: shape.members.map(\.name)).map { "did you mean `\($0)`?" }
            ?? "name a member, or add it"
    }
}

/// Labels of a pattern that are no members, or members without the trait that makes them labels.
enum UnboundLabels {
    /// What is wrong, with its advice: "the label `x`, which is no member of `a#I`; add it".
    static func problem(_ labels: [String], of shape: Shape, without trait: KnownTrait) -> String {
        guard labels.count == 1, let label = labels.first else {
            return
                "the labels \(Listing.names(labels)), which are no members of `\(shape.id)` with the trait `\(trait.id)`; "
                + "name such members"
        }
        guard shape.member(named: label) == nil else {
            return "the label `\(label)`, but that member has no `\(trait.id)` trait; apply it"
        }
        return "the label `\(label)`, which is no member of `\(shape.id)`; \(MemberAdvice.naming(label, of: shape))"
    }
}

/// What to do about a member that cannot be bound where its trait binds it.
enum BindingAdvice {
    /// For headers, labels and query parameters.
    static let simple = "target a simple shape, or remove the trait"
}
