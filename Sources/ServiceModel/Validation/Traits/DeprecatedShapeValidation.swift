/// Members and mixins do not use shapes that are deprecated. A service that still has a deprecated operation is not warned of.
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
        }
    }
}
