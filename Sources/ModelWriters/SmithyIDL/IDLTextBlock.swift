/// Text between three quotes, whose lines stand on lines of their own.
///
/// Source: Smithy 2.0, "Text blocks": the indentation that all lines share is not part of the text, nor are spaces at the end of
/// a line; escapes are read after that.
enum IDLTextBlock {
    /// Whether text gains by being a block, and keeps its indentation in one.
    static func canHold(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return false }
        // The quotes behind a last line end show where indentation begins. Without them some line must begin there.
        if text.utf8.last == UInt8(ascii: "\n") { return true }
        return text.utf8.split(separator: UInt8(ascii: "\n")).contains { $0.first != UInt8(ascii: " ") }
    }

    /// The lines as they are written, without indentation.
    static func lines(of text: String) -> [[UInt8]] {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(escaped)
        // The last line would run into the quotes behind it.
        if let line = lines.last, line.last == UInt8(ascii: "\""), line.dropLast().last != UInt8(ascii: "\\") {
            lines[lines.count - 1].removeLast()
            lines[lines.count - 1] += "\\\"".utf8
        }
        return lines
    }

    private static func escaped(_ line: Substring.UTF8View) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(line.count)
        var quotes = 0
        for byte in line {
            quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
            switch byte {
            case UInt8(ascii: "\"") where quotes < 3: bytes.append(byte)
            case UInt8(ascii: "\""):
                // Three in a row would end the block.
                QuotedText.appendEscape(of: byte, to: &bytes)
                quotes = 0
            case UInt8(ascii: "\\"), 0..<0x20, 0x7F: QuotedText.appendEscape(of: byte, to: &bytes)
            default: bytes.append(byte)
            }
        }
        // A space at the end of a line is only kept where it does not look like one.
        if bytes.last == UInt8(ascii: " ") {
            bytes.removeLast()
            bytes += "\\u0020".utf8
        }
        return bytes
    }
}
