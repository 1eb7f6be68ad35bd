/// Shapes that are deprecated are not used any more.
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
            switch shape.properties {
            case .none: break
            case .operation(let operation):
                warn(of: operation.input.id, "takes", by: shape.id, at: shape.position)
                warn(of: operation.output.id, "returns", by: shape.id, at: shape.position)
                for error in operation.errors { warn(of: error.id, "has the error", by: shape.id, at: shape.position) }
            case .service(let service):
                for held in service.operations + service.resources + service.errors {
                    warn(of: held.id, "holds", by: shape.id, at: shape.position)
                }
            case .resource(let resource):
                for held in resource.allOperations + resource.resources {
                    warn(of: held.id, "holds", by: shape.id, at: shape.position)
                }
                for (_, target) in resource.identifiers + resource.properties {
                    warn(of: target.id, "refers to", by: shape.id, at: shape.position)
                }
            }
        }
    }
}
