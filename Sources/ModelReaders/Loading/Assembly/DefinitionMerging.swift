import ServiceModel

/// Compares definitions of one shape that several places give.
///
/// Source: Smithy 2.0, "Merging models": they must agree in everything but traits, which are joined.
enum DefinitionMerging {
    /// Whether two definitions of one shape differ in traits and members only.
    static func isSame(_ left: ShapeDefinition, _ right: ShapeDefinition) -> Bool {
        left.shape.kind == right.shape.kind && left.mixins.map(\.id) == right.mixins.map(\.id)
            && isSame(left.shape.properties, right.shape.properties)
    }

    /// Whether members differ in traits only.
    static func isSame(_ left: [Member], _ right: [Member]) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { $0.name == $1.name && $0.target == $1.target }
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
