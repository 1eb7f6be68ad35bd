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
        }
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
        }
    }
}
