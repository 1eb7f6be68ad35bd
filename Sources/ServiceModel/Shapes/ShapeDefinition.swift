/// The version of Smithy that a file is written for. It belongs to the file, not to the model.
package enum SmithyVersion: Sendable {
    case one, two
}

/// A shape as a file defines it: with its own members and traits only, and the mixins it takes others from.
package struct ShapeDefinition: Sendable {
    package var shape: Shape
    package var mixins: [ShapeReference] = []
    package var version: SmithyVersion
    /// Traits that are applied to members which a mixin brings, by the name of the member.
    package var inheritedMemberTraits: [String: Traits] = [:]

    package init(shape: Shape, version: SmithyVersion) {
        self.shape = shape
        self.version = version
    }
}
