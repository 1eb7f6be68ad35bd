/// In a service, an operation or a resource belongs to one place only.
///
/// Source: Smithy 2.0, "Service closure".
enum SingleBindingValidation {
    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes {
            guard let service = shape.service else { continue }
            let resources = model.resources(of: service)
            var operations: [ShapeID: [ShapeID]] = [:]
            var children: [ShapeID: [ShapeID]] = [:]
            func bind(_ references: [ShapeReference], to owner: ShapeID, in owners: inout [ShapeID: [ShapeID]]) {
                for id in Set(references.map(\.id)) { owners[id, default: []].append(owner) }
            }
            bind(service.operations, to: shape.id, in: &operations)
            bind(service.resources, to: shape.id, in: &children)
            for owner in resources {
                guard let resource = owner.resource else { continue }
                bind(resource.allOperations, to: owner.id, in: &operations)
                bind(resource.resources, to: owner.id, in: &children)
            }
            report("operation", operations, event: "SingleOperationBinding", in: shape, model, &diagnostics)
            report("resource", children, event: "SingleResourceBinding", in: shape, model, &diagnostics)
        }
    }

    private static func report(
        _ kind: String, _ owners: [ShapeID: [ShapeID]], event: String, in service: Shape, _ model: Model,
        _ diagnostics: inout DiagnosticCollector
    ) {
        for (id, places) in owners where places.count > 1 {
            diagnostics.report(
                .error,
                "\(kind) `\(id)` is bound to \(Listing.of(places.sorted { $0.absolute < $1.absolute })) in service "
                    + "`\(service.id)`; bind it to one of them",
                at: model[id]?.position ?? service.position, event: event, of: id)
        }
    }
}
