import Documentation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes documentation of the model as documentation comments.
final class DocumentationComments {
    /// Whether every text is HTML; else a text is when it begins with a tag.
    private let isHTML: Bool
    /// What texts became: models say the same of many members.
    @exclusivity(unchecked) private var rendered: [String: String] = [:]

    /// - Parameter shapeCount: About how many texts there will be.
    init(isHTML: Bool, shapeCount: Int) {
        self.isHTML = isHTML
        rendered.reserveCapacity(2 * shapeCount)
    }

    /// The Markdown of a documentation text.
    func markdown(_ text: String) -> String {
        if let markdown = rendered[text] { return markdown }
        let markdown = DocCMarkdown.render(text, format: DocumentationFormat(of: text, isHTML: isHTML))
        rendered[text] = markdown
        return markdown
    }

    /// The comment's lines: `///` before each line of the Markdown. Empty for empty Markdown.
    static func comment(_ markdown: String) -> String {
        guard !markdown.isEmpty else { return "" }
        var markdown = markdown
        return markdown.withUTF8 { text in
            guard let base = text.baseAddress else { return "" }
            var breaks = 0
            var rest = base
            let end = base + text.count
            while let lineBreak = memchr(rest, 0x0A, end - rest) {
                breaks += 1
                rest = UnsafePointer(lineBreak.assumingMemoryBound(to: UInt8.self)) + 1
            }
            return String(unsafeUninitializedCapacity: text.count + 4 * (breaks + 1)) { result in
                guard let start = result.baseAddress else { return 0 }
                return write(base, text.count, to: start)
            }
        }
    }

    /// Writes the comment's lines by the C library's functions, since most of the output is comments.
    ///
    /// - Returns: How many bytes were written.
    private static func write(_ markdown: UnsafePointer<UInt8>, _ count: Int, to result: UnsafeMutablePointer<UInt8>)
        -> Int
    {
        let lineStart: StaticString = "/// "
        var output = result
        var line = markdown
        let end = markdown + count
        while true {
            let lineBreak = memchr(line, 0x0A, end - line).map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) }
            let length = (lineBreak ?? end) - line
            // An empty line has no space behind its slashes.
            let mark = length == 0 && lineBreak != nil ? 3 : 4
            memcpy(output, lineStart.utf8Start, mark)
            memcpy(output + mark, line, length)
            output += mark + length
            guard let lineBreak else { return output - result }
            output.pointee = 0x0A
            output += 1
            line = lineBreak + 1
        }
    }

    /// The next line break, found by the C library: in a debug build a loop of our own takes fifty times as long.
    static func lineBreak(in text: String, from start: String.Index) -> String.Index? {
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
