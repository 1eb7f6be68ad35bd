/// Every id names a shape of the model or the prelude, and one of a kind that fits the place.
///
/// Source: Smithy 2.0, "Member target", "Map", "Operation", "Service", "Resource".
enum TargetValidation {
    static func check(_ shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        // The members of enums all target the unit.
        if shape.kind != .enum && shape.kind != .intEnum {
            for index in shape.members.indices {
                let kind = model.kind(of: shape.members[index].target)
                if let kind, kind.isData, shape.kind != .map { continue }
                check(shape.members[index], kind, of: shape, in: model, diagnostics: &diagnostics)
            }
        }
        switch shape.properties {
        case .none: break
        case .operation(let operation): check(operation, of: shape, in: model, diagnostics: &diagnostics)
        case .resource(let resource): check(resource, of: shape, in: model, diagnostics: &diagnostics)
        case .service(let service): check(service, of: shape, in: model, diagnostics: &diagnostics)
        }
    }

    private static func check(
        _ member: Member, _ kind: ShapeKind?, of shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let kind else {
            return reportUndefined(
                member.target, at: member.targetPosition, for: "member `\(member.name)`", in: model,
                diagnostics: &diagnostics)
        }
        if !kind.isData {
            diagnostics.error(
                "member `\(member.name)` targets `\(member.target)`, which is \(kind.withArticle); "
                    + "only data shapes can be targeted", at: member.targetPosition)
        } else if shape.kind == .map, member.name == "key", kind != .string, kind != .enum {
            diagnostics.error(
                "the keys of map `\(shape.id)` target `\(member.target)`, which is \(kind.withArticle); "
                    + "keys are strings",
                at: member.targetPosition)
        }
    }

    private static func check(
        _ operation: OperationProperties, of shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        expect(.structure, operation.input, as: "input", of: shape, in: model, diagnostics: &diagnostics)
        expect(.structure, operation.output, as: "output", of: shape, in: model, diagnostics: &diagnostics)
        for error in operation.errors {
            checkError(error, of: shape, in: model, diagnostics: &diagnostics)
        }
    }

    private static func check(
        _ service: ServiceProperties, of shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        for operation in service.operations {
            expect(.operation, operation, as: "operation", of: shape, in: model, diagnostics: &diagnostics)
        }
        for resource in service.resources {
            expect(.resource, resource, as: "resource", of: shape, in: model, diagnostics: &diagnostics)
        }
        for error in service.errors {
            checkError(error, of: shape, in: model, diagnostics: &diagnostics)
        }
    }

    private static func check(
        _ resource: ResourceProperties, of shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        for operation in resource.allOperations {
            expect(.operation, operation, as: "operation", of: shape, in: model, diagnostics: &diagnostics)
        }
        for child in resource.resources {
            expect(.resource, child, as: "resource", of: shape, in: model, diagnostics: &diagnostics)
        }
        for (name, target) in resource.identifiers {
            guard let kind = model.kind(of: target.id) else {
                reportUndefined(
                    target.id, at: target.position, for: "identifier `\(name)`", in: model, diagnostics: &diagnostics)
                continue
            }
            if kind != .string && kind != .enum {
                diagnostics.error(
                    "identifier `\(name)` of resource `\(shape.id)` targets \(kind.withArticle); "
                        + "identifiers are strings",
                    at: target.position)
            }
        }
        for (name, target) in resource.properties {
            guard let kind = model.kind(of: target.id) else {
                reportUndefined(
                    target.id, at: target.position, for: "property `\(name)`", in: model, diagnostics: &diagnostics)
                continue
            }
            if !kind.isData {
                diagnostics.error(
                    "property `\(name)` of resource `\(shape.id)` targets \(kind.withArticle); only data "
                        + "shapes can be targeted",
                    at: target.position)
            }
        }
    }

    private static func checkError(
        _ reference: ShapeReference, of shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector
    ) {
        let found = expect(.structure, reference, as: "error", of: shape, in: model, diagnostics: &diagnostics)
        guard found, let index = model.index(of: reference.id), !model.shapes[index].traits.has(.error) else { return }
        diagnostics.error(
            "`\(reference.id)` is listed as an error of `\(shape.id)` but has no `smithy.api#error` trait; "
                + "apply it with \"client\" or \"server\"",
            at: reference.position)
    }

    @discardableResult
    private static func expect(
        _ expected: ShapeKind, _ reference: ShapeReference, as role: String, of shape: Shape, in model: Model,
        diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard let kind = model.kind(of: reference.id) else {
            reportUndefined(
                reference.id, at: reference.position, for: "\(role) of `\(shape.id)`", in: model,
                diagnostics: &diagnostics)
            return false
        }
        if kind == expected { return true }
        diagnostics.error(
            "the \(role) `\(reference.id)` of `\(shape.id)` is \(kind.withArticle); it must be \(expected.withArticle)",
            at: reference.position)
        return false
    }

    private static func reportUndefined(
        _ id: ShapeID, at position: SourcePosition, for place: String, in model: Model,
        diagnostics: inout DiagnosticCollector
    ) {
        var message = "undefined shape `\(id)` for \(place)"
        let name = id.name
        let inPrelude = ShapeID(namespace: Prelude.namespace, name: name)
        if Prelude.shapes[inPrelude] != nil {
            message += "; did you mean `\(inPrelude)`?"
        } else if let other = model.shapes.first(where: { $0.id.name == name }) {
            message += "; did you mean `\(other.id)`?"
        } else if let nearest = NearestName.of(id.absolute, among: model.shapes.map(\.id.absolute)) {
            message += "; did you mean `\(nearest)`?"
        } else {
            message += "; define it"
        }
        diagnostics.error(message, at: position)
    }
}
