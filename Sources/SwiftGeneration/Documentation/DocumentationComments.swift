import Documentation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes documentation of the model as documentation comments.
struct DocumentationComments {
    /// Whether every text is HTML; else a text is when it begins with a tag.
    let isHTML: Bool

    /// The Markdown of a documentation text.
    func markdown(_ text: String) -> String {
        DocCMarkdown.render(text, format: format(of: text))
    }

    /// The Markdown as the content of a list item: lines after the first are indented.
    func markdown(_ text: String, continuationIndent: Int) -> String {
        DocCMarkdown.render(text, format: format(of: text), continuationIndent: continuationIndent)
    }

    private func format(of text: String) -> DocumentationFormat {
        if isHTML { return .html }
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: continue
            case UInt8(ascii: "<"): return .html
            default: return .commonMark
            }
        }
        return .commonMark
    }

    /// The comment's lines: `///` before each line of the Markdown. Empty for empty Markdown.
    static func comment(_ markdown: String) -> String {
        guard !markdown.isEmpty else { return "" }
        var result = ""
        result.reserveCapacity(markdown.utf8.count + 64)
        let utf8 = markdown.utf8
        var start = utf8.startIndex
        while let end = lineBreak(in: markdown, from: start) {
            result += start == end ? "///\n" : "/// "
            if start != end {
                result += markdown[start..<end]
                result += "\n"
            }
            start = utf8.index(after: end)
        }
        result += "/// "
        result += start == utf8.startIndex ? Substring(markdown) : markdown[start...]
        return result
    }

    /// The next line break, found by the C library: in a debug build a loop of our own takes fifty times as long.
    private static func lineBreak(in text: String, from start: String.Index) -> String.Index? {
        let utf8 = text.utf8
        let found: Int?? = utf8[start...].withContiguousStorageIfAvailable { bytes in
            guard let base = bytes.baseAddress, let place = memchr(base, 0x0A, bytes.count) else { return nil }
            return UnsafeRawPointer(base).distance(to: place)
        }
        if let found { return found.map { utf8.index(start, offsetBy: $0) } }
        return utf8[start...].firstIndex(of: 0x0A)
    }

    /// The first paragraph of Markdown, or all of it where that paragraph only announces what follows.
    static func firstParagraph(_ markdown: String) -> String {
        let utf8 = markdown.utf8
        var index = utf8.startIndex
        while let lineBreak = lineBreak(in: markdown, from: index) {
            let next = utf8.index(after: lineBreak)
            if next == utf8.endIndex || utf8[next] == 0x0A {
                let paragraph = markdown[..<lineBreak]
                return paragraph.utf8.last == UInt8(ascii: ":") ? markdown : String(paragraph)
            }
            index = next
        }
        return markdown
    }
}

extension DocumentationComments {
    /// The first line of Markdown, without emphasis at its ends that would end a surrounding one.
    static func firstLine(_ markdown: String) -> String {
        let line = markdown.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
        return line.contains("*") ? line.filter { $0 != "*" } : line
    }
}
