/// What constrains values can be met, and says what it means.
///
/// Source: Smithy 2.0, "Constraint traits".
struct ConstraintValidation {
    let model: Model

    func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        check(shape.traits, kind: shape.kind, of: shape.id, or: shape.position, &diagnostics)
        if shape.traits.has(.enum) { checkEnumTrait(of: shape, &diagnostics) }
        guard shape.kind != .enum, shape.kind != .intEnum else { return }
        for index in shape.members.indices where !TraitValueValidation.isPlain(shape.members[index].traits) {
            let member = shape.members[index]
            guard let kind = model.kind(of: member.target) else { continue }
            check(
                member.traits, kind: kind, of: shape.id.appending(member: member.name), or: member.position,
                &diagnostics)
        }
    }

    private func check(
        _ traits: Traits, kind: ShapeKind, of id: @autoclosure () -> ShapeID, or place: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        func report(
            _ severity: Diagnostic.Severity, _ value: Node, _ event: String, _ message: @autoclosure () -> String
        ) {
            diagnostics.report(
                severity, message(), at: value.position == .none ? place : value.position, event: event, of: id())
        }
        if let pattern = traits[.pattern], let text = pattern.string,
            text.utf8.first != UInt8(ascii: "^") || text.utf8.last != UInt8(ascii: "$")
        {
            report(
                .warning, pattern, "PatternTrait",
                "the pattern may match a part of a text only; let it begin with `^` and end with `$` if it is for the whole"
            )
        }
        if let length = traits[.length] {
            let (minimum, maximum) = (length["min"], length["max"])
            for (name, bound) in [("min", minimum), ("max", maximum)] {
                guard let value = bound?.double, value < 0 else { continue }
                report(.error, length, "LengthTrait", "`\(name)` of the length of `\(id())` is negative; begin at 0")
            }
            if let low = minimum?.double, let high = maximum?.double, low > high {
                report(
                    .error, length, "LengthTrait", "the length of `\(id())` has a `min` above its `max`; exchange them")
            }
        }
        if let range = traits[.range] {
            for name in ["min", "max"] {
                guard let bound = range[name]?.number else { continue }
                guard Self.hasFraction(bound), ![.float, .double, .bigDecimal].contains(kind) else { continue }
                report(
                    .error, range, "RangeTrait",
                    "`\(name)` of the range of `\(id())` is \(bound), which \(kind.withArticle) cannot be; write a whole number"
                )
            }
            if let low = range["min"]?.double, let high = range["max"]?.double, low > high {
                report(.error, range, "RangeTrait", "the range of `\(id())` has a `min` above its `max`; exchange them")
            }
        }
    }

    /// Whether the text of a number has digits behind its point: `1.0` is no bound of integers.
    private static func hasFraction(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: ".")) || Double(text).map { $0.rounded() != $0 } ?? false
    }

    /// Source: Smithy 2.0, "enum trait".
    private func checkEnumTrait(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard shape.kind == .string, let value = shape.traits[.enum], let definitions = value.array else { return }
        func report(_ severity: Diagnostic.Severity, _ event: String, _ message: @autoclosure () -> String) {
            diagnostics.report(
                severity, message(), at: value.position == .none ? shape.position : value.position, event: event,
                of: shape.id)
        }
        let names = definitions.compactMap { $0["name"]?.string }
        if names.isEmpty {
            report(
                .warning, "EnumNamesPresent",
                "the values of `\(shape.id)` have no names, so that no constants can be made of them; give each a `name`"
            )
        }
        var seen: (names: Set<String>, values: Set<String>) = ([], [])
        for definition in definitions {
            if let name = definition["name"]?.string {
                if !seen.names.insert(name).inserted {
                    report(.error, "EnumTrait", "two values of `\(shape.id)` have the name `\(name)`; rename one")
                }
                if !EnumValidation.isConstantName(name) {
                    report(
                        .warning, "EnumTrait.\(name)",
                        "`\(name)` of `\(shape.id)` is not named as a constant; write it in capitals, as FOO_BAR")
                }
            }
            if !names.isEmpty, definition["name"] == nil {
                report(
                    .error, "EnumTrait",
                    "the value \"\(definition["value"]?.string ?? "")\" of `\(shape.id)` has no `name`, but others have; give it one"
                )
            }
            if let text = definition["value"]?.string, !seen.values.insert(text).inserted {
                report(.error, "EnumTrait", "`\(shape.id)` has the value \"\(text)\" twice; remove one")
            }
        }
    }
}
