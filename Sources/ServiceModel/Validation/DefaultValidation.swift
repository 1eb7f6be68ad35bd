/// A default value fits the kind of the shape that it is for.
///
/// Source: Smithy 2.0, "default trait", "Default value constraints".
enum DefaultValidation {
    static func check(_ shape: Shape, in model: Model, diagnostics: inout DiagnosticCollector) {
        if shape.traits.has(.default), let value = shape.traits[.default] {
            check(value, kind: shape.kind, of: shape.id.absolute, diagnostics: &diagnostics)
        }
        for index in shape.members.indices where shape.members[index].traits.has(.default) {
            let member = shape.members[index]
            guard let value = member.traits[.default], let kind = model.kind(of: member.target) else { continue }
            if shape.kind != .structure && !value.isNull {
                diagnostics.error(
                    "member `\(member.name)` of \(shape.kind.rawValue) `\(shape.id)` has a default; only "
                        + "members of structures may",
                    at: value.position)
                continue
            }
            check(value, kind: kind, of: "\(shape.id)$\(member.name)", diagnostics: &diagnostics)
            if kind == .enum || kind == .intEnum, let target = model[member.target] {
                checkChoice(value, among: target, diagnostics: &diagnostics)
            }
        }
    }

    private static func check(
        _ value: Node, kind: ShapeKind, of owner: @autoclosure () -> String, diagnostics: inout DiagnosticCollector
    ) {
        // `null` says that there is no default.
        if value.isNull { return }
        let expected: String?
        switch kind {
        case .boolean:
            expected = value.boolean == nil ? "a boolean" : nil
        case .string, .enum, .blob:
            expected = value.string == nil ? "a string" : nil
        case .byte, .short, .integer, .intEnum, .long, .bigInteger:
            expected = isInteger(value, kind: kind) ? nil : "an integer that fits"
        case .float, .double:
            let isName = value.string.map { ["NaN", "Infinity", "-Infinity"].contains($0) } ?? false
            expected = value.number == nil && !isName ? "a number" : nil
        case .bigDecimal:
            expected = value.number == nil ? "a number" : nil
        case .timestamp:
            let isTime = value.number != nil || value.string.map { DateTimeText.isValid($0) } ?? false
            expected = isTime ? nil : "a number of seconds, or an RFC 3339 time such as 2026-01-31T12:00:00Z"
        case .list:
            expected = value.array?.isEmpty == true ? nil : "an empty array"
        case .map:
            expected = value.object?.isEmpty == true ? nil : "an empty object"
        case .document:
            expected = isEmptyOrScalar(value) ? nil : "a scalar, an empty array or an empty object"
        case .structure, .union, .service, .resource, .operation:
            diagnostics.error(
                "`\(owner())` has a default, but \(kind.withArticle) cannot have one; remove it",
                at: value.position)
            return
        }
        guard let expected else { return }
        diagnostics.error(
            "the default of `\(owner())` is \(describe(value)); \(kind.withArticle) needs \(expected)",
            at: value.position)
    }

    private static func isInteger(_ value: Node, kind: ShapeKind) -> Bool {
        guard let text = value.number else { return false }
        return switch kind {
        case .byte: Int8(text) != nil
        case .short: Int16(text) != nil
        case .integer, .intEnum: Int32(text) != nil
        case .long: Int64(text) != nil
        default: !text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
        }
    }

    private static func isEmptyOrScalar(_ value: Node) -> Bool {
        switch value.value {
        case .array(let elements): elements.isEmpty
        case .object(let entries): entries.isEmpty
        default: true
        }
    }

    private static func checkChoice(_ value: Node, among shape: Shape, diagnostics: inout DiagnosticCollector) {
        guard value.string != nil || value.number != nil else { return }
        let isMember = shape.members.contains { member in
            guard let choice = member.traits[.enumValue] else { return member.name == value.string }
            return choice.isEquivalent(to: value)
        }
        // A zero that 1.0 implies need not be a member of an intEnum.
        if !isMember && value.integer != 0 {
            diagnostics.error(
                "the default \(describe(value)) is not a value of `\(shape.id)`; use one that is", at: value.position)
        }
    }

    private static func describe(_ value: Node) -> String {
        switch value.value {
        case .string(let text): "\"\(text)\""
        case .number(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        default: value.kindWithArticle
        }
    }
}
