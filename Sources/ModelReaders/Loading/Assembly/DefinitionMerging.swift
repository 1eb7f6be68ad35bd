import ServiceModel

/// Compares definitions of one shape that several places give.
///
/// Source: Smithy 2.0, "Merging models": they must agree in everything but traits, which are joined.
enum DefinitionMerging {
    /// Whether two definitions of one shape differ in traits only.
    static func isSame(
        _ left: ShapeDefinition, _ leftElision: Elision?, _ right: ShapeDefinition, _ rightElision: Elision?
    ) -> Bool {
        guard left.shape.kind == right.shape.kind, left.mixins.map(\.id) == right.mixins.map(\.id),
            left.shape.members.count == right.shape.members.count,
            leftElision?.resource?.id == rightElision?.resource?.id
        else { return false }
        for (leftMember, rightMember) in zip(left.shape.members, right.shape.members)
        where leftMember.name != rightMember.name || leftMember.target != rightMember.target {
            return false
        }
        return isSame(left.shape.properties, right.shape.properties)
    }

    private static func isSame(_ left: Shape.Properties, _ right: Shape.Properties) -> Bool {
        func ids(_ references: [ShapeReference]) -> Set<ShapeID> { Set(references.map(\.id)) }
        func pairs(_ targets: [(name: String, target: ShapeReference)]) -> [String: ShapeID] {
            Dictionary(targets.map { ($0.name, $0.target.id) }) { first, _ in first }
        }
        switch (left, right) {
        case (.none, .none):
            return true
        case (.operation(let left), .operation(let right)):
            return left.input.id == right.input.id && left.output.id == right.output.id
                && ids(left.errors) == ids(right.errors)
        case (.service(let left), .service(let right)):
            return left.version == right.version && left.rename == right.rename
                && ids(left.operations) == ids(right.operations)
                && ids(left.resources) == ids(right.resources) && ids(left.errors) == ids(right.errors)
        case (.resource(let left), .resource(let right)):
            return left.create?.id == right.create?.id && left.put?.id == right.put?.id
                && left.read?.id == right.read?.id
                && left.update?.id == right.update?.id && left.delete?.id == right.delete?.id
                && left.list?.id == right.list?.id
                && ids(left.operations) == ids(right.operations)
                && ids(left.collectionOperations) == ids(right.collectionOperations)
                && ids(left.resources) == ids(right.resources) && pairs(left.identifiers) == pairs(right.identifiers)
                && pairs(left.properties) == pairs(right.properties)
        default:
            return false
        }
    }
}
