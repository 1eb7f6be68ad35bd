import Documentation
import Testing

@Suite("Documentation as plain text")
struct PlainTextTests {
    @Test(
        "blocks",
        arguments: [
            ("# A b\n\nc\n\n## D\n\n### E\n\nf", "A b\n===\n\nc\n\nD\n-\n\nE\n\nf"),
            ("- a\n- b\n  - c\n- d", "- a\n- b\n  - c\n- d"),
            ("9. a\n10. b\n    1. c", "9. a\n10. b\n    1. c"),
            ("- a\n\n  b\n- c", "- a\n\n  b\n\n- c"),
            ("a\n\n```\nb\n\n  c\n```\n\nd", "a\n\n    b\n\n      c\n\nd"),
            ("a **b** `c` [d](https://e)  \nf", "a b c d\nf"),
            ("<note>a<ul><li>b</ul></note>c", "Note: a\n\n    - b\n\nc"),
            ("<warning><ul><li>b</ul></warning>", "Warning:\n\n    - b"),
            ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\n    b\nc\n    d"),
            ("<dl><dt>a<dd><p>b</p><p>c</p><dt>d<dd>e</dl>", "a\n    b\n\n    c\n\nd\n    e"),
            ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
            ("", ""),
        ])
    func blocks(source: String, text: String) {
        #expect(DocumentationPlainText.render(source, format: .commonMark) == text)
    }

    @Test("lines are wrapped at the width, in lists too; words longer than a line stand alone")
    func wrapping() {
        let words = "one two three four five six seven"
        #expect(DocumentationPlainText.render(words, format: .html, width: 20) == "one two three four\nfive six seven")
        #expect(
            DocumentationPlainText.render("<ul><li>\(words)</ul>", format: .html, width: 22)
                == "- one two three four\n  five six seven")
        let long = String(repeating: "x", count: 30)
        #expect(DocumentationPlainText.render("a \(long) b", format: .html, width: 20) == "a\n\(long)\nb")
        #expect(
            DocumentationPlainText.render("éééé éééé éééé éééé éééé", format: .html, width: 24)
                == "éééé éééé éééé éééé éééé")
    }

    @Test("tables have aligned columns, a rule below their head, and wrapped cells")
    func tables() {
        let table = "<table><tr><th>Name<th>Use<tr><td>a<td>of a<tr><td>long<td>of a longer one<td>more</table>"
        #expect(
            DocumentationPlainText.render(table, format: .html)
                == "Name  Use\n----  ---------------  ----\na     of a\nlong  of a longer one  more")
        let narrow = "<table><tr><th>Name<th>Use<tr><td>a<td>of a<tr><td>long<td>of a longer one</table>"
        #expect(
            DocumentationPlainText.render(narrow, format: .html, width: 20)
                == "Name  Use\n----  --------------\na     of a\nlong  of a longer\n      one")
        #expect(
            DocumentationPlainText.render("<table><tr><td>a<td><ul><li>b</ul></table>", format: .html)
                == "- a\n\n  - b")
    }

    @Test("a table of one long cell costs no padding for the others")
    func bounded() {
        let long = String(repeating: "a ", count: 20_000)
        let rows = String(repeating: "<tr><td>b<td>c", count: 2_000)
        for width in [nil, 40] {
            let text = DocumentationPlainText.render(
                "<table><tr><td>\(long)<td>x\(rows)</table>", format: .html, width: width)
            #expect(text.utf8.count < 300_000)
        }
        let wide = "<table><tr>" + String(repeating: "<td>a", count: 5_000) + "</table>"
        #expect(DocumentationPlainText.render(wide, format: .html, width: 40).utf8.count < 50_000)
    }
}
