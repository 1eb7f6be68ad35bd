/// Checks a node against the shape that it is a value of, to any depth.
///
/// Source: Smithy 2.0, "Trait node values", "Constraint traits".
struct NodeValueValidation {
    let context: ValidationContext
    /// What holds the value, for messages: "trait `smithy.api#http`".
    let subject: String
    /// The shape or member that has the value, where one has it.
    let owner: ShapeID?
    /// What is reported where the value is not of the type, or lacks a required member.
    let typeEvent: String
    /// What is reported where the value is of the type, and not of those that are allowed.
    let event: String
    /// How grave a value is that has the type, but breaks a constraint.
    var constraintSeverity = Diagnostic.Severity.error
    /// How grave a zero is that is out of range: 1.0 gave numbers that default.
    var zeroRangeSeverity: Diagnostic.Severity?
    /// How grave a key is that the structure has no member for.
    var unknownMemberSeverity = Diagnostic.Severity.warning
    /// Where a value is told of that stands in no file.
    var place = SourcePosition.none
    /// The keys and indices that lead to the value at hand.
    private var path: [Step] = []

    private enum Step {
        case key(String)
        case index(Int)
    }

    init(
        _ context: ValidationContext, subject: String, owner: ShapeID?, event: String, typeEvent: String? = nil
    ) {
        self.context = context
        self.subject = subject
        self.owner = owner
        self.event = event
        self.typeEvent = typeEvent ?? event
    }

    /// - Parameter member: The member that the value is of, whose constraints go before those of its target.
    mutating func check(
        _ node: Node, _ shape: Shape, member: Member? = nil, diagnostics: inout DiagnosticCollector
    ) {
        guard checkType(node, shape, member: member, diagnostics: &diagnostics) else { return }
        checkConstraints(node, shape, member: member, diagnostics: &diagnostics)
    }

    // MARK: Types

    /// Returns whether the value is of the shape's type.
    private mutating func checkType(
        _ node: Node, _ shape: Shape, member: Member?, diagnostics: inout DiagnosticCollector
    ) -> Bool {
        switch (shape.kind, node.value) {
        case (.document, _), (.boolean, .boolean), (.string, .string), (.blob, .string), (.float, .number),
            (.double, .number), (.bigDecimal, .number):
            return true
        case (.float, .string(let text)), (.double, .string(let text)):
            if ["NaN", "Infinity", "-Infinity"].contains(text) { return true }
        case (.enum, .string(let text)):
            return checkChoice(shape, { $0.string == text }, node, diagnostics: &diagnostics)
        case (.intEnum, .number):
            return checkChoice(shape, { $0.isEquivalent(to: node) }, node, diagnostics: &diagnostics)
        case (.byte, .number(let text)): if Int8(text) != nil { return true }
        case (.short, .number(let text)): if Int16(text) != nil { return true }
        case (.integer, .number(let text)): if Int32(text) != nil { return true }
        case (.long, .number(let text)): if Int64(text) != nil { return true }
        case (.bigInteger, .number(let text)):
            let isWhole = !text.utf8.contains {
                $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e")
            }
            if isWhole { return true }
        case (.timestamp, .number), (.timestamp, .string):
            if isTimestamp(node, shape, member) { return true }
        case (.list, .array(let elements)):
            return checkElements(elements, of: shape, diagnostics: &diagnostics)
        case (.map, .object(let entries)):
            return checkEntries(entries, of: shape, diagnostics: &diagnostics)
        case (.structure, .object(let entries)):
            return checkMembers(entries, node, of: shape, diagnostics: &diagnostics)
        case (.union, .object(let entries)):
            return checkVariant(entries, node, of: shape, diagnostics: &diagnostics)
        default:
            break
        }
        report(
            "must be \(expectation(of: shape.kind)), not \(foundValue(node, insteadOf: shape.kind)); "
                + "write \(example(of: shape.kind))", node, typeEvent, &diagnostics)
        return false
    }

    private func checkChoice(
        _ shape: Shape, _ isValue: (Node) -> Bool, _ node: Node, diagnostics: inout DiagnosticCollector
    ) -> Bool {
        let values = shape.members.map { $0.traits[.enumValue] ?? .string($0.name) }
        if values.contains(where: isValue) { return true }
        let list = values.prefix(20).map { $0.string.map { "\"\($0)\"" } ?? $0.number ?? "" }
        report(
            "is \(describe(node)); use one of \(list.joined(separator: ", "))\(values.count > 20 ? ", …" : "")",
            node, typeEvent, &diagnostics)
        return false
    }

    private func isTimestamp(_ node: Node, _ shape: Shape, _ member: Member?) -> Bool {
        switch member?.traits.string(.timestampFormat) ?? shape.traits.string(.timestampFormat) {
        case "epoch-seconds": node.number != nil
        case "date-time": node.string.map { DateTimeText.isValid($0) } ?? false
        case "http-date": node.string != nil
        default: node.number != nil || node.string.map { DateTimeText.isValid($0) } ?? false
        }
    }

    private mutating func checkElements(
        _ elements: [Node], of shape: Shape, diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard let member = shape.member(named: "member"), let target = context.model[member.target] else { return true }
        let isSparse = shape.traits.has(.sparse)
        for (index, element) in elements.enumerated() where !(isSparse && element.isNull) {
            path.append(.index(index))
            check(element, target, member: member, diagnostics: &diagnostics)
            path.removeLast()
        }
        return true
    }

    private mutating func checkEntries(
        _ entries: [NodeEntry], of shape: Shape, diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard let key = shape.member(named: "key"), let keyTarget = context.model[key.target],
            let value = shape.member(named: "value"), let valueTarget = context.model[value.target]
        else { return true }
        let isSparse = shape.traits.has(.sparse)
        for entry in entries {
            path.append(.key(entry.key))
            check(.string(entry.key, at: entry.keyPosition), keyTarget, member: key, diagnostics: &diagnostics)
            if !(isSparse && entry.value.isNull) {
                check(entry.value, valueTarget, member: value, diagnostics: &diagnostics)
            }
            path.removeLast()
        }
        return true
    }

    private mutating func checkMembers(
        _ entries: [NodeEntry], _ node: Node, of shape: Shape, diagnostics: inout DiagnosticCollector
    ) -> Bool {
        let members = shape.members
        let named = NamedMembers(members, expecting: entries.count)
        for entry in entries {
            guard let member = named[entry.key] else {
                let advice =
                    NearestName.of(entry.key, among: members.map(\.name)).map { "did you mean `\($0)`?" }
                    ?? "it is ignored"
                diagnostics.report(
                    unknownMemberSeverity,
                    "\(description) has a member `\(entry.key)`, which `\(shape.id)` has not; \(advice)",
                    at: entry.keyPosition == .none ? entry.value.position : entry.keyPosition,
                    event: "\(event).UnknownMember.\(shape.id).\(entry.key)", of: owner)
                continue
            }
            checkMember(entry, member, diagnostics: &diagnostics)
        }
        var isComplete = true
        let keys = Set(entries.map(\.key))
        for member in members where member.traits.has(.required) && !keys.contains(member.name) {
            isComplete = false
            report("has no `\(member.name)`; add it", node, typeEvent, &diagnostics)
        }
        return isComplete
    }

    private mutating func checkVariant(
        _ entries: [NodeEntry], _ node: Node, of shape: Shape, diagnostics: inout DiagnosticCollector
    ) -> Bool {
        guard entries.count == 1 else {
            let names = shape.members.map { "`\($0.name)`" }.joined(separator: ", ")
            report("must hold exactly one of \(names); keep one", node, typeEvent, &diagnostics)
            return false
        }
        guard let member = shape.member(named: entries[0].key) else {
            let names = shape.members.map { "`\($0.name)`" }.joined(separator: ", ")
            report("has a member `\(entries[0].key)`; use one of \(names)", node, typeEvent, &diagnostics)
            return false
        }
        checkMember(entries[0], member, diagnostics: &diagnostics)
        return true
    }

    private mutating func checkMember(
        _ entry: NodeEntry, _ member: Member, diagnostics: inout DiagnosticCollector
    ) {
        guard let target = context.model[member.target] else { return }
        path.append(.key(entry.key))
        check(entry.value, target, member: member, diagnostics: &diagnostics)
        path.removeLast()
    }

    // MARK: Constraints

    func checkConstraints(
        _ node: Node, _ shape: Shape, member: Member?, diagnostics: inout DiagnosticCollector
    ) {
        func constraint(_ trait: KnownTrait) -> Node? {
            if let member, member.traits.has(trait) { return member.traits[trait] }
            return shape.traits.has(trait) ? shape.traits[trait] : nil
        }
        switch node.value {
        case .string(let text):
            if let length = constraint(.length) {
                let count = shape.kind == .blob ? text.utf8.count : text.unicodeScalars.count
                checkLength(count, "characters", length, node, &diagnostics)
            }
            if let pattern = constraint(.pattern)?.string, context.expression(pattern)?.isFound(in: text) == false {
                report(
                    "is \(describe(node)), which does not match the pattern \(pattern); write one that does", node,
                    event, &diagnostics)
            }
            if let reference = member?.traits[.idRef] ?? shape.traits[.idRef] {
                checkReference(text, reference, node, &diagnostics)
            }
        case .array(let elements):
            if let length = constraint(.length) {
                checkLength(elements.count, "elements", length, node, &diagnostics)
            }
            if constraint(.uniqueItems) != nil { checkUniqueness(elements, &diagnostics) }
        case .object(let entries) where shape.kind == .map:
            if let length = constraint(.length) {
                checkLength(entries.count, "entries", length, node, &diagnostics)
            }
        case .number:
            if let range = constraint(.range), let value = node.double {
                let isBelow = range["min"]?.double.map { value < $0 } ?? false
                let isAbove = range["max"]?.double.map { value > $0 } ?? false
                if isBelow || isAbove {
                    let isOfMember = member?.traits.has(.range) == true
                    report(
                        "is \(describe(node)); it must be \(bounds(range))", node,
                        "\(event).\(isOfMember ? "Member" : "Target").InvalidRange",
                        severity: value == 0 ? zeroRangeSeverity : nil, &diagnostics)
                }
            }
        default:
            break
        }
    }

    private func checkLength(
        _ count: Int, _ unit: String, _ length: Node, _ node: Node, _ diagnostics: inout DiagnosticCollector
    ) {
        let isBelow = length["min"]?.integer.map { count < $0 } ?? false
        let isAbove = length["max"]?.integer.map { count > $0 } ?? false
        guard isBelow || isAbove else { return }
        if count == 0, length["min"]?.integer == 1 {
            return report(
                "must not be empty; give it a \(unit == "characters" ? "text" : "value")", node, event, &diagnostics)
        }
        report("has \(count) \(unit); it must have \(bounds(length))", node, event, &diagnostics)
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
        for element in elements where !seen.insert(element.canonicalText).inserted {
            report("has the element \(describe(element)) twice; remove one", element, event, &diagnostics)
        }
    }

    /// Source: Smithy 2.0, "idRef trait".
    private func checkReference(
        _ text: String, _ reference: Node, _ node: Node, _ diagnostics: inout DiagnosticCollector
    ) {
        let selector = reference["selector"]?.string ?? "*"
        let problem: String
        if let id = ShapeID(parsing: text) {
            guard let target = context.graph.node(of: id) else {
                guard reference["failWhenMissing"]?.boolean == true else { return }
                return reportReference("names `\(text)`, which is undefined; define it", reference, node, &diagnostics)
            }
            if context.selects(selector, target) { return }
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

    // MARK: Messages

    private func report(
        _ problem: @autoclosure () -> String, _ node: Node, _ event: String, severity: Diagnostic.Severity? = nil,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            severity ?? constraintSeverity, "\(description) \(problem())",
            at: node.position == .none ? place : node.position, event: event, of: owner)
    }

    /// Which value is meant: "`name` of element 2 of trait `a#b`".
    private var description: String {
        var text = ""
        for step in path.reversed() {
            switch step {
            case .key(let key): text += "`\(key)` of "
            case .index(let index): text += "element \(index) of "
            }
        }
        return text + subject
    }

    private func describe(_ node: Node) -> String {
        switch node.value {
        case .string(let text): text.utf8.count > 200 ? "a long string" : "\"\(text)\""
        case .number(let text): text.utf8.count > 200 ? "a long number" : text
        default: node.kindWithArticle
        }
    }

    /// The value itself where it is of the right kind, otherwise its kind.
    private func foundValue(_ node: Node, insteadOf kind: ShapeKind) -> String {
        switch (kind, node.value) {
        case (.byte, .number), (.short, .number), (.integer, .number), (.long, .number), (.bigInteger, .number),
            (.timestamp, .string), (.float, .string), (.double, .string):
            describe(node)
        default: node.kindWithArticle
        }
    }

    private func expectation(of kind: ShapeKind) -> String {
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
    private func example(of kind: ShapeKind) -> String {
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
