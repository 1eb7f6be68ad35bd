/// What is private to a namespace is used there only.
///
/// Source: Smithy 2.0, "private trait".
enum AccessValidation {
    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        checkMixins(model, &diagnostics)
        var hidden: [ShapeID: String] = [:]
        for shape in model.shapes where shape.traits.has(.private) { hidden[shape.id] = shape.id.namespace }
        if hidden.isEmpty { return }
        func report(_ target: ShapeID, at position: SourcePosition, from shape: Shape, member: String? = nil) {
            guard let namespace = hidden[target], namespace != shape.id.namespace else { return }
            let owner = member.map { shape.id.appending(member: $0) } ?? shape.id
            diagnostics.report(
                .error, "`\(owner)` refers to `\(target)`, which is private to `\(namespace)`; use a public shape",
                at: position, event: "PrivateAccess", of: owner)
        }
        for shape in model.shapes {
            for member in shape.members { report(member.target, at: member.position, from: shape, member: member.name) }
            for reference in references(of: shape, in: model) { report(reference, at: shape.position, from: shape) }
        }
    }

    private static func references(of shape: Shape, in model: Model) -> [ShapeID] {
        let mixins = model.definitions[shape.id]?.mixins.map(\.id) ?? []
        switch shape.properties {
        case .none: return mixins
        case .operation(let operation):
            return mixins + [operation.input.id, operation.output.id] + operation.errors.map(\.id)
        case .service(let service):
            return mixins + (service.operations + service.resources + service.errors).map(\.id)
        case .resource(let resource):
            return mixins + (resource.allOperations + resource.resources).map(\.id)
                + (resource.identifiers + resource.properties).map(\.target.id)
        }
    }

    /// A member of a mixin is copied, whoever may see it.
    private static func checkMixins(_ model: Model, _ diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes where shape.traits.has(.mixin) {
            for member in shape.members {
                guard let value = member.traits[.private] else { continue }
                diagnostics.report(
                    .warning,
                    "`\(member.name)` of mixin `\(shape.id)` is private, but is inherited in every namespace; make the mixin or "
                        + "the target private",
                    at: value.position == .none ? member.position : value.position, event: "PrivateMixinMember",
                    of: shape.id.appending(member: member.name))
            }
        }
    }
}
