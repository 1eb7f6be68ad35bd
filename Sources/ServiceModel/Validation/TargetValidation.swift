/// Every id names a shape of the model or the prelude, and one of a kind that fits the place.
///
/// Source: Smithy 2.0, "Member target", "Map", "Operation", "Service", "Resource", "Mixins".
struct TargetValidation {
    private static let event = "Target"
    private static let undefinedEvent = "Target.UnresolvedShape"

    private let shape: Shape
    private let model: Model
    /// Whether every rule counts: some models of AWS' own form return errors.
    private let isStrict: Bool

    static func check(
        _ shape: Shape, in model: Model, extent: ModelValidator.Extent, diagnostics: inout DiagnosticCollector
    ) {
        TargetValidation(shape: shape, model: model, isStrict: extent == .everything).check(&diagnostics)
    }

    private func check(_ diagnostics: inout DiagnosticCollector) {
        // The members of enums all target the unit.
        if shape.kind != .enum && shape.kind != .intEnum {
            for index in shape.members.indices {
                let target = shape.members[index].target
                if let found = model.index(of: target) {
                    let traits = model.shapes[found].traits
                    if model.shapes[found].kind.isData, shape.kind != .map, !traits.has(.mixin), !traits.has(.trait) {
                        continue
                    }
                    check(shape.members[index], model.shapes[found].kind, traits, &diagnostics)
                } else if let kind = Prelude.shapes[target]?.kind {
                    check(shape.members[index], kind, Traits(), &diagnostics)
                } else {
                    reportUndefined(
                        target, at: shape.members[index].targetPosition, for: "member `\(shape.members[index].name)`",
                        of: shape.id.appending(member: shape.members[index].name), &diagnostics)
                }
            }
        }
        switch shape.properties {
        case .none: break
        case .operation(let operation): check(operation, &diagnostics)
        case .resource(let resource): check(resource, &diagnostics)
        case .service(let service): check(service, &diagnostics)
        }
    }

    private func report(
        _ message: @autoclosure () -> String, at position: SourcePosition, of id: @autoclosure () -> ShapeID,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(.error, message(), at: position, event: Self.event, of: id())
    }

    private func check(
        _ member: Member, _ kind: ShapeKind, _ traits: Traits, _ diagnostics: inout DiagnosticCollector
    ) {
        if traits.has(.trait) {
            report(
                "member `\(member.name)` targets `\(member.target)`, which defines a trait; traits are only applied",
                at: member.targetPosition, of: shape.id.appending(member: member.name), &diagnostics)
        } else if traits.has(.mixin) {
            report(
                "member `\(member.name)` targets `\(member.target)`, which is a mixin; mixins cannot be targeted",
                at: member.targetPosition, of: shape.id.appending(member: member.name), &diagnostics)
        } else if !kind.isData {
            report(
                "member `\(member.name)` targets `\(member.target)`, which is \(kind.withArticle); "
                    + "only data shapes can be targeted",
                at: member.targetPosition, of: shape.id.appending(member: member.name), &diagnostics)
        } else if shape.kind == .map, member.name == "key", kind != .string, kind != .enum {
            report(
                "the keys of map `\(shape.id)` target `\(member.target)`, which is \(kind.withArticle); "
                    + "keys are strings",
                at: member.targetPosition, of: shape.id, &diagnostics)
        }
    }

    private func check(_ operation: OperationProperties, _ diagnostics: inout DiagnosticCollector) {
        for (role, reference) in [("input", operation.input), ("output", operation.output)] {
            guard expect(.structure, reference, as: role, &diagnostics), isStrict,
                let index = model.index(of: reference.id), model.shapes[index].traits.has(.error)
            else { continue }
            report(
                "the \(role) `\(reference.id)` of `\(shape.id)` is an error; list it in `errors`, or use another structure",
                at: reference.position, of: shape.id, &diagnostics)
        }
        for error in operation.errors { checkError(error, &diagnostics) }
    }

    private func check(_ service: ServiceProperties, _ diagnostics: inout DiagnosticCollector) {
        for operation in service.operations { expect(.operation, operation, as: "operation", &diagnostics) }
        for resource in service.resources { expect(.resource, resource, as: "resource", &diagnostics) }
        for error in service.errors { checkError(error, &diagnostics) }
    }

    private func check(_ resource: ResourceProperties, _ diagnostics: inout DiagnosticCollector) {
        for operation in resource.allOperations { expect(.operation, operation, as: "operation", &diagnostics) }
        for child in resource.resources { expect(.resource, child, as: "resource", &diagnostics) }
        for (name, target) in resource.identifiers {
            guard let kind = model.kind(of: target.id) else {
                reportUndefined(target.id, at: target.position, for: "identifier `\(name)`", of: shape.id, &diagnostics)
                continue
            }
            if kind != .string && kind != .enum {
                report(
                    "identifier `\(name)` of resource `\(shape.id)` targets \(kind.withArticle); "
                        + "identifiers are strings",
                    at: target.position, of: shape.id, &diagnostics)
            }
        }
        for (name, target) in resource.properties {
            guard let kind = model.kind(of: target.id) else {
                reportUndefined(target.id, at: target.position, for: "property `\(name)`", of: shape.id, &diagnostics)
                continue
            }
            if let index = model.index(of: target.id), model.shapes[index].traits.has(.trait) {
                report(
                    "property `\(name)` of resource `\(shape.id)` targets `\(target.id)`, which defines a trait; traits are "
                        + "only applied", at: target.position, of: shape.id, &diagnostics)
            } else if !kind.isData {
                report(
                    "property `\(name)` of resource `\(shape.id)` targets \(kind.withArticle); only data "
                        + "shapes can be targeted",
                    at: target.position, of: shape.id, &diagnostics)
            }
        }
    }

    private func checkError(_ reference: ShapeReference, _ diagnostics: inout DiagnosticCollector) {
        guard expect(.structure, reference, as: "error", &diagnostics), let index = model.index(of: reference.id),
            !model.shapes[index].traits.has(.error)
        else { return }
        report(
            "`\(reference.id)` is listed as an error of `\(shape.id)` but has no `smithy.api#error` trait; "
                + "apply it with \"client\" or \"server\"",
            at: reference.position, of: shape.id, &diagnostics)
    }

    @discardableResult
    private func expect(
        _ expected: ShapeKind, _ reference: ShapeReference, as role: String, _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard let kind = model.kind(of: reference.id) else {
            reportUndefined(
                reference.id, at: reference.position, for: "\(role) of `\(shape.id)`", of: shape.id, &diagnostics)
            return false
        }
        guard kind == expected else {
            report(
                "the \(role) `\(reference.id)` of `\(shape.id)` is \(kind.withArticle); "
                    + "it must be \(expected.withArticle)",
                at: reference.position, of: shape.id, &diagnostics)
            return false
        }
        guard let index = model.index(of: reference.id) else { return true }
        if model.shapes[index].traits.has(.trait) {
            report(
                "the \(role) `\(reference.id)` of `\(shape.id)` defines a trait; traits are only applied",
                at: reference.position, of: shape.id, &diagnostics)
            return false
        }
        if model.shapes[index].traits.has(.mixin) {
            report(
                "the \(role) `\(reference.id)` of `\(shape.id)` is a mixin; mixins cannot be targeted",
                at: reference.position, of: shape.id, &diagnostics)
            return false
        }
        return true
    }

    private func reportUndefined(
        _ id: ShapeID, at position: SourcePosition, for place: @autoclosure () -> String,
        of owner: @autoclosure () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            .error, "undefined shape `\(id)` for \(place()); \(advice(on: id))", at: position,
            event: Self.undefinedEvent, of: owner())
    }

    private func advice(on id: ShapeID) -> String {
        let name = id.name
        let inPrelude = ShapeID(namespace: Prelude.namespace, name: name)
        let meant =
            Prelude.shapes[inPrelude] != nil
            ? inPrelude.absolute
            : model.shapes.first { $0.id.name == name }?.id.absolute
                ?? NearestName.of(id.absolute, among: model.shapes.map(\.id.absolute))
        return meant.map { "did you mean `\($0)`?" } ?? "define it"
    }
}
