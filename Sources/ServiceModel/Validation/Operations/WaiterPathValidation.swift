/// The paths of waiters are expressions, and lead to what the operation has.
///
/// Source: Smithy 2.0, "Waiters", "JMESPath static analysis".
struct WaiterPathValidation {
    /// What cannot be suppressed.
    private static let event = "WaitableTrait"
    private static let problemEvent = event + "JmespathProblem"
    /// So much of a path is shown.
    private static let shownLimit = 200

    /// Where a path stands.
    struct Acceptor {
        let waiter: String
        /// Counted from 0, as the events count them.
        let index: Int
        let operation: Shape
    }

    private let types: JMESPathTypes

    init(model: Model) {
        types = JMESPathTypes(model: model)
    }

    /// Checks the path of a matcher, where it has one.
    func check(_ matcher: Node, of acceptor: Acceptor, diagnostics: inout DiagnosticCollector) {
        guard let properties = acceptor.operation.operation else { return }
        let output = types.type(of: properties.output.id)
        if let comparison = matcher["output"] {
            check(comparison, of: output, acceptor, &diagnostics)
        }
        if let comparison = matcher["inputOutput"] {
            let input = types.type(of: properties.input.id)
            check(comparison, of: .object(["input": input, "output": output]), acceptor, &diagnostics)
        }
    }

    private func check(
        _ comparison: Node, of data: JMESPathType, _ acceptor: Acceptor, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let path = comparison["path"], let text = path.string else { return }
        let position = path.position == .none ? acceptor.operation.position : path.position
        func report(_ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, _ event: String) {
            diagnostics.report(
                severity, "the path `\(shown(text))` of the waiter `\(acceptor.waiter)` " + message(), at: position,
                event: event, of: acceptor.operation.id)
        }
        let expression: JMESPathExpression
        do {
            expression = try JMESPathParser.parse(text)
        } catch {
            report(
                .error,
                "is no JMESPath expression: at character \(character(error.offset, of: text)), \(error.message)",
                Self.event)
            return
        }
        let place = "\(acceptor.waiter).\(acceptor.index)"
        let (result, problems) = JMESPathTypeCheck.check(expression, of: data, in: types)
        for problem in problems {
            let event =
                switch problem.severity {
                case .error: Self.event
                case .danger: "\(Self.problemEvent).JmespathEventDanger.\(place)"
                default: "\(Self.problemEvent).JmespathEventWarning.\(place)"
                }
            report(
                problem.severity,
                "is wrong: at character \(character(problem.offset, of: text)), \(problem.message)",
                event)
        }
        guard let comparator = comparison["comparator"]?.string,
            let mismatch = mismatch(of: comparator, with: result)
        else { return }
        report(
            mismatch.severity,
            "gives \(types.name(of: result)), but `\(comparator)` compares \(mismatch.expected); change the path or the comparator",
            "\(Self.problemEvent).ReturnTypeMismatch.\(place)")
    }

    /// What a comparator compares, where that is not what a path gives.
    private func mismatch(
        of comparator: String, with type: JMESPathType
    ) -> (expected: String, severity: Diagnostic.Severity)? {
        if case .any = types.view(of: type) { return nil }
        switch comparator {
        case "booleanEquals": return type == .boolean ? nil : ("a boolean", .danger)
        case "stringEquals": return type == .string ? nil : ("a string", .danger)
        case "allStringEquals", "anyStringEquals":
            guard let element = types.element(of: types.view(of: type)) else { return ("a list of strings", .danger) }
            if case .any = types.view(of: element) { return nil }
            // It is no mistake for Smithy's own checks, but never comes to an end.
            return element == .string ? nil : ("a list of strings", .warning)
        default: return nil
        }
    }

    private func shown(_ text: String) -> String {
        text.utf8.count <= Self.shownLimit ? text : String(text.unicodeScalars.prefix(Self.shownLimit)) + "…"
    }

    /// The number of the character that stands at an offset in bytes, counted from 1.
    private func character(_ offset: Int, of text: String) -> Int {
        text.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
    }
}
