import ServiceModel

/// Smithy IDL text on its way into a file: lines with their indentation, and text in quotes.
struct IDLText {
    private static let indentation: [UInt8] = Array("    ".utf8)

    private(set) var bytes: [UInt8] = []
    private var depth = 0

    /// Appends to the line at hand.
    mutating func append(_ text: String) { bytes += text.utf8 }

    mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

    mutating func startLine() {
        for _ in 0..<depth { bytes += Self.indentation }
    }

    mutating func line(_ text: String) {
        startLine()
        append(text)
        endLine()
    }

    mutating func indent() { depth += 1 }

    mutating func outdent() { depth -= 1 }

    /// Appends lines one step further in.
    mutating func indented(_ write: (inout IDLText) -> Void) {
        indent()
        write(&self)
        outdent()
    }

    /// Appends `[ … ]` with an item a line, or `[]`.
    mutating func appendList<Item>(_ items: [Item], _ appendItem: (inout IDLText, Item) -> Void) {
        appendEnclosed(items, "[", "]", appendItem)
    }

    /// Appends items between brackets, a line each; only the brackets where there are none.
    mutating func appendEnclosed<Item>(
        _ items: [Item], _ open: String, _ close: String, _ appendItem: (inout IDLText, Item) -> Void
    ) {
        append(open)
        if !items.isEmpty {
            endLine()
            indented { text in
                for item in items {
                    text.startLine()
                    appendItem(&text, item)
                    text.endLine()
                }
            }
            startLine()
        }
        append(close)
    }

    mutating func append(_ other: IDLText) { bytes += other.bytes }
}

// MARK: - Text

extension IDLText {
    /// Appends text in quotes, on one line.
    mutating func appendQuoted(_ text: String) { QuotedText.append(text, to: &bytes) }

    /// Appends a key of an object, or of metadata.
    mutating func appendKey(_ key: String) {
        if ShapeID.isIdentifier(key) { append(key) } else { appendQuoted(key) }
    }

    /// Appends text in quotes: text of several lines as a text block, where one can hold it.
    mutating func appendString(_ text: String) {
        if IDLTextBlock.canHold(text) {
            appendTextBlock(text)
        } else {
            appendQuoted(text)
        }
    }

    private mutating func appendTextBlock(_ text: String) {
        append("\"\"\"")
        endLine()
        let lines = IDLTextBlock.lines(of: text)
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            // Blank lines have no indentation, but the last one, whose own counts.
            if !line.isEmpty || isLast { startLine() }
            bytes += line
            if !isLast { endLine() }
        }
        append("\"\"\"")
    }

    /// Whether text can be a documentation comment, which has no escapes.
    static func isComment(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
    }

    /// Writes text as a documentation comment.
    mutating func writeComment(_ text: String) {
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            startLine()
            append("///")
            if !line.isEmpty {
                bytes.append(UInt8(ascii: " "))
                bytes += line
            }
            endLine()
        }
    }
}
