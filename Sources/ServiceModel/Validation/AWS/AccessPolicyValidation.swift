/// What policies say of a service is of its resources, operations and condition keys.
///
/// Source: Smithy 2.0, "AWS IAM traits".
struct AccessPolicyValidation {
    private static let action = ShapeID("aws.iam#iamAction")
    private static let resource = ShapeID("aws.iam#iamResource")
    private static let definitions = ShapeID("aws.iam#defineConditionKeys")
    private static let resolved = ShapeID("aws.iam#serviceResolvedConditionKeys")
    private static let keys = ShapeID("aws.iam#conditionKeys")
    private static let keyValue = ShapeID("aws.iam#conditionKeyValue")
    /// Traits that one property of an action took the place of.
    private static let replaced: [(property: String, trait: ShapeID)] = [
        ("name", ShapeID("aws.iam#actionName")), ("documentation", ShapeID("aws.iam#actionPermissionDescription")),
        ("requiredActions", ShapeID("aws.iam#requiredActions")),
    ]

    let model: Model

    // MARK: Actions

    func checkAction(of operation: Shape, diagnostics: inout DiagnosticCollector) {
        guard operation.traits.hasUnknown, let action = operation.traits[Self.action] else { return }
        for (property, trait) in Self.replaced {
            guard let old = operation.traits[trait], action[property] != nil else { continue }
            diagnostics.report(
                .error,
                "`\(operation.id)` has `\(property)` in `\(Self.action)` and the deprecated trait `\(trait)`; remove the trait",
                at: old.place(or: operation.position), event: "IamAction.ConflictingProperty.\(property)",
                of: operation.id)
        }
        let needed = Set((action["resources"]?["required"]?.object ?? []).map(\.key))
        let both = (action["resources"]?["optional"]?.object ?? []).map(\.key).filter { needed.contains($0) }
        if both.isEmpty { return }
        diagnostics.report(
            .danger,
            "the action of `\(operation.id)` has resources that are required and optional, \(Listing.names(both)); list each "
                + "once",
            at: action.place(or: operation.position), event: "IamAction.Resources.DuplicateEntries", of: operation.id)
    }

    // MARK: Resources

    func checkName(of resource: Shape, diagnostics: inout DiagnosticCollector) {
        guard resource.traits.hasUnknown, let value = resource.traits[Self.resource],
            let arn = resource.traits[.arn], arn["absolute"]?.boolean != true, let template = arn["template"]?.string
        else { return }
        let name = ConditionKeys.resourceName(of: resource) ?? resource.id.name.lowercased()
        if template.split(separator: "/", omittingEmptySubsequences: false).contains(name[...]) { return }
        diagnostics.report(
            .danger,
            "`\(resource.id)` is called `\(name)` in policies, which is no part of its ARN \"\(template)\"; use one name",
            at: value.place(or: resource.position), event: "IamResourceTrait", of: resource.id)
    }

    // MARK: Services

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        checkResourceNames(of: service, &diagnostics)
        guard let known = ConditionKeys(service, in: model) else { return }
        let resolved = Set((service.traits[Self.resolved]?.array ?? []).compactMap(\.string).map { known.resolve($0) })
        checkDefinitions(of: service, known, resolved, &diagnostics)
        for operation in operations where !diagnostics.isFull {
            if operation.traits.hasUnknown, let keys = operation.traits[Self.keys]?.array {
                for key in keys {
                    guard let name = key.string.map({ known.resolve($0) }), !name.hasPrefix("aws:"),
                        !known.names.contains(name)
                    else { continue }
                    report(
                        "`\(operation.id)` has the condition key `\(name)`, which `\(service.id)` does not define; define it",
                        at: key.place(or: operation.position), of: operation.id, &diagnostics)
                }
            }
            checkMembers(of: operation, service, known, resolved, &diagnostics)
        }
    }

    /// In policies no two resources of a service have one name.
    private func checkResourceNames(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let properties = service.service, !properties.resources.isEmpty else { return }
        let names = Dictionary(grouping: model.resources(of: properties)) {
            ConditionKeys.resourceName(of: $0) ?? $0.id.name.lowercased()
        }
        for (name, resources) in names.sorted(by: { $0.key < $1.key }) where resources.count > 1 {
            diagnostics.report(
                .error,
                "several resources of `\(service.id)` are called `\(name)` in policies: "
                    + "\(Listing.of(resources.map(\.id))); name them with `\(Self.resource)`",
                at: service.position, event: "IamResourceTraitConflictingName", of: service.id)
        }
    }

    private func checkDefinitions(
        of service: Shape, _ known: ConditionKeys, _ resolved: Set<String>, _ diagnostics: inout DiagnosticCollector
    ) {
        let undefined = resolved.subtracting(known.names)
        if !undefined.isEmpty {
            report(
                "`\(service.id)` resolves the condition keys \(Listing.names(undefined.sorted())), which it does not define; "
                    + "define them", at: service.traits[Self.resolved].place(or: service.position), of: service.id,
                &diagnostics)
        }
        for entry in service.traits[Self.definitions]?.object ?? [] {
            guard entry.value["required"]?.boolean == true, !resolved.contains(known.resolve(entry.key)) else {
                continue
            }
            diagnostics.report(
                .error,
                "the condition key `\(entry.key)` of `\(service.id)` is required, which only keys that the service resolves "
                    + "can be; add it to `\(Self.resolved)`, or let a member with it be required",
                at: entry.value.place(or: service.position), event: "DefineConditionKeysTrait", of: service.id)
        }
    }

    private func checkMembers(
        of operation: Shape, _ service: Shape, _ known: ConditionKeys, _ resolved: Set<String>,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let input = operation.operation.flatMap({ model[$0.input.id] }) else { return }
        for member in input.members where member.traits.hasUnknown {
            guard let value = member.traits[Self.keyValue], let key = value.string.map({ known.resolve($0) }) else {
                continue
            }
            let id = input.id.appending(member: member.name), place = value.place(or: member.position)
            if !known.names.contains(key) {
                report(
                    "`\(id)` has the value of the condition key `\(key)`, which `\(service.id)` does not define; define it",
                    at: place, of: id, &diagnostics)
            }
            if resolved.contains(key) {
                report(
                    "`\(id)` has the value of the condition key `\(key)`, which `\(service.id)` resolves itself; remove one",
                    at: place, of: id, &diagnostics)
            }
        }
    }

    private func report(
        _ message: String, at position: SourcePosition, of id: ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(.error, message, at: position, event: "ConditionKeys", of: id)
    }
}
