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
    /// Whether times are numbers of seconds, whatever their format: so tests write them.
    var timesAreSeconds = false
    /// Whether members that need not be there may be null.
    var allowsOptionalNulls = false
    /// Where a value is told of that stands in no file.
    var place = SourcePosition.none
    /// The keys and indices that lead to the value at hand.
    private(set) var path: [Step] = []

    enum Step {
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
        if timesAreSeconds { return node.number != nil }
        return switch member?.traits.string(.timestampFormat) ?? shape.traits.string(.timestampFormat) {
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
            report("has no `\(member.name)`; add it", node, typeEvent, severity: constraintSeverity, &diagnostics)
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
        if allowsOptionalNulls, entry.value.isNull, !member.traits.has(.required) { return }
        path.append(.key(entry.key))
        check(entry.value, target, member: member, diagnostics: &diagnostics)
        path.removeLast()
    }
}
