import Documentation
import Testing

private func html(_ text: String) -> String {
    DocCMarkdown.render(text, format: .html)
}

@Suite("HTML as DocC Markdown")
struct HTMLTests {
    @Test(
        "each element has its Markdown",
        arguments: [
            ("<p>One  \n two.</p> <p>Three.</p>", "One two.\n\nThree."),
            ("plain text", "plain text"),
            ("<p> </p>", ""),
            ("", ""),
            ("<p>a <code> x y </code> b</p>", "a `x y` b"),
            ("a <code></code> b", "a b"),
            ("<code>GET</code> <code>PUT</code>", "`GET` `PUT`"),
            ("<b>a </b>b <strong>c</strong>", "**a** b **c**"),
            ("<i>a</i> <em>b</em>", "*a b*"),
            ("<code>arn:<i>region</i>:x</code>", "`arn:region:x`"),
            ("<i><code>x</code></i>", "*`x`*"),
            ("a<br/>b<br>", "a\\\nb"),
            ("<h1>Title</h1><p>x</p><h4>Four</h4>", "### Title\n\nx\n\n#### Four"),
            ("<pre>\n  a &lt; b\n\n  <b>c</b>  \n</pre>", "```\n  a < b\n\n  c\n```"),
            ("<note><p>a</p><p>b</p></note>", "> Note: a\n>\n> b"),
            ("<important>a<ul><li>b</ul></important>c", "> Important: a\n>\n> - b\n\nc"),
            ("<note><ul><li>x</li></ul></note>", "> Note:\n>\n> - x"),
            ("<dl><dt>A</dt><dd>b</dd><dt>C:</dt><dd><p>d</p><p>e</p></dd></dl>", "- **A**: b\n- **C:** d\n\n  e"),
            ("<fullname>Amazon X</fullname> <p>y", "Amazon X\n\ny"),
            ("a<script>b</script>c<style>d</style>e<!-- f -->g", "aceg"),
            ("<unknown a='b'>text</unknown>", "text"),
            ("arn:<region>:x", "arn:\\<region>:x"),
            ("1 < 2 <= 3 <", "1 < 2 <= 3 \\<"),
            ("&lt;b&gt; &amp;amp; &#65;&#x42;&nbsp;&eacute; &bogus; &#150;", "\\<b> \\&amp; AB é \\&bogus; \u{2013}"),
        ])
    func elements(source: String, markdown: String) {
        #expect(html(source) == markdown)
    }

    @Test(
        "lists nest, however sloppy the tags",
        arguments: [
            ("<ul> <li> <p>a</p> </li> <li>b <ul><li>c</li></ul> </li> </ul>", "- a\n- b\n  - c"),
            ("<ul><li>a<li>b<ol><li>c<li>d</ol><li>e</ul>f", "- a\n- b\n  1. c\n  2. d\n- e\n\nf"),
            ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
            ("<p>x<ul><li>a</li></ul></p>", "x\n\n- a"),
            ("<li>a</li><li>b</li>", "- a\n- b"),
            ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"),
            ("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b"),
            ("<ul><li></li></ul>", ""),
            ("<ul>a<li>b</ul>", "- a\n- b"),
        ])
    func lists(source: String, markdown: String) {
        #expect(html(source) == markdown)
    }

    @Test(
        "links lead only to the web and to mail",
        arguments: [
            ("<a href=\"https://x.y/\">t</a>", "[t](https://x.y/)"),
            ("<a href='HTTP://x'>t</a>", "[t](HTTP://x)"),
            ("<a href=mailto:a@b.c>t</a>", "[t](mailto:a@b.c)"),
            ("<a href='javascript:x'>t</a>, <a href='#x'>u</a>, <a>v</a>", "t, u, v"),
            ("<a href='https://x/'></a>", "<https://x/>"),
            ("<a href='https://x/a b(c)&lt;\u{7}'>t</a>", "[t](https://x/a%20b%28c%29%3C)"),
            ("<a href='https://x?a=1&amp;b=2&amp;copy;'>t</a>", "[t](https://x?a=1&b=2\\&copy;)"),
            ("<a href='https://x'><a href='https://y'>t</a></a>", "[t](https://y)"),
            ("<code>a <a href='https://x'>b</a> c</code>", "`a` [`b`](https://x) `c`"),
            ("<a href='https://x'>a [b]</a>", "[a \\[b\\]](https://x)"),
            ("hey!<a href='https://x'>a</a>", "hey\\![a](https://x)"),
        ])
    func links(source: String, markdown: String) {
        #expect(html(source) == markdown)
    }

    @Test(
        "a table of texts is a table, one of blocks a list",
        arguments: [
            (
                "<table><tr><th>a|b</th><th>c</th></tr><tr><td><code>d|e</code><td></tr></table>",
                "| a\\|b | c |\n| --- | --- |\n| `d\\|e` | |"
            ),
            ("<table><tr><td><ul><li>a</ul><td>b</table>", "- - - a\n  - b"),
            ("a<dl><dt><table><tr><td></td></tr></table></dt></dl>", "a"),
        ])
    func tables(source: String, markdown: String) {
        #expect(html(source) == markdown)
    }

    @Test("what follows the first line is indented in a list's item")
    func continuation() {
        let text = "<p>a</p><p>b</p><ul><li>c</ul><pre>d\n\ne</pre>"
        #expect(
            DocCMarkdown.render(text, format: .html, continuationIndent: 4)
                == "a\n\n    b\n\n    - c\n\n    ```\n    d\n\n    e\n    ```")
        #expect(DocCMarkdown.render("<ul><li>c</ul>", format: .html, continuationIndent: 2) == "\n  - c")
        #expect(DocCMarkdown.render("<h1>a</h1>", format: .html, continuationIndent: 2) == "\n  **a**")
    }
}
