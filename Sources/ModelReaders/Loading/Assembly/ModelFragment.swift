import ServiceModel

/// What one Smithy file says, before it is joined with the other files of its model.
struct ModelFragment: Sendable {
    var version: SmithyVersion
    var definitions: [ShapeDefinition] = []
    var applications: [TraitApplication] = []
    var metadata: [NodeEntry] = []

    init(version: SmithyVersion) {
        self.version = version
    }
}

/// Traits applied to a shape or a member from outside of its definition.
struct TraitApplication: Sendable {
    var target: ShapeID
    var traits: Traits
    var position: SourcePosition
}
