package import ServiceModel

/// Writes values as JSON text, one entry or element a line.
package struct JSONText {
    private static let indentation: [UInt8] = Array("    ".utf8)

    /// Deeper values are not indented further, so that the text stays in proportion to them.
    private static let deepestIndentation = 64

    private var bytes: [UInt8] = []
    /// How many containers are open.
    private var depth = 0

    private init() {}

    /// The text, with a line end behind it. Values are nested as deep as readers let them be, which bounds the stack.
    package static func of(_ node: Node) -> [UInt8] {
        var text = JSONText()
        text.append(node)
        text.bytes.append(UInt8(ascii: "\n"))
        return text.bytes
    }

    private mutating func append(_ node: Node) {
        switch node.value {
        case .null: append("null")
        case .boolean(let flag): append(flag ? "true" : "false")
        case .number(let number): append(number)
        case .string(let text): appendQuoted(text)
        case .array(let elements): append(elements, "[", "]") { $0.append($1) }
        case .object(let entries):
            append(entries, "{", "}") { text, entry in
                text.appendQuoted(entry.key)
                text.append(": ")
                text.append(entry.value)
            }
        }
    }

    private mutating func append<Item>(
        _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ appendItem: (inout JSONText, Item) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        defer { bytes.append(UInt8(ascii: close)) }
        if items.isEmpty { return }
        depth += 1
        var isFirst = true
        for item in items {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            startLine()
            appendItem(&self, item)
        }
        depth -= 1
        startLine()
    }

    private mutating func startLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<min(depth, Self.deepestIndentation) { bytes += Self.indentation }
    }

    private mutating func append(_ text: String) { bytes += text.utf8 }

    private mutating func appendQuoted(_ text: String) { QuotedText.append(text, to: &bytes) }
}
