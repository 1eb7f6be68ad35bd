/// The members of an `enum` have distinct strings as values, those of an `intEnum` distinct 32-bit integers.
///
/// Source: Smithy 2.0, "Enum shapes", "IntEnum shapes".
enum EnumValidation {
    static func check(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        if shape.members.isEmpty {
            diagnostics.error(
                "`\(shape.id)` is \(shape.kind.withArticle) without members; it needs at least one", at: shape.position)
        }
        shape.kind == .enum ? checkStrings(shape, &diagnostics) : checkIntegers(shape, &diagnostics)
    }

    private static func checkStrings(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        var values = Set<String>(minimumCapacity: shape.members.count)
        for member in shape.members {
            // Without the trait, the value is the name.
            guard let value = member.traits[.enumValue] else { continue }
            guard case .string(let text) = value.value else {
                diagnostics.error(
                    "the value of enum member `\(member.name)` must be a string, not \(value.kindWithArticle); "
                        + "write it in quotes",
                    at: value.position)
                continue
            }
            if !values.insert(text).inserted {
                diagnostics.error("`\(shape.id)` has the value \"\(text)\" twice; remove one", at: value.position)
            }
        }
    }

    private static func checkIntegers(_ shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        var values: Set<Int32> = []
        for member in shape.members {
            guard let value = member.traits[.enumValue] else {
                diagnostics.error(
                    "member `\(member.name)` of intEnum `\(shape.id)` has no value; apply `smithy.api#enumValue`",
                    at: member.position)
                continue
            }
            guard case .number(let text) = value.value, let integer = Int32(text) else {
                let found = value.number ?? value.kindWithArticle
                diagnostics.error(
                    "the value of intEnum member `\(member.name)` must be a 32-bit integer, not \(found); "
                        + "write such a number",
                    at: value.position)
                continue
            }
            if !values.insert(integer).inserted {
                diagnostics.error("`\(shape.id)` has the value \(integer) twice; remove one", at: value.position)
            }
        }
    }
}
