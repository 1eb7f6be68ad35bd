import ServiceModel

/// The shapes of Smithy's validation package, which models list as errors without carrying their definition.
///
/// Source: the package `smithy-validation-model`.
enum FrameworkShapes {
    private static let exception = ShapeID("smithy.framework#ValidationException")
    private static let field = ShapeID("smithy.framework#ValidationExceptionField")
    private static let fieldList = ShapeID("smithy.framework#ValidationExceptionFieldList")

    /// Defines the package's shapes where the model refers to them and does not define them.
    static func addMissing(to model: inout Model) {
        guard model.index(of: exception) == nil, model.shapes.contains(where: refersToException) else { return }
        for shape in shapes where model.index(of: shape.id) == nil { model.add(shape) }
    }

    private static func refersToException(_ shape: Shape) -> Bool {
        switch shape.properties {
        case .operation(let operation): operation.errors.contains { $0.id == exception }
        case .service(let service): service.errors.contains { $0.id == exception }
        default: false
        }
    }

    private static let shapes: [Shape] = {
        func member(_ name: String, _ target: ShapeID, _ documentation: String, isRequired: Bool = true) -> Member {
            var traits = Traits([(.documentation, .string(documentation))])
            if isRequired { traits.set(.required, .emptyObject) }
            return Member(name: name, target: target, traits: traits, position: .none)
        }
        let string = ShapeID(namespace: Prelude.namespace, name: "String")
        return [
            Shape(
                id: exception, kind: .structure,
                traits: Traits([
                    (.documentation, .string("The input does not meet the constraints of the model.")),
                    (.error, .string("client")),
                ]),
                members: [
                    member("message", string, "What failed, in short."),
                    member("fieldList", fieldList, "Each constraint that was not met.", isRequired: false),
                ],
                position: .none),
            Shape(
                id: field, kind: .structure,
                traits: Traits([(.documentation, .string("A constraint that a member of the input does not meet."))]),
                members: [
                    member("path", string, "The JSON Pointer of the member."),
                    member("message", string, "Which constraint failed, and how."),
                ],
                position: .none),
            Shape(
                id: fieldList, kind: .list, members: [Member(name: "member", target: field, position: .none)],
                position: .none),
        ]
    }()
}
