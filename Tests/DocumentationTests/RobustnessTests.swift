import Documentation
import Testing

@Suite("Hostile documentation")
struct RobustnessTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "<p>", "</p>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<code>", "</code>", "<b>", "</b>", "<i>", "</i>",
        "<a href=\"https://x/y\">", "</a>", "<note>", "</note>", "<pre>", "</pre>", "<table>", "<tr>", "<td>", "<th>",
        "</table>", "<dl>", "<dt>", "<dd>", "<br>", "<h2>", "</h2>", "text", " ", "  ", "\n", "*", "_", "`", "[", "]",
        "(", "<", ">", "&", "&lt;", "\\", "#", "- ", "1. ", "|", "~", "@", "é", "\u{2028}", "\0", "<!--", "-->",
        "<script>", "</script>", "\"", "'", "=", "> ", "```", "\t", "a", "Note:", "!", "\u{201C}",
    ]

    @Test("random markup gives whole nodes and clean lines", arguments: [DocumentationFormat.html, .commonMark])
    func randomMarkup(format: DocumentationFormat) {
        var generator = Generator(state: 7)
        for _ in 0..<1500 {
            var text = ""
            for _ in 0..<Int.random(in: 1...30, using: &generator) {
                text += Self.pieces.randomElement(using: &generator) ?? ""
            }
            let tree = DocumentationTree(parsing: text, format: format)
            for (index, node) in tree.nodes.enumerated() {
                #expect(Int(node.subtreeEnd) > index && Int(node.subtreeEnd) <= tree.nodes.count)
            }
            let rendered = DocCMarkdown.render(text, format: format)
            #expect(rendered == DocCMarkdown.render(tree), "\(text.debugDescription)")
            for line in rendered.split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(line.utf8.last != 0x20, "\(text.debugDescription) gives \(rendered.debugDescription)")
            }
            #expect(rendered.utf8.last != 0x0A)
            for written in [
                DocumentationMarkdown.render(tree), DocumentationPlainText.render(tree, width: 30),
            ] {
                for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
                    #expect(line.utf8.last != 0x20, "\(text.debugDescription) gives \(written.debugDescription)")
                }
            }
            let html = DocumentationHTML.render(tree)
            #expect(Self.unclosedElements(html) == [], "\(text.debugDescription) gives \(html.debugDescription)")
            let again = DocumentationHTML.render(DocumentationTree(parsing: html, format: .html))
            #expect(again == html, "\(text.debugDescription)")
        }
    }

    /// The elements of our own HTML that are not closed in order.
    private static func unclosedElements(_ html: String) -> [String] {
        var open: [String] = []
        for tag in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let name = tag.prefix { $0 != ">" && $0 != " " }
            if name == "br" { continue }
            if name.first == "/" {
                if open.last == String(name.dropFirst()) { open.removeLast() } else { return open + [String(name)] }
            } else {
                open.append(String(name))
            }
        }
        return open
    }

    @Test("deep nesting is flattened and its text kept")
    func depth() {
        for (piece, format) in [
            ("<ul><li>a", DocumentationFormat.html), ("<note>a", .html), ("<b>a", .html), ("> ", .commonMark),
            ("- ", .commonMark), ("*a", .commonMark), ("[", .commonMark),
        ] {
            let count = 3000
            let text = String(repeating: piece, count: count) + "z"
            let rendered = DocCMarkdown.render(text, format: format)
            #expect(rendered.utf8.count < 200 * count)
            #expect(rendered.utf8.contains(UInt8(ascii: "z")))
            for written in [
                DocumentationMarkdown.render(text, format: format), DocumentationHTML.render(text, format: format),
                DocumentationPlainText.render(text, format: format, width: 72),
            ] {
                #expect(written.utf8.count < 200 * count)
                #expect(written.utf8.contains(UInt8(ascii: "z")))
            }
        }
    }
}
