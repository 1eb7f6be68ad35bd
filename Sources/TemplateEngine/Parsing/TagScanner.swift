/// A tag as it stands in a template's bytes.
struct Tag {
    var kind: Kind
    /// What stands after the sigil, without white space around it.
    var content: String
    /// The bytes from the first brace to after the last.
    var range: Range<Int>

    enum Kind {
        case variable
        case unescapedVariable
        case section
        case invertedSection
        case close
        case partial
        case comment
        case delimiters
        case parent
        case block
    }
}

/// Finds the tags in a template's bytes, one after the other.
struct TagScanner {
    let bytes: [UInt8]

    enum Result {
        case tag(Tag)
        /// The tag that opens at `offset` has no `closing`; scanning may go on at `next`.
        case unclosed(offset: Int, closing: String, next: Int)
    }

    /// The first tag at or after `start`.
    func next(from start: Int) -> Result? {
        guard let open = find("{{", from: start, onOneLine: false) else { return nil }
        var contentStart = open + 2
        var closing = "}}"
        let kind: Tag.Kind
        switch contentStart < bytes.count ? bytes[contentStart] : 0 {
        case UInt8(ascii: "{"): (kind, closing) = (.unescapedVariable, "}}}")
        case UInt8(ascii: "&"): kind = .unescapedVariable
        case UInt8(ascii: "#"): kind = .section
        case UInt8(ascii: "^"): kind = .invertedSection
        case UInt8(ascii: "/"): kind = .close
        case UInt8(ascii: ">"): kind = .partial
        case UInt8(ascii: "!"): kind = .comment
        case UInt8(ascii: "="): kind = .delimiters
        case UInt8(ascii: "<"): kind = .parent
        case UInt8(ascii: "$"): kind = .block
        default:
            kind = .variable
            contentStart -= 1
        }
        contentStart += 1
        // Only a comment may go over several lines, so that a forgotten brace is found where it is.
        guard let close = find(closing, from: contentStart, onOneLine: kind != .comment) else {
            return .unclosed(offset: open, closing: closing, next: min(open + 2, bytes.count))
        }
        let content = trimmed(contentStart..<close)
        return .tag(Tag(kind: kind, content: content, range: open..<(close + closing.utf8.count)))
    }

    /// The white space before a tag and its line's end when there is nothing else on its line or lines.
    func line(around tag: Range<Int>) -> (start: Int, end: Int, lineEnd: Range<Int>)? {
        var start = tag.lowerBound
        while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
        if start > 0, bytes[start - 1] != UInt8(ascii: "\n") { return nil }
        var end = tag.upperBound
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        let lineEnd = end
        if end < bytes.count {
            if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
            if bytes[end] != UInt8(ascii: "\n") { return nil }
            end += 1
        }
        return (start, end, lineEnd..<end)
    }

    func text(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    private func trimmed(_ range: Range<Int>) -> String {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isBlank(bytes[lower]) { lower += 1 }
        while lower < upper, isBlank(bytes[upper - 1]) { upper -= 1 }
        return text(lower..<upper)
    }

    private func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    /// Where `string`, which is one byte repeated, first occurs as a whole at or after `start`.
    private func find(_ string: String, from start: Int, onOneLine: Bool) -> Int? {
        guard let byte = string.utf8.first else { return nil }
        let count = string.utf8.count
        return bytes.withUnsafeBufferPointer { bytes in
            var index = start
            var run = 0
            while index < bytes.count {
                if onOneLine, bytes[index] == UInt8(ascii: "\n") { return nil }
                run = bytes[index] == byte ? run + 1 : 0
                index += 1
                if run == count { return index - count }
            }
            return nil
        }
    }
}
