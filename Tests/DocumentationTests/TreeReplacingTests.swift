import Documentation
import Testing

@Suite("Links and code that stand in place of others")
struct TreeReplacingTests {
    private func markdown(_ html: String) -> String {
        let tree = DocumentationTree(parsing: html, format: .html).replacing(
            link: { $0 == "drop" ? nil : "http://\($0)" },
            code: { $0 == "GetItem" ? CodeReplacement(text: "get_item", destination: "https://tiny/get_item") : nil })
        return DocumentationMarkdown.render(tree)
    }

    @Test(
        "keep the tree around them",
        arguments: [
            ("<p>a <b>b</b></p><ul><li>c</li></ul>", "a **b**\n\n- c"),
            (
                "<code>GetItem</code> and <code> GetItem</code>.",
                "[`get_item`](https://tiny/get_item) and [`get_item`](https://tiny/get_item)."
            ),
            ("<code>Other</code>", "`Other`"),
            ("<a href=\"x\">GetItem</a>", "[`get_item`](https://tiny/get_item)"),
            ("<a href=\"x\">See <code>GetItem</code></a> b", "[See `get_item`](http://x) b"),
            ("<a href=\"drop\">See <code>GetItem</code></a> b", "See [`get_item`](https://tiny/get_item) b"),
            ("<a href=\"drop\">a <i>b</i></a> <a href=\"y\">c</a>", "a *b* [c](http://y)"),
            ("<ul><li><a href=\"x\">a</a></li></ul><p>b</p>", "- [a](http://x)\n\nb"),
        ])
    func replaced(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test("a first block of a text is taken off, and the others stay")
    func firstBlock() {
        let tree = DocumentationTree(parsing: "<p>Tiny <b>Service</b></p><ul><li>a</li></ul>", format: .html)
        #expect(DocumentationMarkdown.render(tree.withoutFirstBlock(saying: "Tiny Service")) == "- a")
        #expect(tree.withoutFirstBlock(saying: "Tiny") == tree)
    }
}
