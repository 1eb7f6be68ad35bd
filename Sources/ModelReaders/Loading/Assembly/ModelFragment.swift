import ServiceModel

/// What one Smithy file says, before it is joined with the other files of its model.
struct ModelFragment: Sendable {
    var version: SmithyVersion
    var definitions: [ShapeDefinition] = []
    /// What is left open in definitions, by their index.
    var elisions: [Int: Elision] = [:]
    var applications: [TraitApplication] = []
    var metadata: [NodeEntry] = []

    init(version: SmithyVersion) {
        self.version = version
    }
}

/// A trait applied to a shape or a member from outside of its definition.
struct TraitApplication: Sendable {
    var target: ShapeID
    var trait: ShapeID
    var value: Node
    /// Where the trait is applied.
    var position: SourcePosition
}

/// Members whose targets are left to a resource or to a mixin.
///
/// Source: Smithy 2.0, "Target elision".
struct Elision: Sendable {
    /// The resource that the shape is bound to by `for`.
    var resource: ShapeReference?
    var members: Set<String> = []

    /// What an elided member targets until its target is known.
    static let unknownTarget = ShapeID("")
}
