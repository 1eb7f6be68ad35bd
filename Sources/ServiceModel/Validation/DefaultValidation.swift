/// A default value fits the kind of the shape that it is for, and a member states the default of what it targets.
///
/// Source: Smithy 2.0, "default trait", "Default value constraints".
enum DefaultValidation {
    private static let event = "DefaultTrait"

    /// - Parameter placesAreChecked: Whether what the trait may not be applied to is told of elsewhere.
    static func check(
        _ shape: Shape, in model: Model, extent: ModelValidator.Extent, placesAreChecked: Bool,
        diagnostics: inout DiagnosticCollector
    ) {
        if shape.traits.has(.default), let value = shape.traits[.default] {
            if value.isNull {
                report(
                    "the default of `\(shape.id)` is null, which only members may have; remove it", at: value.position,
                    or: shape.position, of: shape.id, &diagnostics)
            }
            check(value, kind: shape.kind, of: shape.id, or: shape.position, diagnostics: &diagnostics)
            if shape.kind == .enum || shape.kind == .intEnum {
                checkChoice(value, among: shape, of: shape.id, diagnostics: &diagnostics)
            }
        }
        let statesDefaults = shape.kind == .structure && extent == .everything
        for index in shape.members.indices {
            let hasDefault = shape.members[index].traits.has(.default)
            if statesDefaults { checkTarget(of: shape.members[index], in: shape, model, diagnostics: &diagnostics) }
            guard hasDefault else { continue }
            let member = shape.members[index]
            guard let value = member.traits[.default], let kind = model.kind(of: member.target) else { continue }
            if placesAreChecked, shape.kind != .structure || !kind.canDefault { continue }
            if shape.kind != .structure && !value.isNull {
                report(
                    "member `\(member.name)` of \(shape.kind.rawValue) `\(shape.id)` has a default; only "
                        + "members of structures may",
                    at: value.position, or: member.position, of: shape.id.appending(member: member.name), &diagnostics)
                continue
            }
            check(
                value, kind: kind, of: shape.id.appending(member: member.name), or: member.position,
                diagnostics: &diagnostics)
            if kind == .enum || kind == .intEnum, let target = model[member.target] {
                checkChoice(
                    value, among: target, of: shape.id.appending(member: member.name), diagnostics: &diagnostics)
            }
        }
    }

    /// The default of a shape is only a pattern for those of the members that target it.
    private static func checkTarget(
        of member: Member, in shape: Shape, _ model: Model, diagnostics: inout DiagnosticCollector
    ) {
        guard let expected = model.defaultValue(of: member.target) else { return }
        guard let value = member.traits[.default] else {
            return report(
                "member `\(member.name)` targets `\(member.target)`, whose default is \(describe(expected)); give the "
                    + "member the same one, or null",
                at: member.position, or: member.position, of: shape.id.appending(member: member.name), &diagnostics)
        }
        if value.isNull || value.isEquivalent(to: expected) { return }
        report(
            "the default of `\(member.name)` is \(describe(value)), but that of `\(member.target)` is "
                + "\(describe(expected)); give the member the same one, or null",
            at: value.position, or: member.position, of: shape.id.appending(member: member.name), &diagnostics)
    }

    /// - Parameter place: Where the default has none: the upgrade from 1.0 adds defaults that no file holds.
    private static func report(
        _ message: @autoclosure () -> String, at position: SourcePosition, or place: SourcePosition,
        of id: @autoclosure () -> ShapeID, _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            .error, message(), at: position == .none ? place : position, event: event, of: id())
    }

    private static func check(
        _ value: Node, kind: ShapeKind, of owner: @autoclosure () -> ShapeID, or place: SourcePosition,
        diagnostics: inout DiagnosticCollector
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
            report(
                "`\(owner())` has a default, but \(kind.withArticle) cannot have one; remove it", at: value.position,
                or: place, of: owner(), &diagnostics)
            return
        }
        guard let expected else { return }
        report(
            "the default of `\(owner())` is \(describe(value)); \(kind.withArticle) needs \(expected)",
            at: value.position, or: place, of: owner(), &diagnostics)
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

    private static func checkChoice(
        _ value: Node, among shape: Shape, of owner: @autoclosure () -> ShapeID, diagnostics: inout DiagnosticCollector
    ) {
        guard value.string != nil || value.number != nil else { return }
        let isMember = shape.members.contains { member in
            guard let choice = member.traits[.enumValue] else { return member.name == value.string }
            return choice.isEquivalent(to: value)
        }
        if !isMember {
            diagnostics.report(
                .error, "the default \(describe(value)) is not a value of `\(shape.id)`; use one that is",
                at: value.position, event: event, of: owner())
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

extension ShapeKind {
    /// Whether the `default` trait may be applied to shapes of the kind, or members that target them.
    fileprivate var canDefault: Bool { isData && self != .structure && self != .union }
}

extension Model {
    /// The default of a shape of the model or the prelude, other than null.
    fileprivate func defaultValue(of id: ShapeID) -> Node? {
        let value: Node?
        if let index = index(of: id) {
            value = shapes[index].traits[.default]
        } else {
            value = Prelude.shapes[id]?.traits[.default]
        }
        return value.flatMap { $0.isNull ? nil : $0 }
    }
}
