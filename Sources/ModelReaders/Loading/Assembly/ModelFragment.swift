import ServiceModel

/// What one Smithy file says, before it is joined with the other files of its model.
struct ModelFragment: Sendable {
    /// The version of the Smithy model that a file is written for. It belongs to the file, not to the model.
    enum Version: Sendable {
        case one, two
    }

    var version: Version
    var definitions: [ShapeDefinition] = []
    var applications: [TraitApplication] = []
    var metadata: [NodeEntry] = []

    init(version: Version) {
        self.version = version
    }
}

/// A shape as a file defines it: with its own members only, and the mixins it takes others from.
struct ShapeDefinition: Sendable {
    var shape: Shape
    var mixins: [ShapeReference] = []
    var version: ModelFragment.Version
    /// Traits that are applied to members which a mixin brings, by the name of the member.
    var inheritedMemberTraits: [String: Traits] = [:]

    init(shape: Shape, version: ModelFragment.Version) {
        self.shape = shape
        self.version = version
    }
}

/// Traits applied to a shape or a member from outside of its definition.
struct TraitApplication: Sendable {
    var target: ShapeID
    var traits: Traits
    var position: SourcePosition
}
