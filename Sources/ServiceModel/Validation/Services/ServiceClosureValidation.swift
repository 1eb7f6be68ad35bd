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
        var groups: [String: [Shape]] = [:]
        for shape in closure {
            groups[(properties.rename[shape.id] ?? shape.id.name).asciiLowercase, default: []].append(shape)
        }
        for group in groups.values where group.count > 1 {
            // Of many of one name, each is told of with those that stand next to it only: there may be any number of them.
            let others = group.count > 16 ? 1 : group.count - 1
            for index in group.indices where !diagnostics.isFull {
                for distance in 1...others {
                    report(group[index], group[(index + distance) % group.count], in: service, &diagnostics)
                }
            }
        }
    }

    private func report(
        _ shape: Shape, _ other: Shape, in service: Shape, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            severity(of: shape, and: other),
            "`\(shape.id)` has the same name as `\(other.id)` in service `\(service.id)`; give one another name with "
                + "`rename`",
            at: shape.position == .none ? service.position : shape.position, event: Self.event, of: shape.id)
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
            }
            if name == id.name { report("`\(service.id)` renames `\(id)` to the name that it has; remove the entry") }
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

    /// How grave it is that two shapes have one name: code may take simple ones for one, or lists of them, if they are alike.
    private func severity(of left: Shape, and right: Shape) -> Diagnostic.Severity {
        var (left, right) = (left, right)
        var isList = false
        // A list leads to another shape, and lists of lists to the next; a model decides how many there are.
        for _ in 0..<64 {
            guard left.kind == right.kind, haveSameTraits(left.traits, right.traits) else { return .error }
            if left.kind.isSimple { return isList ? .warning : .note }
            guard left.kind == .list, let leftMember = left.members.first, let rightMember = right.members.first,
                haveSameTraits(leftMember.traits, rightMember.traits),
                let nextLeft = model[leftMember.target], let nextRight = model[rightMember.target]
            else { return .error }
            (left, right) = (nextLeft, nextRight)
            isList = true
        }
        return .error
    }

    private func haveSameTraits(_ left: Traits, _ right: Traits) -> Bool {
        left.entries.count == right.entries.count
            && left.entries.allSatisfy { entry in right[entry.id].map { $0.isEquivalent(to: entry.value) } ?? false }
    }
}
