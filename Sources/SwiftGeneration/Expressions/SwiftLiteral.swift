/// Writes text of a model as a Swift literal.
package enum SwiftLiteral {
    /// A string literal that no text can break out of: quotes, backslashes and everything outside printable ASCII that could
    /// end a line or mislead a reader are escaped.
    package static func string(_ text: String) -> String {
        if needsEscape(text) {
            var result = CodeText()
            append(text, to: &result)
            return result.string
        }
        return "\"\(text)\""
    }

    /// Appends the literal of ``string(_:)``.
    static func append(_ text: String, to result: inout CodeText) {
        result += "\""
        if needsEscape(text) { appendEscaped(text, to: &result) } else { result += text }
        result += "\""
    }

    private static func needsEscape(_ text: String) -> Bool {
        for byte in text.utf8 where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F { return true }
        return false
    }

    private static func appendEscaped(_ text: String, to result: inout CodeText) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0": result += "\\0"
            default:
                if isPlain(scalar) {
                    result += String(Character(scalar))
                } else {
                    result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                }
            }
        }
    }

    /// Whether a scalar may stand in a literal as itself: letters, marks, numbers, punctuation and symbols.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            return false
        default: return true
        }
    }
}
