/// Examples are of what the operation takes and returns.
///
/// Source: Smithy 2.0, "examples trait".
enum ExampleValidation {
    private static let event = "ExamplesTrait"

    static func check(_ context: ValidationContext, diagnostics: inout DiagnosticCollector) {
        var serviceErrors: Set<ShapeID> = []
        for service in context.ownShapes.compactMap(\.service) { serviceErrors.formUnion(service.errors.map(\.id)) }
        for shape in context.ownShapes where shape.kind == .operation && !diagnostics.isFull {
            guard let operation = shape.operation else { continue }
            for example in shape.traits[.examples]?.array ?? [] {
                check(example, of: shape, operation, serviceErrors, context, &diagnostics)
            }
        }
    }

    private static func check(
        _ example: Node, of shape: Shape, _ operation: OperationProperties, _ serviceErrors: Set<ShapeID>,
        _ context: ValidationContext, _ diagnostics: inout DiagnosticCollector
    ) {
        let title = example["title"]?.string ?? ""
        func report(_ message: @autoclosure () -> String) {
            diagnostics.report(
                .error, message(), at: example.position == .none ? shape.position : example.position, event: event,
                of: shape.id)
        }
        let error = example["error"]
        let mayBreakConstraints = example["allowConstraintErrors"]?.boolean == true
        if mayBreakConstraints, error == nil {
            report("the example \"\(title)\" of `\(shape.id)` breaks constraints, but ends without an error; say which")
        }
        func check(_ value: Node?, _ id: ShapeID, _ role: String, _ severity: Diagnostic.Severity) {
            guard let value, let structure = context.model[id] else { return }
            var validation = NodeValueValidation(
                context, subject: "the \(role) of the example \"\(title)\" of `\(shape.id)`", owner: shape.id,
                event: event)
            validation.constraintSeverity = severity
            validation.unknownMemberSeverity = .danger
            validation.place = example.position == .none ? shape.position : example.position
            validation.check(value, structure, diagnostics: &diagnostics)
        }
        // What is not said is empty, and lacks what is required.
        check(example["input"] ?? .emptyObject, operation.input.id, "input", mayBreakConstraints ? .warning : .error)
        if error != nil, example["output"] != nil {
            return report("the example \"\(title)\" of `\(shape.id)` has an output and an error; keep one")
        }
        check(example["output"], operation.output.id, "output", mayBreakConstraints ? .warning : .error)
        guard let error, let name = error["shapeId"]?.string else { return }
        let id = ShapeID(name)
        guard operation.errors.contains(where: { $0.id == id }) || serviceErrors.contains(id) else {
            return report("the example \"\(title)\" of `\(shape.id)` ends with `\(id)`, which it does not list; add it")
        }
        check(error["content"], id, "error", mayBreakConstraints ? .warning : .error)
    }
}
