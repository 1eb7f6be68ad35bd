/// Inputs and outputs are made for one operation, and the unit stands for nothing only.
///
/// Source: Smithy 2.0, "input trait", "output trait", "Unit type".
struct OperationStructureValidation {
    private static let event = "OperationInputOutputMisuse"

    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        for shape in model.shapes where shape.kind != .enum && shape.kind != .intEnum {
            for member in shape.members { checkTarget(of: member, in: shape, &diagnostics) }
        }
        for index in relations.resources {
            let shape = model.shapes[index]
            for (name, target) in shape.resource?.properties ?? [] where target.id == Prelude.unit {
                diagnostics.report(
                    .error, "property `\(name)` of resource `\(shape.id)` targets the unit; only members of unions may",
                    at: target.position, event: "UnitType", of: shape.id)
            }
        }
        for index in relations.operations {
            guard let operation = model.shapes[index].operation else { continue }
            checkRoles(of: model.shapes[index], operation, &diagnostics)
        }
        checkReuse(relations.operationsByInput, .input, "input", &diagnostics)
        checkReuse(relations.operationsByOutput, .output, "output", &diagnostics)
    }

    private func checkTarget(of member: Member, in shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        if member.target == Prelude.unit, shape.kind != .union {
            diagnostics.report(
                .error, "`\(member.name)` of `\(shape.id)` targets the unit; only members of unions may",
                at: member.targetPosition, event: "UnitType", of: shape.id.appending(member: member.name))
            return
        }
        guard let index = model.index(of: member.target) else { return }
        let traits = model.shapes[index].traits
        for (trait, role) in [(KnownTrait.input, "input"), (.output, "output")] where traits.has(trait) {
            diagnostics.report(
                .error,
                "`\(member.name)` of `\(shape.id)` targets `\(member.target)`, which is the \(role) of an operation; target "
                    + "another structure",
                at: member.targetPosition, event: Self.event, of: shape.id.appending(member: member.name))
        }
    }

    private func checkRoles(
        of shape: Shape, _ operation: OperationProperties, _ diagnostics: inout DiagnosticCollector
    ) {
        if let index = model.index(of: operation.input.id), model.shapes[index].traits.has(.output) {
            diagnostics.report(
                .error,
                "`\(shape.id)` takes `\(operation.input.id)`, which is marked as an output; use another structure",
                at: operation.input.position, event: Self.event, of: shape.id)
        }
        if let index = model.index(of: operation.output.id), model.shapes[index].traits.has(.input) {
            diagnostics.report(
                .error,
                "`\(shape.id)` returns `\(operation.output.id)`, which is marked as an input; use another structure",
                at: operation.output.position, event: Self.event, of: shape.id)
        }
        for (role, reference, trait) in [
            ("input", operation.input, KnownTrait.input), ("output", operation.output, .output),
        ] {
            guard let index = model.index(of: reference.id), model.shapes[index].traits.has(trait),
                !reference.id.name.hasPrefix(shape.id.name)
            else { continue }
            diagnostics.report(
                .warning,
                "the \(role) `\(reference.id)` of `\(shape.id)` is not named after it; let its name begin with "
                    + "`\(shape.id.name)`",
                at: shape.position, event: "OperationInputOutputName.\(role)", of: shape.id)
        }
    }

    private func checkReuse(
        _ operations: [ShapeID: [ShapeID]], _ trait: KnownTrait, _ role: String,
        _ diagnostics: inout DiagnosticCollector
    ) {
        for (id, users) in operations where users.count > 1 {
            guard let index = model.index(of: id), model.shapes[index].traits.has(trait) else { continue }
            diagnostics.report(
                .error,
                "`\(id)` is marked as the \(role) of one operation, but is that of \(Listing.of(users)); give each its own",
                at: model.shapes[index].position, event: Self.event, of: id)
        }
    }
}
