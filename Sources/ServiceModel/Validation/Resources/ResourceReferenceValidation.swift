/// References to resources name what the resources are named by.
///
/// Source: Smithy 2.0, "references trait".
struct ResourceReferenceValidation {
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes where !diagnostics.isFull {
            if let value = shape.traits[.references] { check(value, of: shape, shape.id, shape, &diagnostics) }
            for member in shape.members {
                guard let value = member.traits[.references], let target = model[member.target] else { continue }
                check(value, of: target, shape.id.appending(member: member.name), shape, &diagnostics)
            }
        }
        suggest(&diagnostics)
    }

    /// - Parameter shape: What the reference is a value of: the shape itself, or what the member targets.
    private func check(
        _ value: Node, of shape: Shape, _ owner: ShapeID, _ container: Shape, _ diagnostics: inout DiagnosticCollector
    ) {
        for reference in value.array ?? [] {
            func report(_ severity: Diagnostic.Severity, _ message: @autoclosure () -> String) {
                diagnostics.report(severity, message(), at: reference.position, event: "ReferencesTrait", of: owner)
            }
            guard let id = reference["resource"]?.string.map({ ShapeID($0) }) else { continue }
            guard let resource = model[id]?.resource else {
                // It may be one of another model.
                report(
                    .warning,
                    "the reference names `\(id)`, which is no resource of the model; define it if it should be")
                continue
            }
            let ids = reference["ids"]?.object
            if shape.kind != .structure {
                if ids != nil { report(.error, "a reference of a string has no `ids`; remove them") }
                if resource.identifiers.count != 1 {
                    report(
                        .error,
                        "`\(owner)` is one string, but resource `\(id)` has \(resource.identifiers.count) identifiers; refer "
                            + "to it from a structure")
                }
                continue
            }
            let names = Set(resource.identifiers.map(\.name))
            for entry in ids ?? [] where !names.contains(entry.key) {
                report(.error, "resource `\(id)` has no identifier `\(entry.key)`; name those it has")
            }
            for name in names.sorted() {
                let member = ids?.first { $0.key == name }?.value.string ?? (ids == nil ? name : nil)
                guard let member else {
                    report(
                        .error, "the reference says no member for the identifier `\(name)` of `\(id)`; add it to `ids`")
                    continue
                }
                guard let found = shape.member(named: member) else {
                    report(
                        .error,
                        "`\(shape.id)` has no member `\(member)` for the identifier `\(name)` of `\(id)`; "
                            + "\(MemberAdvice.naming(member, of: shape))")
                    continue
                }
                if let kind = model.kind(of: found.target), kind != .string, kind != .enum {
                    report(
                        .error,
                        "`\(member)` of `\(shape.id)` stands for an identifier of `\(id)`, but is \(kind.withArticle); "
                            + "identifiers are strings")
                }
            }
        }
    }

    // MARK: Missing references

    /// Members that are named as an identifier of a resource, and of its type, are most often references to it.
    private func suggest(_ diagnostics: inout DiagnosticCollector) {
        let family = ResourceFamily(model, relations)
        var resources: [String: [(id: ShapeID, target: ShapeID)]] = [:]
        for index in relations.resources {
            let shape = model.shapes[index]
            for identifier in shape.resource?.identifiers ?? [] where !family.inherits(shape.id, identifier.name) {
                resources[identifier.name, default: []].append((shape.id, identifier.target.id))
            }
        }
        if resources.isEmpty { return }
        for shape in model.shapes where !diagnostics.isFull {
            for member in shape.members {
                guard let candidates = resources[member.name], !member.traits.has(.resourceIdentifier) else { continue }
                let missing = candidates.filter { candidate in
                    candidate.target == member.target && !refers(member, of: shape, to: candidate.id)
                        && !family.binds(shape.id, to: candidate.id)
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
    }

    private func refers(_ member: Member, of shape: Shape, to resource: ShapeID) -> Bool {
        let values = [member.traits[.references], shape.traits[.references], model[member.target]?.traits[.references]]
        return values.contains { value in
            value?.array?.contains { $0["resource"]?.string == resource.absolute } == true
        }
    }
}

/// Which resources contain which, and what their operations take and return.
private struct ResourceFamily {
    private var parents: [ShapeID: [ShapeID]] = [:]
    private var inherited: [ShapeID: Set<String>] = [:]
    /// By structure, the resources with an operation that takes or returns it.
    private var resources: [ShapeID: Set<ShapeID>] = [:]

    init(_ model: Model, _ relations: ModelRelations) {
        for index in relations.resources {
            let shape = model.shapes[index]
            guard let resource = shape.resource else { continue }
            for child in resource.resources {
                parents[child.id, default: []].append(shape.id)
                inherited[child.id, default: []].formUnion(resource.identifiers.map(\.name))
            }
            for reference in resource.allOperations {
                guard let operation = model[reference.id]?.operation else { continue }
                resources[operation.input.id, default: []].insert(shape.id)
                resources[operation.output.id, default: []].insert(shape.id)
            }
        }
    }

    func inherits(_ resource: ShapeID, _ identifier: String) -> Bool {
        inherited[resource]?.contains(identifier) == true
    }

    /// Whether a structure belongs to an operation of the resource, or of one within it.
    func binds(_ structure: ShapeID, to resource: ShapeID) -> Bool {
        var pending = Array(resources[structure] ?? [])
        var seen = Set(pending)
        while let next = pending.popLast() {
            if next == resource { return true }
            pending += (parents[next] ?? []).filter { seen.insert($0).inserted }
        }
        return false
    }
}
