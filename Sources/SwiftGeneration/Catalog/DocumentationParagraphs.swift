/// Takes paragraphs out of Markdown that the documentation writer has made.
enum DocumentationParagraphs {
    /// The first paragraphs that stand for themselves: no lists, headings, code, tables and asides, and nothing that only
    /// announces these.
    static func first(_ count: Int, of markdown: String) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        var isInCode = false
        func finish() {
            defer { lines = [] }
            guard let first = lines.first, isParagraph(first), lines.last?.last != ":" else { return }
            paragraphs.append(lines.joined(separator: "\n"))
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isInCode.toggle()
                lines = []
            } else if isInCode {
                continue
            } else if line.isEmpty {
                finish()
                if paragraphs.count == count { return paragraphs }
            } else {
                lines.append(line)
            }
        }
        finish()
        return Array(paragraphs.prefix(count))
    }

    /// Whether a block that begins with a line is a paragraph. What merely looks like the start of another block is escaped.
    private static func isParagraph(_ line: Substring) -> Bool {
        for start in [" ", "#", "- ", "* ", "+ ", ">", "|"] where line.hasPrefix(start) { return false }
        let rest = line.drop { $0.isASCII && $0.isNumber }
        return rest.count == line.count || !(rest.hasPrefix(". ") || rest.hasPrefix(") "))
    }
}
