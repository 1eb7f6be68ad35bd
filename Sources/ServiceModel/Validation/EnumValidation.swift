/// The members of an `enum` have distinct strings as values, those of an `intEnum` distinct 32-bit integers.
///
/// Source: Smithy 2.0, "Enum shapes", "IntEnum shapes".
enum EnumValidation {
    private static let event = "EnumShape"

    static func check(
        _ shape: Shape, extent: ModelValidator.Extent, diagnostics: inout DiagnosticCollector
    ) {
        if shape.members.isEmpty, !shape.traits.has(.mixin) {
            diagnostics.report(
                .error,
                "`\(shape.id)` is \(shape.kind.withArticle) without members; it needs at least one",
                at: shape.position, of: shape.id)
        }
        shape.kind == .enum ? checkStrings(shape, extent, &diagnostics) : checkIntegers(shape, &diagnostics)
    }

    /// Names of enum members are constants in most languages.
    static func checkNames(of shape: Shape, diagnostics: inout DiagnosticCollector) {
        for member in shape.members where !isConstantName(member.name) {
            diagnostics.report(
                .warning, "enum member `\(member.name)` is not named as a constant; write it in capitals, as FOO_BAR",
                at: member.position, event: event, of: shape.id.appending(member: member.name))
        }
    }

    static func isConstantName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (0x41...0x5A).contains(first) else { return false }
        return name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private static func checkStrings(
        _ shape: Shape, _ extent: ModelValidator.Extent, _ diagnostics: inout DiagnosticCollector
    ) {
        var values = Set<String>(minimumCapacity: shape.members.count)
        for member in shape.members {
            // Without the trait, the value is the name.
            guard let value = member.traits[.enumValue] else { continue }
            func report(_ message: @autoclosure () -> String) {
                diagnostics.report(
                    .error, message(), at: value.position, event: event, of: shape.id.appending(member: member.name))
            }
            guard case .string(let text) = value.value else {
                report(
                    "enum members can only be assigned string values, but found: \(text(value)); the value of "
                        + "`\(member.name)` must be a string: write it in quotes")
                continue
            }
            // Some AWS models have such a value.
            if text.isEmpty, extent == .everything {
                report("enum values may not be empty; give `\(member.name)` a text")
            }
            if !values.insert(text).inserted { report("`\(shape.id)` has the value \"\(text)\" twice; remove one") }
        }
    }

    private static func checkIntegers(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        var values: Set<Int32> = []
        for member in shape.members {
            func report(_ message: @autoclosure () -> String, at position: SourcePosition) {
                diagnostics.report(
                    .error, message(), at: position, event: event, of: shape.id.appending(member: member.name))
            }
            guard let value = member.traits[.enumValue] else {
                report(
                    "member `\(member.name)` of intEnum `\(shape.id)` has no value; apply `smithy.api#enumValue`",
                    at: member.position)
                continue
            }
            var advice: String {
                "the value of `\(member.name)` must be a 32-bit integer, not \(Self.text(value))"
            }
            guard case .number(let text) = value.value else {
                report(
                    "intEnum members require integer values, but found: \(Self.text(value)); \(advice)",
                    at: value.position)
                continue
            }
            guard let integer = Int32(text) else {
                let isInteger = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
                report(
                    isInteger
                        ? "intEnum members must fit within an integer, but found: \(text); \(advice)"
                        : "intEnum members do not support floating point values: \(text); \(advice)",
                    at: value.position)
                continue
            }
            if !values.insert(integer).inserted {
                report("`\(shape.id)` has the value \(integer) twice; remove one", at: value.position)
            }
        }
    }

    private static func text(_ value: Node) -> String {
        value.string.map { "\"\($0)\"" } ?? value.number ?? value.boolean.map { "\($0)" } ?? value.kindName
    }
}
