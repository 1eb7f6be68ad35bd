/// The shapes of a service have names of their own in it, whatever their namespaces.
///
/// Source: Smithy 2.0, "Service closure".
struct ServiceClosureValidation {
    private static let event = "Service"

    let model: Model

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        guard let properties = service.service else { return }
        let closure = closure(of: properties, operations)
        checkRenames(of: service, properties, closure, &diagnostics)
        var seen: [String: Shape] = [:]
        for shape in closure {
            let name = properties.rename[shape.id] ?? shape.id.name
            guard let other = seen.updateValue(shape, forKey: name.asciiLowercase) else { continue }
            // Operations among themselves are compared where they are listed.
            if shape.kind == .operation && other.kind == .operation { continue }
            // So are new names.
            if properties.rename[shape.id] != nil, properties.rename[shape.id] == properties.rename[other.id] {
                continue
            }
            let severity: Diagnostic.Severity = areCompatible(shape, other) ? .note : .error
            for (one, two) in [(shape, other), (other, shape)] {
                diagnostics.report(
                    severity,
                    "`\(one.id)` has the same name as `\(two.id)` in service `\(service.id)`; give one another name with "
                        + "`rename`",
                    at: one.position == .none ? service.position : one.position, event: Self.event, of: one.id)
            }
        }
    }

    private func checkRenames(
        of service: Shape, _ properties: ServiceProperties, _ closure: [Shape],
        _ diagnostics: inout DiagnosticCollector
    ) {
        if properties.rename.isEmpty { return }
        let ids = Set(closure.map(\.id))
        for (id, name) in properties.rename.sorted(by: { $0.key.absolute < $1.key.absolute }) {
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(
                    .error, message(), at: properties.renamePositions[id] ?? service.position, event: Self.event,
                    of: service.id)
            }
            if id.member != nil {
                report("`\(service.id)` renames the member `\(id)`; members cannot be renamed")
                continue
            }
            // What does not exist, and what has no name to change, is told of elsewhere.
            guard let kind = model.kind(of: id), kind.isData else { continue }
            if !ids.contains(id) {
                report("`\(service.id)` renames `\(id)`, which is not part of the service; remove the entry")
            } else if name == id.name {
                report("`\(service.id)` renames `\(id)` to the name that it has; remove the entry")
            }
        }
    }

    /// Everything that a service leads to, in the order in which it is found.
    private func closure(of service: ServiceProperties, _ operations: [Shape]) -> [Shape] {
        var found: [Shape] = []
        var seen: Set<ShapeID> = []
        var pending: [ShapeID] = []
        func add(_ id: ShapeID) { if seen.insert(id).inserted { pending.append(id) } }
        for error in service.errors { add(error.id) }
        for resource in model.resources(of: service) {
            seen.insert(resource.id)
            found.append(resource)
            for identifier in resource.resource?.identifiers ?? [] { add(identifier.target.id) }
            for property in resource.resource?.properties ?? [] { add(property.target.id) }
        }
        for operation in operations {
            guard let properties = operation.operation else { continue }
            seen.insert(operation.id)
            found.append(operation)
            // The unit of an operation that takes or returns nothing is not part of the service.
            for id in [properties.input.id, properties.output.id] where id != Prelude.unit { add(id) }
            for error in properties.errors { add(error.id) }
        }
        while let id = pending.popLast() {
            guard let shape = model[id] else { continue }
            found.append(shape)
            if shape.kind == .enum || shape.kind == .intEnum { continue }
            for member in shape.members { add(member.target) }
        }
        return found
    }

    /// Whether code may take two shapes for one: simple ones and lists of them, if they are alike.
    private func areCompatible(_ left: Shape, _ right: Shape) -> Bool {
        var (left, right) = (left, right)
        // A list leads to another shape, and lists of lists to the next; a model decides how many there are.
        for _ in 0..<64 {
            guard left.kind == right.kind, haveSameTraits(left.traits, right.traits) else { return false }
            if left.kind.isSimple { return left.members.isEmpty && right.members.isEmpty }
            guard left.kind == .list, let leftMember = left.members.first, let rightMember = right.members.first,
                haveSameTraits(leftMember.traits, rightMember.traits)
            else { return false }
            if leftMember.target == rightMember.target { return true }
            guard let nextLeft = model[leftMember.target], let nextRight = model[rightMember.target] else {
                return false
            }
            (left, right) = (nextLeft, nextRight)
        }
        return false
    }

    private func haveSameTraits(_ left: Traits, _ right: Traits) -> Bool {
        left.entries.count == right.entries.count
            && left.entries.allSatisfy { entry in right[entry.id].map { $0.isEquivalent(to: entry.value) } ?? false }
    }
}
