/// References to resources name what the resources are named by.
///
/// Source: Smithy 2.0, "references trait".
struct ResourceReferenceValidation {
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes where !diagnostics.isFull {
            if let value = shape.traits[.references] { check(value, of: shape.id, shape, &diagnostics) }
            for member in shape.members {
                guard let value = member.traits[.references] else { continue }
                check(value, of: shape.id.appending(member: member.name), nil, &diagnostics)
            }
        }
        ResourceReferenceAdvice(model: model, relations: relations).check(diagnostics: &diagnostics)
    }

    /// - Parameter shape: What the reference is a value of; `nil` for a member, whose reference is not looked into.
    private func check(_ value: Node, of owner: ShapeID, _ shape: Shape?, _ diagnostics: inout DiagnosticCollector) {
        for reference in value.array ?? [] {
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(.error, message(), at: reference.position, event: "ReferencesTrait", of: owner)
            }
            let ids = reference["ids"]?.object ?? []
            if shape?.kind == .string, !ids.isEmpty { report("a reference of a string has no `ids`; remove them") }
            // What is undefined may be a resource of another model.
            guard let id = reference["resource"]?.string.map({ ShapeID($0) }), let target = model[id] else { continue }
            guard let resource = target.resource else {
                report("the reference names `\(id)`, which is \(target.kind.withArticle); name a resource")
                continue
            }
            switch shape?.kind {
            case .string where resource.identifiers.count != 1:
                report(
                    "`\(owner)` is one string, but resource `\(id)` has \(resource.identifiers.count) identifiers; refer "
                        + "to it from a structure")
            case .structure:
                guard let shape else { continue }
                for problem in problems(of: ids, for: resource, id, in: shape) { report(problem) }
            default:
                break
            }
        }
    }

    private func problems(
        of ids: [NodeEntry], for resource: ResourceProperties, _ id: ShapeID, in shape: Shape
    ) -> [String] {
        var problems: [String] = []
        let names = Set(resource.identifiers.map(\.name))
        if !ids.isEmpty {
            if ids.count != names.count {
                problems.append(
                    "the reference says members for \(ids.count) identifiers, but `\(id)` has \(names.count); say one for each "
                        + "of \(Listing.names(names.sorted()))")
            }
            let unknown = ids.map(\.key).filter { !names.contains($0) }
            if !unknown.isEmpty {
                problems.append(
                    "resource `\(id)` has no identifiers \(Listing.names(unknown)); name those it has")
            }
        }
        let members = ids.isEmpty ? names.sorted() : ids.compactMap(\.value.string)
        let wrong = members.filter { name in
            guard let member = shape.member(named: name) else { return true }
            return model.kind(of: member.target).map { $0 != .string && $0 != .enum } ?? true
        }
        if let first = wrong.first {
            problems.append(
                "\(Listing.names(wrong)) of `\(shape.id)` cannot stand for identifiers of `\(id)`, which are strings; "
                    + MemberAdvice.naming(first, of: shape))
        }
        return problems
    }
}
