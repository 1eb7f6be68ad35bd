package import ServiceModel

/// Writes values as YAML in block style, which every version of YAML reads as the same values.
///
/// Sources: YAML 1.2.2; "Language-Independent Types for YAML 1.1" for what would be no string without quotes.
package struct YAMLText {
    /// Keys on the line of their value may have so many characters in YAML 1.1 and 1.2.
    private static let longestKey = 1000

    /// Values further in are written in one line, so that the text stays in proportion to them.
    private static let deepestColumn = 128

    private var bytes: [UInt8] = []

    private init() {}

    /// The text of a document. Values are nested as deep as readers let them be, which bounds the stack.
    package static func of(_ node: Node) -> [UInt8] {
        var text = YAMLText()
        switch node.value {
        case .object(let entries) where !entries.isEmpty: text.append(entries, at: 0)
        case .array(let elements) where !elements.isEmpty: text.append(elements, at: 0)
        default:
            text.appendInline(node, at: 0)
            text.append("\n")
        }
        return text.bytes
    }

    /// Appends entries, of which the first begins where the text ends.
    private mutating func append(_ entries: [NodeEntry], at column: Int) {
        var isFirst = true
        for entry in entries {
            if !isFirst { indent(column) }
            isFirst = false
            let isLong = entry.key.utf8.count > Self.longestKey
            if isLong { append("? ") }
            appendScalar(entry.key)
            if isLong {
                append("\n")
                indent(column)
            }
            append(":")
            appendValue(entry.value, at: column)
        }
    }

    private mutating func append(_ elements: [Node], at column: Int) {
        var isFirst = true
        for element in elements {
            if !isFirst { indent(column) }
            isFirst = false
            append("-")
            switch element.value {
            case .object(let entries) where !entries.isEmpty && column < Self.deepestColumn:
                append(" ")
                append(entries, at: column + 2)
            case .array(let inner) where !inner.isEmpty && column < Self.deepestColumn:
                append(" ")
                append(inner, at: column + 2)
            default:
                appendScalarValue(element, at: column)
            }
        }
    }

    /// Appends what stands behind a key's colon, and ends the line.
    private mutating func appendValue(_ node: Node, at column: Int) {
        switch node.value {
        case .object(let entries) where !entries.isEmpty && column < Self.deepestColumn:
            append("\n")
            indent(column + 2)
            append(entries, at: column + 2)
        case .array(let elements) where !elements.isEmpty && column < Self.deepestColumn:
            append("\n")
            indent(column + 2)
            append(elements, at: column + 2)
        default:
            appendScalarValue(node, at: column)
        }
    }

    private mutating func appendScalarValue(_ node: Node, at column: Int) {
        append(" ")
        appendInline(node, at: column)
        append("\n")
    }

    private mutating func appendInline(_ node: Node, at column: Int) {
        switch node.value {
        case .null: append("null")
        case .boolean(let flag): append(flag ? "true" : "false")
        case .number(let number): append(number)
        case .string(let string) where column < Self.deepestColumn && YAMLScalarStyle.isLiteral(string):
            appendLiteral(string, at: column + 2)
        case .string(let string): appendScalar(string)
        case .array, .object: appendFlow(node)
        }
    }

    /// Appends a value in one line.
    private mutating func appendFlow(_ node: Node) {
        switch node.value {
        case .array(let elements):
            append("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { append(", ") }
                appendFlow(element)
            }
            append("]")
        case .object(let entries):
            append("{")
            for (index, entry) in entries.enumerated() {
                if index > 0 { append(", ") }
                if entry.key.utf8.count > Self.longestKey { append("? ") }
                YAMLScalarStyle.appendQuoted(entry.key, to: &bytes)
                append(" : ")
                appendFlow(entry.value)
            }
            append("}")
        case .string(let string): YAMLScalarStyle.appendQuoted(string, to: &bytes)
        default: appendInline(node, at: 0)
        }
    }

    private mutating func appendScalar(_ text: String) {
        if YAMLScalarStyle.isPlain(text) { append(text) } else { YAMLScalarStyle.appendQuoted(text, to: &bytes) }
    }

    /// Appends text line by line, but for the last line end.
    private mutating func appendLiteral(_ text: String, at column: Int) {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true {
            lines.removeLast()
            append(lines.last?.isEmpty == true ? "|+" : "|")
        } else {
            append("|-")
        }
        for line in lines {
            append("\n")
            if line.isEmpty { continue }
            indent(column)
            bytes += line
        }
    }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    private mutating func indent(_ column: Int) {
        for _ in 0..<column { bytes.append(UInt8(ascii: " ")) }
    }
}
