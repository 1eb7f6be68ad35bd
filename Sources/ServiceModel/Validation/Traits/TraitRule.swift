/// What a trait's definition says about its use. A class, since every use of a trait asks for it.
///
/// Source: Smithy 2.0, "trait trait".
final class TraitRule {
    /// The shape of the trait's value.
    let shape: Shape
    /// Whether the trait is the prelude's or a package's, not the model's own.
    let isBuiltIn: Bool
    /// Whether the shape is a trait at all.
    let isTrait: Bool
    /// The selector of the shapes that it may be applied to.
    let selector: String
    /// The traits that may not stand beside it.
    let conflicts: [ShapeID]
    /// Whether one member of a structure may have it, or may target a shape that has it.
    let exclusiveness: Exclusiveness?
    let isPrivate: Bool
    let isDeprecated: Bool
    let isUnstable: Bool

    enum Exclusiveness: String {
        case member, target
    }

    init(_ shape: Shape, isBuiltIn: Bool) {
        self.shape = shape
        self.isBuiltIn = isBuiltIn
        let definition = shape.traits[.trait]
        isTrait = definition != nil
        selector = definition?["selector"]?.string ?? "*"
        conflicts = (definition?["conflicts"]?.array ?? []).compactMap(\.string).map { text in
            text.utf8.contains(UInt8(ascii: "#"))
                ? ShapeID(text) : ShapeID(namespace: Prelude.namespace, name: text)
        }
        exclusiveness = (definition?["structurallyExclusive"]?.string).flatMap { Exclusiveness(rawValue: $0) }
        isPrivate = shape.traits.has(.private)
        isDeprecated = shape.traits.has(.deprecated)
        isUnstable = shape.traits.has(.unstable)
    }
}
