/// What becomes a resource of CloudFormation has properties of one type each.
///
/// Source: Smithy 2.0, "AWS CloudFormation traits".
struct CloudFormationValidation {
    private static let resource = ShapeID("aws.cloudformation#cfnResource")
    private static let mutability = ShapeID("aws.cloudformation#cfnMutability")
    private static let identifier = ShapeID("aws.cloudformation#cfnAdditionalIdentifier")
    private static let excluded = ShapeID("aws.cloudformation#cfnExcludeProperty")

    let model: Model

    /// What identifies a resource can be read.
    func checkMembers(of structure: Shape, diagnostics: inout DiagnosticCollector) {
        for member in structure.members where member.traits.hasUnknown {
            guard let mutability = member.traits[Self.mutability], let value = mutability.string,
                value == "write" || value == "create", member.traits[Self.identifier] != nil
            else { continue }
            diagnostics.report(
                .error,
                "`\(member.name)` of `\(structure.id)` identifies a resource, but its mutability \"\(value)\" does not let it "
                    + "be read; change one",
                at: mutability.place(or: member.position), event: "CfnMutabilityTrait",
                of: structure.id.appending(member: member.name))
        }
    }

    func check(_ resource: Shape, diagnostics: inout DiagnosticCollector) {
        guard resource.traits.hasUnknown, let value = resource.traits[Self.resource], let properties = resource.resource
        else { return }
        let bindings = ResourceBindings(model, resource.id, properties)
        var targets: [String: Set<ShapeID>] = [:]
        for (name, target) in properties.identifiers { targets[name, default: []].insert(target.id) }
        let inputs = [properties.put, properties.create, properties.update].compactMap { $0 }
        let structures =
            inputs.compactMap { model[$0.id]?.operation?.input.id }
            + [properties.read.flatMap { model[$0.id]?.operation?.output.id }].compactMap { $0 }
        for id in structures {
            guard let structure = model[id] else { continue }
            let identifiers = Set(bindings.boundIdentifiers(of: structure).values)
            for member in bindings.propertyStructure(of: structure).members where !identifiers.contains(member.name) {
                if member.traits[Self.excluded] == nil { targets[member.name, default: []].insert(member.target) }
            }
        }
        for schema in value["additionalSchemas"]?.array ?? [] {
            for member in schema.string.flatMap({ model[ShapeID($0)] })?.members ?? []
            where member.traits[Self.excluded] == nil {
                targets[member.name, default: []].insert(member.target)
            }
        }
        for (name, ids) in targets.sorted(by: { $0.key < $1.key }) where ids.count > 1 {
            diagnostics.report(
                .error,
                "the property `\(name)` of `\(resource.id)` targets several shapes in CloudFormation: "
                    + "\(Listing.of(ids.sorted { $0.absolute < $1.absolute })); let it target one, or exclude members",
                at: value.place(or: resource.position), event: "CfnResourceProperty", of: resource.id)
        }
    }
}
