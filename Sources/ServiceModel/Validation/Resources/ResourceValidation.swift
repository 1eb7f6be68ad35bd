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
            for parent in parents[shape.id] ?? [] { checkParent(parent, of: shape, bindings, &diagnostics) }
            let inherited = Set((parents[shape.id] ?? []).flatMap { $0.resource?.identifiers.map(\.name) ?? [] })
            checkOperations(of: shape, bindings, parentIdentifiers: inherited, &diagnostics)
            if !resource.properties.isEmpty {
                ResourcePropertyValidation(bindings: bindings, shape: shape).check(diagnostics: &diagnostics)
            }
        }
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

    private func checkParent(
        _ parent: Shape, of shape: Shape, _ bindings: ResourceBindings, _ diagnostics: inout DiagnosticCollector
    ) {
        for (name, target) in parent.resource?.identifiers ?? [] {
            let own = bindings.identifierTarget(name)
            if own == target.id { continue }
            diagnostics.report(
                .error,
                "resource `\(shape.id)` belongs to `\(parent.id)`, whose identifier `\(name)` "
                    + (own.map { "targets `\(target.id)`, not `\($0)`; give both one target" }
                        ?? "it has not; repeat it"),
                at: shape.position, event: "ResourceIdentifier", of: shape.id)
        }
    }

    private func checkOperations(
        of shape: Shape, _ bindings: ResourceBindings, parentIdentifiers: Set<String>,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let resource = bindings.resource
        let collections: [(String, ShapeReference)] =
            [("create", resource.create), ("list", resource.list)]
            .compactMap { role, reference in reference.map { (role, $0) } }
            + resource.collectionOperations.map { ("collectionOperations", $0) }
        let collective = Set(collections.map(\.1.id))
        let instances: [(String, ShapeReference)] =
            [("put", resource.put), ("read", resource.read), ("update", resource.update), ("delete", resource.delete)]
            .compactMap { role, reference in reference.map { (role, $0) } }
            + resource.operations.filter { !collective.contains($0.id) }.map { ("operations", $0) }
        for (role, reference) in instances {
            checkIdentifiers(
                needed: bindings.identifierNames, role, reference, of: shape, bindings, isCollection: false,
                &diagnostics)
        }
        for (role, reference) in collections {
            checkIdentifiers(
                needed: bindings.identifierNames.intersection(parentIdentifiers), role, reference, of: shape, bindings,
                isCollection: true, &diagnostics)
        }
    }

    private func checkIdentifiers(
        needed: Set<String>, _ role: String, _ reference: ShapeReference, of shape: Shape, _ bindings: ResourceBindings,
        isCollection: Bool, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let operation = model[reference.id], let properties = operation.operation else { return }
        let input = properties.input.id == Prelude.unit ? nil : model[properties.input.id]
        let bound = bindings.boundIdentifiers(of: input)
        let missing = needed.subtracting(bound.keys)
        let all = bindings.identifierNames
        func report(_ message: @autoclosure () -> String) {
            diagnostics.report(
                .error, message(), at: operation.position, event: "ResourceIdentifierBinding", of: operation.id)
        }
        if !missing.isEmpty {
            report(
                "operation `\(operation.id)` is bound to resource `\(shape.id)` as `\(role)`, but no required member of its "
                    + "input stands for \(Listing.names(missing.sorted())); add one of that name and target")
        } else if isCollection, !all.isEmpty, all.subtracting(needed).isSubset(of: bound.keys), all != needed {
            report(
                "operation `\(operation.id)` is bound to resource `\(shape.id)` as `\(role)`, which is for many of them, but "
                    + "its input names one; leave out an identifier")
        }
        for member in input?.members ?? [] {
            guard let value = member.traits[.resourceIdentifier], let name = value.string, !all.contains(name) else {
                continue
            }
            diagnostics.report(
                .error,
                "`\(member.name)` is to stand for the identifier `\(name)`, which resource `\(shape.id)` has not; name one "
                    + "that it has",
                at: value.position, event: "ResourceIdentifierBinding", of: operation.id)
        }
    }

    // MARK: Services

    /// An operation that takes all that names a resource is most often the resource's.
    private func checkServiceOperations(_ diagnostics: inout DiagnosticCollector) {
        for index in relations.services {
            let service = model.shapes[index]
            guard let properties = service.service, !properties.resources.isEmpty else { continue }
            let resources = model.resources(of: properties).compactMap { shape in
                shape.resource.map { ResourceBindings(model, shape.id, $0) }
            }.filter { !$0.identifierNames.isEmpty }
            for reference in properties.operations {
                guard let operation = model[reference.id],
                    let input = operation.operation.flatMap({ model[$0.input.id] })
                else { continue }
                let matching = resources.filter {
                    $0.identifierNames.isSubset(of: $0.boundIdentifiers(of: input).keys)
                }
                if matching.isEmpty { continue }
                diagnostics.report(
                    .warning,
                    "operation `\(operation.id)` is bound to `\(service.id)`, but takes what names "
                        + "\(Listing.of(matching.map(\.id))); bind it there, if it is about that",
                    at: operation.position, event: "ServiceBoundResourceOperation", of: service.id)
            }
        }
    }
}
