import ServiceModel

/// Says as much of a model as Smithy 1.0 can: without mixins, enums as strings with the trait `enum`, and what is never absent as
/// shapes that are not boxed.
///
/// Source: Smithy 2.0, "Migrating from IDL 1.0 to 2.0", the other way round.
enum VersionDowngrade {
    /// The model's shapes as those of 1.0.
    static func shapes(of model: Model) -> [Shape] {
        DefinedShapes.of(model).filter { !$0.traits.has(.mixin) }.map(shape)
    }

    private static func shape(_ shape: Shape) -> Shape {
        var result = shape
        let isNumber = shape.kind.isNeverAbsentInOne
        switch shape.kind {
        case .enum:
            result.kind = .string
            result.traits.set(.enum, Node(.array(shape.members.map(enumEntry))))
            result.members = []
        case .intEnum:
            result.kind = .integer
            result.members = []
        default:
            for index in result.members.indices { downgrade(&result.members[index]) }
        }
        let isZero = shape.traits[.default].map(isZeroValue) ?? false
        result.traits.remove(.default)
        if isNumber && !isZero { result.traits.set(.box, .emptyObject) }
        if case .resource(var resource) = shape.properties {
            resource.properties = []
            result.properties = .resource(resource)
        }
        return result
    }

    private static func downgrade(_ member: inout Member) {
        let isBoxed = member.traits[.default]?.isNull ?? false
        for trait in [KnownTrait.default, .addedDefault, .clientOptional] { member.traits.remove(trait) }
        if isBoxed { member.traits.set(.box, .emptyObject) }
    }

    private static func enumEntry(_ member: Member) -> Node {
        var entries = [
            NodeEntry("value", member.traits[.enumValue] ?? .string(member.name)),
            NodeEntry("name", .string(member.name)),
        ]
        if let documentation = member.traits[.documentation] {
            entries.append(NodeEntry("documentation", documentation))
        }
        if let tags = member.traits[.tags] { entries.append(NodeEntry("tags", tags)) }
        if member.traits.has(.deprecated) { entries.append(NodeEntry("deprecated", .boolean(true))) }
        return Node(.object(entries))
    }

    private static func isZeroValue(_ value: Node) -> Bool {
        value.boolean == false || value.double == 0
    }
}

extension ShapeKind {
    /// Whether values of the kind are zero where nothing is set, in 1.0.
    fileprivate var isNeverAbsentInOne: Bool {
        switch self {
        case .boolean, .byte, .short, .integer, .long, .float, .double, .intEnum: true
        default: false
        }
    }
}
