/// The operations of a resource do to it what its lifecycle says, and name it by its identifiers.
///
/// Source: Smithy 2.0, "Resource lifecycle operations", "Resource Identifiers", "Resource Properties".
struct ResourceValidation {
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var parents: [ShapeID: [Shape]] = [:]
        for index in relations.resources {
            for child in model.shapes[index].resource?.resources ?? [] {
                parents[child.id, default: []].append(model.shapes[index])
            }
        }
        for index in relations.resources where !diagnostics.isFull {
            let shape = model.shapes[index]
            guard let resource = shape.resource, !shape.traits.has(.mixin) else { continue }
            let bindings = ResourceBindings(model, shape.id, resource)
            checkLifecycle(of: shape, resource, &diagnostics)
            checkNames(of: shape, resource, &diagnostics)
            for parent in parents[shape.id] ?? [] { checkParent(parent, of: shape, bindings, &diagnostics) }
            ResourceIdentifierValidation(bindings: bindings, shape: shape, parents: parents[shape.id] ?? [])
                .check(diagnostics: &diagnostics)
            if !resource.properties.isEmpty {
                ResourcePropertyValidation(bindings: bindings, shape: shape).check(diagnostics: &diagnostics)
            }
        }
        ResourceIdentifierValidation.checkStructures(of: model, diagnostics: &diagnostics)
        checkServiceOperations(&diagnostics)
    }

    // MARK: Lifecycle

    private func checkLifecycle(
        of shape: Shape, _ resource: ResourceProperties, _ diagnostics: inout DiagnosticCollector
    ) {
        let rules: [(String, ShapeReference?, readonly: Bool, idempotent: Bool)] = [
            ("put", resource.put, false, true), ("create", resource.create, false, false),
            ("read", resource.read, true, false), ("update", resource.update, false, false),
            ("delete", resource.delete, false, true), ("list", resource.list, true, false),
        ]
        for (role, reference, isReadonly, isIdempotent) in rules {
            guard let reference, let operation = model[reference.id] else { continue }
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(
                    .error, message(), at: reference.position == .none ? shape.position : reference.position,
                    event: "ResourceLifecycle", of: shape.id)
            }
            if operation.traits.has(.readonly) != isReadonly {
                report(
                    "the `\(role)` operation `\(reference.id)` of `\(shape.id)` "
                        + (isReadonly
                            ? "must be readonly; apply `smithy.api#readonly`"
                            : "must not be readonly; remove `smithy.api#readonly`"))
            }
            if isIdempotent, !operation.traits.has(.idempotent) {
                report(
                    "the `\(role)` operation `\(reference.id)` of `\(shape.id)` must be idempotent; apply "
                        + "`smithy.api#idempotent`")
            }
        }
    }

    // MARK: Identifiers

    /// What names a resource is no property of it.
    private func checkNames(
        of shape: Shape, _ resource: ResourceProperties, _ diagnostics: inout DiagnosticCollector
    ) {
        if resource.properties.isEmpty { return }
        let properties = Set(resource.properties.map(\.name.asciiLowercase))
        for (name, target) in resource.identifiers where properties.contains(name.asciiLowercase) {
            diagnostics.report(
                .error, "`\(name)` of resource `\(shape.id)` is an identifier and a property; remove one",
                at: target.position == .none ? shape.position : target.position, event: "ResourceIdentifier",
                of: shape.id)
        }
    }

    private func checkParent(
        _ parent: Shape, of shape: Shape, _ bindings: ResourceBindings, _ diagnostics: inout DiagnosticCollector
    ) {
        func report(_ message: @autoclosure () -> String) {
            diagnostics.report(
                .error, "resource `\(shape.id)` belongs to `\(parent.id)`, whose " + message(), at: shape.position,
                event: "ResourceIdentifier", of: shape.id)
        }
        let identifiers = parent.resource?.identifiers ?? []
        let missing = identifiers.map(\.name).filter { bindings.identifierTarget($0) == nil }
        if !missing.isEmpty { report("identifiers \(Listing.names(missing)) it has not; repeat them") }
        let others = identifiers.filter { name, target in
            bindings.identifierTarget(name).map { $0 != target.id } ?? false
        }
        guard let first = others.first else { return }
        report(
            "identifiers \(Listing.names(others.map(\.name))) have other targets, as `\(first.target.id)`; give both one target"
        )
    }

    // MARK: Services

    /// An operation that takes or returns what names a resource is most often the resource's.
    private func checkServiceOperations(_ diagnostics: inout DiagnosticCollector) {
        for index in relations.services {
            let service = model.shapes[index]
            guard let properties = service.service, !properties.resources.isEmpty else { continue }
            var resources: [String: [(id: ShapeID, target: ShapeID)]] = [:]
            for shape in model.resources(of: properties) {
                for (name, target) in shape.resource?.identifiers ?? [] {
                    resources[name, default: []].append((shape.id, target.id))
                }
            }
            if resources.isEmpty { continue }
            for reference in properties.operations {
                guard let operation = model[reference.id]?.operation else { continue }
                let members = [operation.input.id, operation.output.id].flatMap { model[$0]?.members ?? [] }
                let matching = members.filter { $0.traits.has(.required) }.flatMap { member in
                    (resources[member.name] ?? []).filter { $0.target == member.target }.map(\.id)
                }
                if matching.isEmpty { continue }
                diagnostics.report(
                    .warning,
                    "operation `\(reference.id)` is bound to `\(service.id)`, but takes or returns what names "
                        + "\(Listing.of(Set(matching).sorted { $0.absolute < $1.absolute })); bind it there, if it is about that",
                    at: reference.position == .none ? service.position : reference.position,
                    event: "ServiceBoundResourceOperation.\(service.id).\(reference.id.name)", of: reference.id)
            }
        }
    }
}
