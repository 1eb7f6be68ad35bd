/// Services and resources that say that they have tags have operations for them.
///
/// Source: Smithy 2.0, "AWS tagging traits".
struct TaggingValidation {
    private let model: Model
    private let operations: TagOperations

    init(model: Model) {
        self.model = model
        operations = TagOperations(model: model)
    }

    /// Checks a service with its resources.
    func check(_ service: Shape, diagnostics: inout DiagnosticCollector) {
        guard let properties = service.service else { return }
        let enabled = service.traits[.tagEnabled]
        if enabled == nil, properties.resources.isEmpty { return }
        var isTaggable = false
        if let enabled { isTaggable = checkOperations(of: service, properties, enabled, &diagnostics) }
        let resources = model.resources(of: properties)
        var taggedCount = 0
        for resource in resources where !diagnostics.isFull {
            if let taggable = resource.traits[.taggable] {
                taggedCount += 1
                check(resource, taggable, of: service, isTaggable: isTaggable, &diagnostics)
            } else if isTaggable, resource.traits.has(.arn) {
                report(
                    .warning, "TaggableResource",
                    "`\(resource.id)` has an ARN, and `\(service.id)` operations for tags; apply `aws.api#taggable`",
                    resource, &diagnostics)
            }
        }
        if let enabled {
            checkService(service, enabled, hasTagged: taggedCount > 0, isTaggable: isTaggable, &diagnostics)
        } else if taggedCount > 0 {
            report(
                .warning, "TaggableResource",
                "resources of `\(service.id)` have tags, but the service has no `aws.api#tagEnabled`; apply it",
                service,
                &diagnostics)
        }
    }

    // MARK: Services

    private func checkService(
        _ service: Shape, _ enabled: Node, hasTagged: Bool, isTaggable: Bool, _ diagnostics: inout DiagnosticCollector
    ) {
        if !hasTagged {
            report(
                .error, "TagEnabledService",
                "`\(service.id)` has `aws.api#tagEnabled`, but no resource with `aws.api#taggable`; apply it to one",
                service,
                &diagnostics)
        }
        if enabled["disableDefaultOperations"]?.boolean != true, !isTaggable {
            report(
                .warning, "TagEnabledService",
                "`\(service.id)` has `aws.api#tagEnabled`, but not all of the operations TagResource, UntagResource and "
                    + "ListTagsForResource; add them", service, &diagnostics)
        }
    }

    /// Returns whether the service has all operations for tags of any resource.
    private func checkOperations(
        of service: Shape, _ properties: ServiceProperties, _ enabled: Node, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        var isTaggable = true
        for role in TagOperations.Role.allCases {
            let configured = enabled["apiConfig"]?[role.key]?.string
            let reference = properties.operations.first { reference in
                configured.map { $0 == reference.id.absolute } ?? (reference.id.name == role.rawValue)
            }
            guard let reference, let operation = model[reference.id]?.operation else {
                isTaggable = false
                report(
                    .warning, "ServiceTagging",
                    "`\(service.id)` has `aws.api#tagEnabled`, but no operation `\(configured ?? role.rawValue)`; add it",
                    service, &diagnostics)
                continue
            }
            if operations.isForAnyResource(operation, role) { continue }
            isTaggable = false
            report(
                .danger, "ServiceTagging",
                "`\(reference.id)` does not take and return what \(role.rawValue) does; give it a resource's ARN and "
                    + "\(role == .untag ? "keys of tags" : "tags")", service, &diagnostics)
        }
        return isTaggable
    }

    // MARK: Resources

    private func check(
        _ resource: Shape, _ taggable: Node, of service: Shape, isTaggable: Bool,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let properties = resource.resource else { return }
        let bindings = ResourceBindings(model, resource.id, properties)
        let property = taggable["property"]?.string
        let puts = resource.traits.has(.noReplace) ? nil : properties.put
        if let property, [properties.update, puts].contains(where: { changes($0, property, bindings) }),
            let operation = (properties.update ?? properties.put).flatMap({ model[$0.id] })
        {
            report(
                .danger, "TaggableResource",
                "`\(operation.id)` changes the tags of `\(resource.id)`, which may change who may use it; leave them to "
                    + "operations for tags", operation, &diagnostics)
        }
        let hasOwn = hasOwnOperations(taggable, property, bindings)
        if hasOwn { return }
        if !isTaggable {
            report(
                .error, "TaggableResource",
                "`\(resource.id)` has `aws.api#taggable`, but neither it nor `\(service.id)` has operations for tags; add "
                    + "them", resource, &diagnostics)
        } else if !resource.traits.has(.arn) {
            report(
                .error, "TaggableResource",
                "the operations for tags of `\(service.id)` take an ARN, which `\(resource.id)` has not; apply `aws.api#arn`",
                resource, &diagnostics)
        }
    }

    /// Checks the property that holds the tags of a resource.
    func checkProperty(of resource: Shape, diagnostics: inout DiagnosticCollector) {
        guard let name = resource.traits[.taggable]?["property"]?.string else { return }
        if !TagOperations.isTagsName(name) {
            report(
                .warning, "TagResourcePropertyName",
                "the property `\(name)` of `\(resource.id)` holds tags, but is not called so; call it `tags`", resource,
                &diagnostics)
        }
        guard let target = resource.resource?.properties.first(where: { $0.name == name })?.target.id,
            !operations.holdsTags(target)
        else { return }
        report(
            .error, "TagResourcePropertyType",
            "the property `\(name)` of `\(resource.id)` holds tags, but is neither a list of structures of two strings nor a "
                + "map of strings; let it target one", resource, &diagnostics)
    }

    /// Whether an operation takes a property.
    private func changes(_ reference: ShapeReference?, _ property: String, _ bindings: ResourceBindings) -> Bool {
        guard let operation = reference.flatMap({ model[$0.id]?.operation }), let input = model[operation.input.id]
        else {
            return false
        }
        return input.members.contains { member in
            let (name, target) = bindings.property(member)
            return name == property && target != nil && !bindings.isIdentifier(member)
        }
    }

    /// Whether the operations that a resource names are for its tags.
    private func hasOwnOperations(_ taggable: Node, _ property: String?, _ bindings: ResourceBindings) -> Bool {
        guard let configuration = taggable["apiConfig"] else { return false }
        return TagOperations.Role.allCases.allSatisfy { role in
            guard let name = configuration[role.key]?.string, let operation = model[ShapeID(name)]?.operation,
                operations.hasMembers(operation, for: role)
            else { return false }
            guard role == .tag else { return true }
            return property.map { changes(ShapeReference(ShapeID(name), at: .none), $0, bindings) } ?? false
        }
    }

    private func report(
        _ severity: Diagnostic.Severity, _ event: String, _ message: String, _ shape: Shape,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(severity, message, at: shape.position, event: event, of: shape.id)
    }
}
