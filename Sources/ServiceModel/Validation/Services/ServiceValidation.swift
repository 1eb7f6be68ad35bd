/// A service's new names for shapes are names, and are given to shapes that exist.
///
/// Source: Smithy 2.0, "Service", "Service closure".
enum ServiceValidation {
    private static let event = "Service"

    static func check(
        _ shape: Shape, in model: Model, extent: ModelValidator.Extent, diagnostics: inout DiagnosticCollector
    ) {
        guard let service = shape.service else { return }
        var names: [String: ShapeID] = [:]
        for id in service.rename.keys.sorted(by: { $0.absolute < $1.absolute }) {
            guard let name = service.rename[id] else { continue }
            let position = service.renamePositions[id] ?? shape.position
            if !ShapeID.isIdentifier(name) {
                diagnostics.report(
                    .error,
                    "`\(shape.id)` renames `\(id)` to \"\(name)\", which is not an identifier; "
                        + "use letters, digits and _, beginning with a letter", at: position, event: event, of: shape.id
                )
            }
            switch model.kind(of: id) {
            case nil:
                diagnostics.report(
                    .error,
                    "`\(shape.id)` renames `\(id)`, which is undefined; define it, or remove the entry", at: position,
                    event: event, of: shape.id)
            case .service, .resource, .operation:
                diagnostics.report(
                    .error,
                    "`\(shape.id)` renames `\(id)`; services, resources and operations cannot be renamed",
                    at: position, event: event, of: shape.id)
            default:
                break
            }
            // Names of a whole service are compared where all of them are known.
            if extent == .generation, let other = names.updateValue(id, forKey: name) {
                diagnostics.report(
                    .error,
                    "`\(shape.id)` gives the name \"\(name)\" to `\(other)` and to `\(id)`; give them two names",
                    at: position, event: event, of: shape.id)
            }
        }
        if extent == .generation { checkOperationNames(of: shape, service, diagnostics: &diagnostics) }
    }

    /// Methods take the names of operations, so no two may be alike.
    private static func checkOperationNames(
        of shape: Shape, _ service: ServiceProperties, diagnostics: inout DiagnosticCollector
    ) {
        var names = [String: ShapeID](minimumCapacity: service.operations.count)
        for operation in service.operations {
            let name = operation.id.name.lowercased()
            guard let other = names.updateValue(operation.id, forKey: name), other != operation.id else { continue }
            diagnostics.report(
                .error,
                "`\(shape.id)` has two operations of one name, `\(other)` and `\(operation.id)`; remove one",
                at: operation.position, event: event, of: shape.id)
        }
    }
}
