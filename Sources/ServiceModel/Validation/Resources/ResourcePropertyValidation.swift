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
        // What is listed is not one resource.
        let lifecycle = [resource.put, resource.create, resource.read, resource.update, resource.delete]
        for reference in lifecycle.compactMap({ $0 }) + resource.operations {
            guard let operation = bindings.model[reference.id]?.operation,
                let input = bindings.model[operation.input.id], let output = bindings.model[operation.output.id]
            else { continue }
            let identifiers = Set(bindings.boundIdentifiers(of: output).values)
            for structure in [input, output] { check(structure, identifiers, &used, &diagnostics) }
        }
        for (name, _) in resource.properties where !used.contains(name) {
            diagnostics.report(
                .error,
                "property `\(name)` of resource `\(shape.id)` is in no input or output of the operations that create or "
                    + "change it; add it there, or remove it",
                at: shape.position, event: Self.event, of: shape.id)
        }
    }

    /// - Parameter identifiers: The members that name the resource in an answer.
    private func check(
        _ structure: Shape, _ identifiers: Set<String>, _ used: inout Set<String>,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let holder = bindings.propertyStructure(of: structure)
        let bound = Set(bindings.boundIdentifiers(of: structure).values)
        var names: Set<String> = []
        for member in holder.members {
            let isNeeded = !bound.contains(member.name) && !bindings.isExcluded(member)
            guard isNeeded || bindings.hasProperty(member.name) else { continue }
            let (name, target) = bindings.property(member)
            if !names.insert(name).inserted {
                diagnostics.report(
                    .error,
                    "two members of `\(holder.id)` stand for property `\(name)` of resource `\(shape.id)`; keep one",
                    at: member.position, event: Self.event, of: holder.id)
            }
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(
                    .error, "`\(member.name)` of `\(holder.id)` " + message(), at: member.position, event: Self.event,
                    of: holder.id.appending(member: member.name))
            }
            if let target {
                used.insert(name)
                if target == member.target { continue }
                report(
                    "targets `\(member.target)`, but property `\(name)` of resource `\(shape.id)` targets `\(target)`; give both "
                        + "one target")
            } else if !identifiers.contains(member.name) {
                report(
                    "is no property and no identifier of resource `\(shape.id)`; add it to the resource, or apply "
                        + "`smithy.api#notProperty`")
            }
        }
    }
}
