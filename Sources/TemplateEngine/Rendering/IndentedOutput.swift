#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Rendered text, each new line of which that is not empty begins with the current indentation.
struct IndentedOutput {
    var text = ""
    /// What goes before each line that is not empty.
    var indentation = ""
    /// Whether the next text begins a line; only known while there is an indentation.
    private var isAtLineStart = true

    /// Begins a block of lines.
    mutating func beginIndentation(_ indentation: String) {
        self.indentation = indentation
        isAtLineStart = true
    }

    mutating func append(_ literal: Program.Literal) {
        for line in literal.lines {
            if isAtLineStart, !line.isEmpty { text += indentation }
            text += line.text
            isAtLineStart = line.isTerminated
        }
    }

    mutating func append(_ addition: String) {
        if indentation.isEmpty {
            text += addition
        } else {
            appendLines(of: addition)
        }
    }

    /// Appends a text that is not empty as lines with the block's indentation besides the current one.
    mutating func append(_ addition: String, as block: Program.Block) {
        let outer = indentation
        if outer.isEmpty {
            indentation = block.indentation
        } else if !block.indentation.isEmpty {
            indentation = outer + block.indentation
        }
        if indentation.isEmpty {
            text += addition
        } else {
            isAtLineStart = true
            appendLines(of: addition)
        }
        text += block.lineEnd
        indentation = outer
        isAtLineStart = !block.lineEnd.isEmpty
    }

    private mutating func appendLines(of addition: String) {
        if addition.isEmpty { return }
        var addition = addition
        let count = addition.utf8.count
        var start = 0
        while start < count {
            let newline = addition.offsetOfNewline(from: start)
            let end = newline.map { $0 + 1 } ?? count
            if isAtLineStart, !addition.isLineEnd(start..<end) { text += indentation }
            isAtLineStart = newline != nil
            if start == 0, end == count {
                text += addition
            } else {
                let lower = addition.utf8.index(addition.startIndex, offsetBy: start)
                let upper = addition.utf8.index(lower, offsetBy: end - start)
                text += addition[lower..<upper]
            }
            start = end
        }
    }
}

extension String {
    /// Where the first line feed at or after the byte `start` is; makes the text contiguous if it is not.
    fileprivate mutating func offsetOfNewline(from start: Int) -> Int? {
        withUTF8 { bytes in
            guard let base = bytes.baseAddress, start < bytes.count,
                let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Whether these bytes are a line end and nothing else.
    fileprivate mutating func isLineEnd(_ range: Range<Int>) -> Bool {
        if range.count > 2 { return false }
        return withUTF8 { bytes in
            let last = bytes[range.upperBound - 1] == UInt8(ascii: "\n")
            return last && (range.count == 1 || bytes[range.lowerBound] == UInt8(ascii: "\r"))
        }
    }
}
