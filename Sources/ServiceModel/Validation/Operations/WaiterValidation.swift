/// Waiters come to an end, and look at what their operation has.
///
/// Source: Smithy 2.0, "Waiters".
struct WaiterValidation {
    private static let event = "WaitableTrait"

    private let model: Model
    private let paths: WaiterPathValidation

    init(model: Model) {
        self.model = model
        paths = WaiterPathValidation(model: model)
    }

    /// Checks the waiters of a service: their names are methods.
    func check(_ operations: [Shape], of service: Shape, diagnostics: inout DiagnosticCollector) {
        var users: [String: [(waiter: NodeEntry, operation: Shape)]] = [:]
        for operation in operations {
            for waiter in operation.traits[.waitable]?.object ?? [] {
                let name = waiter.key.asciiLowercase
                // One operation's waiters are told apart as any keys.
                if users[name]?.last?.operation.id == operation.id { continue }
                users[name, default: []].append((waiter, operation))
            }
        }
        for group in users.values where group.count > 1 {
            for (waiter, operation) in group where !diagnostics.isFull {
                let others = group.map(\.operation.id).filter { $0 != operation.id }
                diagnostics.report(
                    .error,
                    "the waiter `\(waiter.key)` of `\(operation.id)` has the name of one of \(Listing.of(others)) in "
                        + "`\(service.id)`; rename one",
                    at: position(waiter, operation), event: "UniqueWaiterNames", of: operation.id)
            }
        }
    }

    func check(_ operation: Shape, diagnostics: inout DiagnosticCollector) {
        guard let waiters = operation.traits[.waitable]?.object, let properties = operation.operation else { return }
        for waiter in waiters {
            let minimum = waiter.value["minDelay"]?.integer ?? 2
            let maximum = waiter.value["maxDelay"]?.integer ?? 120
            if minimum > maximum {
                report(
                    .error,
                    "the waiter `\(waiter.key)` of `\(operation.id)` has a `minDelay` of \(minimum), above its `maxDelay` of "
                        + "\(maximum); exchange or correct them",
                    waiter, operation, &diagnostics)
            }
            let acceptors = waiter.value["acceptors"]?.array ?? []
            if !acceptors.contains(where: { $0["state"]?.string == "success" }) {
                report(
                    .error,
                    "the waiter `\(waiter.key)` of `\(operation.id)` never succeeds; add an acceptor with the state \"success\"",
                    waiter, operation, &diagnostics)
            }
            for (index, acceptor) in acceptors.enumerated() where !diagnostics.isFull {
                check(acceptor["matcher"], index, waiter, operation, properties, &diagnostics)
            }
        }
    }

    private func check(
        _ matcher: Node?, _ index: Int, _ waiter: NodeEntry, _ operation: Shape, _ properties: OperationProperties,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let matcher else { return }
        paths.check(
            matcher, of: WaiterPathValidation.Acceptor(waiter: waiter.key, index: index, operation: operation),
            diagnostics: &diagnostics)
        for (key, comparators) in [("output", matcher["output"]), ("inputOutput", matcher["inputOutput"])] {
            guard let comparators, comparators["comparator"]?.string == "booleanEquals",
                let expected = comparators["expected"]?.string, expected != "true", expected != "false"
            else { continue }
            report(
                .error,
                "`\(key)` of the waiter `\(waiter.key)` compares booleans with \"\(expected)\"; use \"true\" or \"false\"",
                waiter, operation, &diagnostics)
        }
        guard let name = matcher["errorType"]?.string else { return }
        // The errors of the service are not those of the operation.
        if !properties.errors.contains(where: { $0.id.absolute == name || $0.id.name == name }) {
            diagnostics.report(
                .warning,
                "the waiter `\(waiter.key)` waits for the error `\(name)`, which `\(operation.id)` does not list; add it to its "
                    + "errors, or correct the name",
                at: position(waiter, operation), event: "\(Self.event)InvalidErrorType.\(waiter.key).\(index)",
                of: operation.id)
        }
    }

    private func position(_ waiter: NodeEntry, _ operation: Shape) -> SourcePosition {
        waiter.keyPosition == .none ? operation.position : waiter.keyPosition
    }

    private func report(
        _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, _ waiter: NodeEntry, _ operation: Shape,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(severity, message(), at: position(waiter, operation), event: Self.event, of: operation.id)
    }
}
