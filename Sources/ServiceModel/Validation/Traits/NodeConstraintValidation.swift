/// What constrains a shape constrains its values.
///
/// Source: Smithy 2.0, "Constraint traits", "idRef trait".
extension NodeValueValidation {
    func checkConstraints(
        _ node: Node, _ shape: Shape, member: Member?, diagnostics: inout DiagnosticCollector
    ) {
        if let member { checkConstraints(node, shape, of: member.traits, isMember: true, &diagnostics) }
        checkConstraints(node, shape, of: shape.traits, isMember: false, &diagnostics)
    }

    /// - Parameter traits: Those of the shape that the value is of, or of the member that targets it: both count.
    private func checkConstraints(
        _ node: Node, _ shape: Shape, of traits: Traits, isMember: Bool, _ diagnostics: inout DiagnosticCollector
    ) {
        switch node.value {
        case .string(let text):
            if let length = traits[.length] {
                let count = shape.kind == .blob ? text.utf8.count : text.unicodeScalars.count
                checkLength(count, "characters", length, node, &diagnostics)
            }
            if let pattern = traits[.pattern]?.string, context.expression(pattern)?.isFound(in: text) == false {
                report(
                    "is \(describe(node)), which does not match the pattern \(pattern); write one that does", node,
                    event, severity: constraintSeverity, &diagnostics)
            }
            if let range = traits[.range] { checkRange(text, range, node, isMember, &diagnostics) }
            if let reference = traits[.idRef] { checkReference(text, reference, node, &diagnostics) }
        case .array(let elements):
            if let length = traits[.length] { checkLength(elements.count, "elements", length, node, &diagnostics) }
            if traits.has(.uniqueItems) { checkUniqueness(elements, &diagnostics) }
        case .object(let entries) where shape.kind == .map:
            if let length = traits[.length] { checkLength(entries.count, "entries", length, node, &diagnostics) }
        case .number:
            guard let range = traits[.range], let value = node.double else { return }
            let isBelow = range["min"]?.double.map { value < $0 } ?? false
            let isAbove = range["max"]?.double.map { value > $0 } ?? false
            if isBelow || isAbove {
                reportRange(range, node, isMember, severity: value == 0 ? zeroRangeSeverity : nil, &diagnostics)
            }
        default:
            break
        }
    }

    /// Numbers that are texts are on one side of every bound, or on none.
    private func checkRange(
        _ text: String, _ range: Node, _ node: Node, _ isMember: Bool, _ diagnostics: inout DiagnosticCollector
    ) {
        switch text {
        case "NaN":
            report(
                "is no number, and so not \(bounds(range)); write one", node, event, severity: constraintSeverity,
                &diagnostics)
        case "-Infinity" where range["min"] != nil, "Infinity" where range["max"] != nil:
            reportRange(range, node, isMember, severity: nil, &diagnostics)
        default:
            break
        }
    }

    private func reportRange(
        _ range: Node, _ node: Node, _ isMember: Bool, severity: Diagnostic.Severity?,
        _ diagnostics: inout DiagnosticCollector
    ) {
        report(
            "is \(describe(node)); it must be \(bounds(range))", node,
            "\(event).\(isMember ? "Member" : "Target").InvalidRange", severity: severity ?? constraintSeverity,
            &diagnostics)
    }

    private func checkLength(
        _ count: Int, _ unit: String, _ length: Node, _ node: Node, _ diagnostics: inout DiagnosticCollector
    ) {
        let isBelow = length["min"]?.integer.map { count < $0 } ?? false
        let isAbove = length["max"]?.integer.map { count > $0 } ?? false
        guard isBelow || isAbove else { return }
        if count == 0, length["min"]?.integer == 1 {
            return report(
                "must not be empty; give it a \(unit == "characters" ? "text" : "value")", node, event,
                severity: constraintSeverity, &diagnostics)
        }
        report(
            "has \(count) \(unit); it must have \(bounds(length))", node, event, severity: constraintSeverity,
            &diagnostics)
    }

    private func bounds(_ constraint: Node) -> String {
        switch (constraint["min"]?.number, constraint["max"]?.number) {
        case (let minimum?, let maximum?): "from \(minimum) to \(maximum)"
        case (let minimum?, nil): "\(minimum) or more"
        case (nil, let maximum?): "\(maximum) or less"
        case (nil, nil): "any"
        }
    }

    private func checkUniqueness(_ elements: [Node], _ diagnostics: inout DiagnosticCollector) {
        var seen: Set<String> = []
        guard let element = elements.first(where: { !seen.insert($0.canonicalText).inserted }) else { return }
        report("has the element \(describe(element)) twice; remove one", element, event, &diagnostics)
    }

    /// Source: Smithy 2.0, "idRef trait".
    private func checkReference(
        _ text: String, _ reference: Node, _ node: Node, _ diagnostics: inout DiagnosticCollector
    ) {
        let selector = reference["selector"]?.string ?? "*"
        let problem: String
        if let id = ShapeID(parsing: text) {
            guard let (target, home) = context.named(id) else {
                guard reference["failWhenMissing"]?.boolean == true else { return }
                return reportReference("names `\(text)`, which is undefined; define it", reference, node, &diagnostics)
            }
            if home.selects(selector, target) { return }
            problem = "names `\(text)`, which the selector `\(selector)` does not select; name one that it does"
        } else {
            problem = "is \(describe(node)), which is no shape id; write namespace#Name"
        }
        reportReference(problem, reference, node, &diagnostics)
    }

    /// The definition may say in its own words what is wrong.
    private func reportReference(
        _ problem: String, _ reference: Node, _ node: Node, _ diagnostics: inout DiagnosticCollector
    ) {
        if let message = reference["errorMessage"]?.string {
            diagnostics.report(.error, "\(description): \(message)", at: node.position, event: event, of: owner)
        } else {
            report(problem, node, event, &diagnostics)
        }
    }
}

extension Node {
    /// A text that is the same for nodes of the same value.
    fileprivate var canonicalText: String {
        switch value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let text): text
        case .string(let text): "\"\(text.utf8.count):\(text)"
        case .array(let elements): "[" + elements.map(\.canonicalText).joined(separator: ",") + "]"
        case .object(let entries):
            "{"
                + entries.map { "\($0.key.utf8.count):\($0.key)=\($0.value.canonicalText)" }.sorted()
                .joined(separator: ",") + "}"
        }
    }
}
