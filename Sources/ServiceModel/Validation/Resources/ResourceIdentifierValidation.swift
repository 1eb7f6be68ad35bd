/// The operations of a resource take what names one of them, or, where they are for many, not all of it.
///
/// Source: Smithy 2.0, "Binding identifiers to operations", "resourceIdentifier trait".
struct ResourceIdentifierValidation {
    private static let event = "ResourceIdentifierBinding"

    let bindings: ResourceBindings
    let shape: Shape
    /// The resources that the resource belongs to.
    let parents: [Shape]

    private var model: Model { bindings.model }

    func check(diagnostics: inout DiagnosticCollector) {
        let resource = bindings.resource
        let collective = Set(
            ([resource.create, resource.list].compactMap { $0 } + resource.collectionOperations).map(\.id))
        var seen: Set<ShapeID> = []
        for reference in resource.allOperations where seen.insert(reference.id).inserted {
            guard let operation = model[reference.id], let input = operation.operation?.input.id else { continue }
            let bound = Set(bindings.boundIdentifiers(of: model[input]).keys)
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(
                    .error, "operation `\(operation.id)` is bound to resource `\(shape.id)`, " + message(),
                    at: operation.position, event: Self.event, of: operation.id)
            }
            for parent in parents {
                let names = parent.resource?.identifiers.map(\.name) ?? []
                let missing = names.filter { !bound.contains($0) }
                if missing.isEmpty { continue }
                report(
                    "which belongs to `\(parent.id)`, but no required member of its input stands for "
                        + "\(Listing.names(missing)) of the latter; add one of that name and target")
            }
            let missing = bindings.identifierNames.subtracting(bound)
            if collective.contains(operation.id) {
                if !missing.isEmpty || bindings.identifierNames.isEmpty { continue }
                report("as one for many of them, but its input names one; leave out an identifier")
            } else if !missing.isEmpty {
                report(
                    "but no required member of its input stands for \(Listing.names(missing.sorted())); add one of that name "
                        + "and target")
            }
        }
    }

    /// One member at most stands for an identifier, whatever the resource.
    static func checkStructures(of model: Model, diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes where !diagnostics.isFull {
            guard shape.members.contains(where: { $0.traits.has(.resourceIdentifier) }) else { continue }
            var explicit: [String: [Member]] = [:]
            for member in shape.members {
                guard let name = member.traits.string(.resourceIdentifier) else { continue }
                explicit[name, default: []].append(member)
            }
            for (name, members) in explicit {
                if members.count > 1 {
                    diagnostics.report(
                        .error,
                        "\(Listing.names(members.map(\.name))) of `\(shape.id)` all stand for the identifier `\(name)`; keep one",
                        at: members[1].position, event: event, of: shape.id)
                }
                guard let implicit = shape.member(named: name), !implicit.traits.has(.resourceIdentifier) else {
                    continue
                }
                diagnostics.report(
                    .warning,
                    "`\(name)` of `\(shape.id)` is named as the identifier that `\(members[0].name)` stands for; rename one",
                    at: implicit.position, event: event, of: shape.id)
            }
        }
    }
}
