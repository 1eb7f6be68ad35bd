import Documentation
import Testing

@Suite("Documentation as HTML")
struct HTMLOutputTests {
    @Test(
        "each block and inline has its element",
        arguments: [
            ("a *b* **c** `d<e`  \nf", "<p>a <em>b</em> <strong>c</strong> <code>d&lt;e</code><br>\nf</p>"),
            ("# A\n\nb\n\n## C", "<h1>A</h1>\n<p>b</p>\n<h2>C</h2>"),
            ("- a\n- b\n  1. c", "<ul>\n<li>a</li>\n<li>b\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>"),
            ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>"),
            ("- a\n\n  b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>"),
            ("```swift\na < b\n\nc\n```", "<pre class=\"language-swift\"><code>a &lt; b\n\nc</code></pre>"),
            ("<blockquote>a</blockquote>", "<blockquote>\n<p>a</p>\n</blockquote>"),
            ("<note>a</note>", "<aside class=\"note\" role=\"note\" aria-label=\"Note\">\n<p>a</p>\n</aside>"),
            ("<dl><dt>a</dt><dd>b</dd></dl>", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>"),
            (
                "<table><tr><th>a<th>b<tr><th>c<td>d</table>",
                "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
                    + "<th scope=\"row\">c</th>\n<td>d</td>\n</tr>\n</tbody>\n</table>"
            ),
            ("", ""),
        ])
    func elements(source: String, html: String) {
        #expect(DocumentationHTML.render(source, format: .commonMark) == html)
    }

    @Test("headings begin below the one under which the text stands, and none is below the sixth")
    func headings() {
        let text = "<h2>a</h2><h3>b</h3><h6>c</h6>"
        #expect(
            DocumentationHTML.render(text, format: .html, headingLevel: 3) == "<h4>a</h4>\n<h5>b</h5>\n<h6>c</h6>")
        #expect(
            DocumentationHTML.render(text, format: .html, headingLevel: 0) == "<h2>a</h2>\n<h3>b</h3>\n<h6>c</h6>")
    }

    @Test(
        "links lead to the web, to mail and, in pages of our own, to pages",
        arguments: [
            ("https://x/?a=1&b", "https://x/?a=1&amp;b", true), ("mailto:a@b", "mailto:a@b", true),
            ("#a", "#a", false), ("b.html#c", "b.html#c", false), ("../b/c", "../b/c", false),
        ])
    func links(destination: String, attribute: String, isWeb: Bool) {
        let source = "<a href=\"\(destination)\">t</a>"
        let link = "<p><a href=\"\(attribute)\">t</a></p>"
        #expect(DocumentationHTML.render(source, format: .html, links: .webAndPages) == link)
        #expect(DocumentationHTML.render(source, format: .html) == (isWeb ? link : "<p>t</p>"))
    }

    @Test(
        "other links are text",
        arguments: [
            "javascript:a", "JaVaScRiPt:a", "data:text/html,a", "//host/a", "/a", "\\\\host", "vbscript:a", "file:///a",
            " javascript:a", "java\nscript:a", "java&#10;script:a", "&#x1;javascript:a", "a:b",
        ])
    func refusedLinks(destination: String) {
        let source = "<a href=\"\(destination)\">t</a>"
        #expect(DocumentationHTML.render(source, format: .html, links: .webAndPages) == "<p>t</p>")
    }

    @Test(
        "no text becomes markup",
        arguments: [
            ("&lt;script&gt;alert(1)&lt;/script&gt;", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
            ("<script>alert(1)</script><img src=x onerror=alert(1)>a", "<p>a</p>"),
            ("<pre>&lt;/code></pre><b>", "<pre><code>&lt;/code&gt;</code></pre>"),
            ("<a href='https://x/\" onclick=\"y'>t</a>", "<p><a href=\"https://x/%22%20onclick=%22y\">t</a></p>"),
            ("<pre class='language-\" onclick=\"x'>a</pre>", "<pre><code>a</code></pre>"),
            ("<pre class='language-a\" b'>a</pre>", "<pre class=\"language-a\"><code>a</code></pre>"),
            ("&amp;lt;", "<p>&amp;lt;</p>"),
        ])
    func injection(source: String, html: String) {
        #expect(DocumentationHTML.render(source, format: .html) == html)
    }

    @Test("a first paragraph stands in a line")
    func firstParagraph() {
        let tree = DocumentationTree(parsing: "<h1>x</h1><p>a <b>b</b></p><p>c</p>", format: .html)
        #expect(DocumentationHTML.renderFirstParagraph(tree) == "a <strong>b</strong>")
        #expect(DocumentationHTML.renderFirstParagraph(DocumentationTree(parsing: "", format: .html)) == "")
    }

    @Test("text of any kind stands in an attribute")
    func escape() {
        #expect(DocumentationHTML.escape("a\"<b>&'é") == "a&quot;&lt;b&gt;&amp;'é")
    }

    @Test("what is written is read as the same tree")
    func roundTrip() {
        let source = """
            <h1>A</h1><p>b <code>c</code> <a href="https://x?a&amp;b">d</a></p><warning><p>e</p><ul><li>f<p>g</p></ul></warning>\
            h<pre class="language-json">{\n\n}</pre><table><tr><th>i<td>j<ul><li>k</ul></table><dl><dt>l<dd>m<ol start="1"><li>n</dl>
            """
        let tree = DocumentationTree(parsing: source, format: .html)
        #expect(DocumentationTree(parsing: DocumentationHTML.render(tree), format: .html) == tree)
    }
}
