/// Members that are named as an identifier of a resource, and of its type, are most often references to it.
///
/// Source: Smithy 2.0, "references trait".
struct ResourceReferenceAdvice {
    /// So many steps are taken to find what belongs to which resource: each resource may lead to every shape.
    private static let stepLimit = 4_000_000

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        var candidates: [String: [(id: ShapeID, target: ShapeID)]] = [:]
        for index in relations.resources {
            let shape = model.shapes[index]
            for (name, target) in shape.resource?.identifiers ?? [] where model.kind(of: target.id) == .string {
                candidates[name, default: []].append((shape.id, target.id))
            }
        }
        if candidates.isEmpty { return }
        var found: [(shape: Int, member: Member)] = []
        for (index, shape) in model.shapes.enumerated() {
            for member in shape.members
            where candidates[member.name]?.contains(where: { $0.target == member.target }) == true {
                found.append((index, member))
            }
        }
        guard let owners = owners(of: Set(found.map { model.shapes[$0.shape].id })) else { return }
        for (index, member) in found where !diagnostics.isFull {
            let shape = model.shapes[index]
            var known = owners[shape.id] ?? []
            for value in [member.traits[.references], shape.traits[.references]] {
                known.formUnion((value?.array ?? []).compactMap { $0["resource"]?.string.map { ShapeID($0) } })
            }
            let missing = (candidates[member.name] ?? []).filter {
                $0.target == member.target && !known.contains($0.id)
            }
            if missing.isEmpty { continue }
            diagnostics.report(
                .warning,
                "`\(member.name)` of `\(shape.id)` looks like an identifier of \(Listing.of(missing.map(\.id))); say so "
                    + "with `smithy.api#references`",
                at: member.position, event: "MemberShouldReferenceResource",
                of: shape.id.appending(member: member.name))
        }
    }

    /// By shape, the resources that lead to it, and what else is directly in them: there, a name is no reference. `nil` where
    /// the model is too large to be told.
    private func owners(of shapes: Set<ShapeID>) -> [ShapeID: Set<ShapeID>]? {
        var owners: [ShapeID: Set<ShapeID>] = [:]
        var steps = 0
        for index in relations.resources {
            let id = model.shapes[index].id
            let family = [id] + (model.shapes[index].resource?.resources.map(\.id) ?? [])
            var seen: Set<ShapeID> = [id]
            var pending = [id]
            while let next = pending.popLast() {
                if shapes.contains(next) { owners[next, default: []].formUnion(family) }
                guard let shape = model[next] else { continue }
                let targets = targets(of: shape)
                steps += targets.count + 1
                if steps > Self.stepLimit { return nil }
                for target in targets where seen.insert(target).inserted { pending.append(target) }
            }
        }
        return owners
    }

    private func targets(of shape: Shape) -> [ShapeID] {
        switch shape.properties {
        case .none, .service:
            shape.kind == .enum || shape.kind == .intEnum ? [] : shape.mixins + shape.members.map(\.target)
        case .operation(let operation):
            shape.mixins + [operation.input.id, operation.output.id] + operation.errors.map(\.id)
        case .resource(let resource):
            (resource.allOperations + resource.resources).map(\.id)
                + (resource.identifiers + resource.properties).map(\.target.id)
        }
    }
}
