/// A test of event streams has messages of its operation.
///
/// Source: Smithy 2.0, "Event stream protocol compliance tests".
struct EventStreamTestValidation {
    let context: ValidationContext
    let trait: ShapeID

    func check(
        _ test: Node, _ index: Int, of operation: Shape, _ properties: OperationProperties,
        diagnostics: inout DiagnosticCollector
    ) {
        var values = TestCaseValues(context: context, trait: trait, event: "EventStreamTestsTrait")
        values.timesAreSeconds = false
        let name = "the test \"\(test["id"]?.string ?? "")\""
        let messages = [
            ("initialRequestParams", properties.input.id), ("initialResponseParams", properties.output.id),
        ]
        for (key, id) in messages {
            guard let value = test[key], let shape = context.model[id] else { continue }
            values.check(value, "`\(key)` of \(name)", against: shape, of: operation, diagnostics: &diagnostics)
        }
        for key in ["initialRequest", "initialResponse"] {
            guard let id = test["\(key)Shape"]?.string, let shape = context.model[ShapeID(id)] else { continue }
            values.check(
                test[key] ?? .emptyObject, "`\(key)` of \(name)", against: shape, of: operation,
                diagnostics: &diagnostics)
        }
        values.checkVendor(test, name, of: operation, isEmptyAllowed: true, diagnostics: &diagnostics)
        let events = test["events"]?.array ?? []
        for (number, event) in events.enumerated() {
            check(event, name, "\(index).events.\(number)", values, of: operation, properties, &diagnostics)
        }
        let initial = ["initialRequestParams", "initialRequest", "initialResponseParams", "initialResponse"]
        if events.isEmpty, initial.allSatisfy({ test[$0] == nil }) {
            values.report(
                .error, "\(name) of `\(operation.id)` has no messages; add `events`, or a first request or response",
                at: test, of: operation, ".\(index)", diagnostics: &diagnostics)
        }
    }

    private func check(
        _ event: Node, _ name: String, _ place: String, _ values: TestCaseValues, of operation: Shape,
        _ properties: OperationProperties, _ diagnostics: inout DiagnosticCollector
    ) {
        values.checkVendor(event, "an event of \(name)", of: operation, isEmptyAllowed: true, diagnostics: &diagnostics)
        guard let value = event["params"], let type = event["type"]?.string else { return }
        let isRequest = type == "request"
        guard let stream = stream(of: isRequest ? properties.input.id : properties.output.id) else {
            return values.report(
                .error,
                "\(name) has an event of a \(type), but `\(operation.id)` has no stream of events in it; remove the event",
                at: event, of: operation, isRequest ? "" : ".\(place)", diagnostics: &diagnostics)
        }
        values.check(
            value, "`params` of an event of \(name)", against: stream, of: operation, diagnostics: &diagnostics)
    }

    private func stream(of id: ShapeID) -> Shape? {
        for member in context.model[id]?.members ?? [] {
            if let target = context.model[member.target], target.isEventStream { return target }
        }
        return nil
    }
}
