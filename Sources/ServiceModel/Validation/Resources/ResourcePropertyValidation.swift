/// What a resource's operations take and return are the resource's properties.
///
/// Source: Smithy 2.0, "Resource property binding validation".
struct ResourcePropertyValidation {
    private static let event = "ResourceOperationInputOutput"

    let bindings: ResourceBindings
    let shape: Shape

    func check(diagnostics: inout DiagnosticCollector) {
        let resource = bindings.resource
        var used: Set<String> = []
        // Of what is created, the output names it, too; what is listed is not one resource.
        let lifecycle = [resource.put, resource.create, resource.read, resource.update, resource.delete]
        for reference in lifecycle.compactMap({ $0 }) {
            guard let operation = bindings.model[reference.id], let properties = operation.operation else { continue }
            for structure in [properties.input.id, properties.output.id] where structure != Prelude.unit {
                guard let structure = bindings.model[structure] else { continue }
                check(structure, of: operation, &used, &diagnostics)
            }
        }
        for reference in resource.operations {
            guard let properties = bindings.model[reference.id]?.operation else { continue }
            for structure in [properties.input.id, properties.output.id] {
                guard let structure = bindings.model[structure] else { continue }
                for member in bindings.propertyStructure(of: structure).members {
                    used.insert(bindings.property(member).name)
                }
            }
        }
        for (name, _) in resource.properties where !used.contains(name) {
            diagnostics.report(
                .error,
                "property `\(name)` of resource `\(shape.id)` is in no input or output of the operations that create or "
                    + "change it; add it there, or remove it",
                at: shape.position, event: Self.event, of: shape.id)
        }
    }

    private func check(
        _ structure: Shape, of operation: Shape, _ used: inout Set<String>, _ diagnostics: inout DiagnosticCollector
    ) {
        let holder = bindings.propertyStructure(of: structure)
        let isNested = holder.id != structure.id
        for member in holder.members {
            if bindings.isIdentifier(member) || bindings.isExcluded(member) { continue }
            let (name, target) = bindings.property(member)
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(.error, message(), at: member.position, event: Self.event, of: operation.id)
            }
            guard let target else {
                if isNested && member.traits[.property] == nil || !isNested {
                    report(
                        "`\(member.name)` of `\(holder.id)` is no property and no identifier of resource `\(shape.id)`; add "
                            + "it to the resource, or apply `smithy.api#notProperty`")
                }
                continue
            }
            used.insert(name)
            if target != member.target {
                report(
                    "`\(member.name)` of `\(holder.id)` targets `\(member.target)`, but property `\(name)` of resource "
                        + "`\(shape.id)` targets `\(target)`; give both one target")
            }
        }
    }
}
