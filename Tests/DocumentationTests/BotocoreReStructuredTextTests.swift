import Documentation
import Testing

private func botocore(_ text: String, format: DocumentationFormat = .html, indentation: Int = 0) -> String {
    var bytes: [UInt8] = []
    var writer = BotocoreReStructuredText()
    // What was written before must not matter, even what was left open.
    writer.write("<examples><ul><li><a href='http://x'>", format: .html, indentation: 1, into: &bytes)
    bytes = []
    writer.write(text, format: format, indentation: indentation, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

@Suite("Documentation as botocore writes it in reStructuredText")
struct BotocoreReStructuredTextTests {
    /// What is expected is what botocore 1.34.162 makes.
    @Test(
        "elements become markup",
        arguments: [
            ("<p>a  b\n c</p>", "\n\na b c\n\n"),
            ("<p>a</p> <p>b</p>", "\n\na\n\n \n\nb\n\n"),
            ("a <b>b</b> <i>c</i>", "a **b** *c*"),
            ("<b>a</b><i>b</i>", "**a** *b*"),
            ("<b></b>x", "x"),
            ("<b><code>x</code></b>", "``x``"),
            ("<i>a <b>b</b></i>", "a **b**"),
            ("a<code>b</code>c", "a ``b``c"),
            ("<code> a </code> b", "``a `` b"),
            ("<code>a<i>b</i><span>c</span></code>", "``abc``"),
            ("<p>a <a>Do</a>.</p>", "\n\na  Do.\n\n"),
            ("see <a href=' http://x '>it: now</a>.", "see `it\\: now <http://x>`__."),
            ("<a href='http://x'> <code>y</code></a>", "`y <http://x>`__"),
            ("<a href='http://x'></a>", ""),
            ("<a name='x'>y</a>", "y"),
            (
                "<ul> <li> <p>a</p> </li> <li>b <ul><li>c</li></ul> <p>d</p></li> </ul>",
                "\n\n\n* a\n \n* b \n\n  \n  * c\n  \n\n \n\nd\n\n\n\n\n"
            ),
            ("<ol> <li>a</li> </ol>", "\n\n\n* a\n\n\n"),
            ("<note> <p>a</p> </note>", "\n\n.. note::\n\n  \n\n  a\n\n  \n\n"),
            ("<important>a</important><danger>b</danger>", "\n\n.. warning::\n\n  a\n\n\n\n.. danger::\n\n  b\n\n"),
            ("<fullname>X</fullname><p>y</p><examples>z</examples>", "\n\ny\n\n"),
            ("<h2>a</h2>b<br/>c", "abc"),
            ("a</p>", "a"),
            ("a</p>b", ""),
            ("<p>a", "\n\na\n\n"),
            ("a &lt; b &amp;amp;", "a < b &amp;"),
            ("AT&T", "AT&T"),
            ("<a href>x</a> y", ""),
            ("<bold>a</bold> <italics>b</italics>", "**a** *b*"),
            ("<script>a</script>b", "ab"),
            ("<p>x</p>&T", "\n\nx\n\n&T"),
            ("<li>a</li>", "\n* a\n"),
            (" <b> a </b> <i>b</i> ", "**a ** *b*"),
        ])
    func elements(html: String, text: String) {
        #expect(botocore(html) == text)
    }

    @Test("every line of a text is indented")
    func indentation() {
        #expect(
            botocore("<p>a</p><ul><li>b</li></ul>", indentation: 2)
                == "\n\n    a\n\n    \n\n    \n    * b\n    \n\n    ")
    }

    @Test(
        "no text begins a directive",
        arguments: [
            ("<p>.. raw:: html</p>", "\n\n\\.. raw:: html\n\n"), ("<b>x</b>\n\n..", "**x**\n\n\\.."),
            ("<p>a .. b</p>", "\n\na .. b\n\n"), ("<p>...</p>", "\n\n...\n\n"), (".. a", "\\.. a"),
            ("<p>.<x>. raw:: html</p>", "\n\n\\.. raw:: html\n\n"), ("<li>.. raw:: x</li>", "\n* \\.. raw:: x\n"),
        ])
    func directives(html: String, text: String) {
        #expect(botocore(html) == text)
    }

    @Test(
        "a link leads to the web, to a mail address or to a page, and cannot end early",
        arguments: [
            ("<a href='javascript:alert(1)'>x</a>", "x"), ("<a href=' JAVA\nSCRIPT:x'>x</a>", "x"),
            ("<a href='data:text/html,y'>x</a>", "x"), ("<a href='mailto:a@b'>x</a>", "`x <mailto:a@b>`__"),
            ("<a href='/a/b?c:d'>x</a>", "`x </a/b?c:d>`__"),
            ("<a href='http://a/`>b c\n\n.. raw:: html'>x</a>", "`x <http://a/%60%3Eb%20c%0A%0A..%20raw::%20html>`__"),
        ])
    func links(html: String, text: String) {
        #expect(botocore(html) == text)
    }

    @Test("nothing of CommonMark is lost, which botocore does not know")
    func commonMark() {
        let source = """
            # Head
            One **bold** `code`.

            - a

            ```
            x
              y
            ```
            """
        let text = botocore(source, format: .commonMark)
        #expect(
            text.split(separator: "\n").map { String($0) } == [
                "Head", "One **bold** ``code``.", "* a", "::", "  x", "    y",
            ])
    }

    @Test(
        "deep nesting costs no more than its text",
        arguments: ["<ul>", "<ul><li>", "<p>", "<code>", "<b>", "<note>", "</p>"])
    func nesting(piece: String) {
        let text = botocore(String(repeating: piece, count: 100_000) + "x")
        #expect(text.utf8.count < 30_000_000)
    }
}
