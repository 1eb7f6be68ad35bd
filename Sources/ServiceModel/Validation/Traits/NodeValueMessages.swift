/// How a value, and what is wrong with it, is told.
extension NodeValueValidation {
    /// - Parameter severity: An error, unless a constraint is broken that may be.
    func report(
        _ problem: @autoclosure () -> String, _ node: Node, _ event: String, severity: Diagnostic.Severity = .error,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            severity, "\(description) \(problem())",
            at: node.position == .none ? place : node.position, event: event, of: owner)
    }

    /// Which value is meant: "`name` of element 2 of trait `a#b`".
    var description: String {
        var text = ""
        for step in path.reversed() {
            switch step {
            case .key(let key): text += "`\(key)` of "
            case .index(let index): text += "element \(index) of "
            }
        }
        return text + subject
    }

    func describe(_ node: Node) -> String {
        switch node.value {
        case .string(let text): text.utf8.count > 200 ? "a long string" : "\"\(text)\""
        case .number(let text): text.utf8.count > 200 ? "a long number" : text
        default: node.kindWithArticle
        }
    }

    /// The value itself where it is of the right kind, otherwise its kind.
    func foundValue(_ node: Node, insteadOf kind: ShapeKind) -> String {
        switch (kind, node.value) {
        case (.byte, .number), (.short, .number), (.integer, .number), (.long, .number), (.bigInteger, .number),
            (.timestamp, .string), (.float, .string), (.double, .string):
            describe(node)
        default: node.kindWithArticle
        }
    }

    func expectation(of kind: ShapeKind) -> String {
        switch kind {
        case .boolean: "a boolean"
        case .byte: "an integer from -128 to 127"
        case .short: "an integer of 16 bits"
        case .integer, .intEnum: "an integer of 32 bits"
        case .long: "an integer of 64 bits"
        case .bigInteger: "an integer"
        case .float, .double, .bigDecimal: "a number"
        case .timestamp: "a number of seconds, or an RFC 3339 time"
        case .list: "an array"
        case .map, .structure, .union: "an object"
        default: "a string"
        }
    }

    /// A value of the kind, to show how it is written.
    func example(of kind: ShapeKind) -> String {
        switch kind {
        case .boolean: "true or false"
        case .byte, .short, .integer, .long, .bigInteger, .intEnum, .float, .double, .bigDecimal:
            "it in digits, without quotes"
        case .timestamp: "one such as 2026-01-31T12:00:00Z"
        case .list: "[ … ]"
        case .map, .structure, .union: "{ … }"
        default: "it in quotes"
        }
    }
}
