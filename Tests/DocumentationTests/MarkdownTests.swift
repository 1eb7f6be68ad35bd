import Documentation
import Testing

@Suite("Documentation as Markdown")
struct MarkdownTests {
    @Test(
        "is CommonMark",
        arguments: [
            ("<h1>A</h1><h2>B</h2>", "# A\n\n## B"),
            ("<note><p>a</p><p>b</p></note>", "> **Note:** a\n>\n> b"),
            ("<warning><ul><li>a</ul></warning>", "> **Warning:**\n>\n> - a"),
            ("<blockquote>a</blockquote>", "> a"),
            ("<code>a`b</code> <code>``</code>", "``a`b`` ``` `` ```"),
            ("<pre>```\na</pre>", "````\n```\na\n````"),
            ("<pre class=\"language-swift\">a</pre>", "```swift\na\n```"),
            ("<ul><li>Note: a</ul>", "- Note: a"),
            ("@param \\x --a", "@param \\x --a"),
            ("<p>&lt;script&gt; *a* _b_ [c](d)</p>", "\\<script> \\*a\\* \\_b\\_ [c\\](d)"),
        ])
    func blocks(source: String, markdown: String) {
        #expect(DocumentationMarkdown.render(source, format: .html) == markdown)
    }

    @Test("a table without a head has an empty one")
    func tables() {
        #expect(
            DocumentationMarkdown.render("<table><tr><th>a<th>b<tr><td>c<td>d|e</table>", format: .html)
                == "| a | b |\n| --- | --- |\n| c | d\\|e |")
        #expect(
            DocumentationMarkdown.render("<table><tr><th>a<td>b</table>", format: .html)
                == "| | |\n| --- | --- |\n| a | b |")
    }

    @Test("links to pages are kept where they are wanted")
    func links() {
        let source = "<a href=\"a(b).html#c\">d</a>"
        #expect(DocumentationMarkdown.render(source, format: .html) == "d")
        #expect(DocumentationMarkdown.render(source, format: .html, links: .webAndPages) == "[d](a%28b%29.html#c)")
        #expect(
            DocumentationMarkdown.render(source, format: .html, links: .pages(extension: "md")) == "[d](a%28b%29.md#c)")
        #expect(
            DocumentationMarkdown.render(
                "<a href=\"https://x/a.html\">d</a> <a href=\"#html\">e</a>", format: .html,
                links: .pages(extension: "md")) == "[d](https://x/a.html) [e](#html)")
    }
}
