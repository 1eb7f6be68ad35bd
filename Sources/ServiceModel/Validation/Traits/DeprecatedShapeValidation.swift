/// Nothing uses shapes that are deprecated, other than by traits.
///
/// Source: Smithy 2.0, "deprecated trait".
enum DeprecatedShapeValidation {
    static func check(_ context: ValidationContext, diagnostics: inout DiagnosticCollector) {
        let model = context.model
        guard model.shapes.contains(where: { $0.traits.has(.deprecated) && !$0.traits.has(.trait) }) else { return }
        func warn(of id: ShapeID, _ use: String, by owner: ShapeID, at position: SourcePosition) {
            guard let index = model.index(of: id), model.shapes[index].traits.has(.deprecated) else { return }
            diagnostics.report(
                .warning, "`\(owner)` \(use) `\(id)`, which is deprecated\(model.shapes[index].advice)", at: position,
                event: "DeprecatedShape.\(id)", of: owner)
        }
        for shape in context.ownShapes where !diagnostics.isFull {
            for member in shape.members {
                guard let index = model.index(of: member.target), model.shapes[index].traits.has(.deprecated) else {
                    continue
                }
                warn(
                    of: member.target, "targets", by: ShapeID("\(shape.id.absolute)$\(member.name)"),
                    at: member.position)
            }
            for mixin in shape.mixins {
                warn(of: mixin, "has the mixin", by: shape.id, at: shape.position)
            }
            for (use, reference) in references(of: shape) {
                warn(
                    of: reference.id, use, by: shape.id,
                    at: reference.position == .none ? shape.position : reference.position)
            }
        }
    }

    /// What a service, a resource or an operation refers to, and how. Operations of a lifecycle are not among them.
    private static func references(of shape: Shape) -> [(use: String, reference: ShapeReference)] {
        switch shape.properties {
        case .none: []
        case .operation(let operation):
            [("takes", operation.input), ("returns", operation.output)]
                + operation.errors.map { ("may end with", $0) }
        case .service(let service):
            (service.operations + service.resources).map { ("has", $0) } + service.errors.map { ("may end with", $0) }
        case .resource(let resource):
            (resource.operations + resource.resources).map { ("has", $0) }
                + resource.identifiers.map { ("is identified by", $0.target) }
                + resource.properties.map { ("has a property of", $0.target) }
        }
    }
}
