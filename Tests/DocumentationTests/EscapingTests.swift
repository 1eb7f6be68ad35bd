import Documentation
import Testing

private func html(_ text: String) -> String {
    DocCMarkdown.render(text, format: .html)
}

@Suite("Text that looks like Markdown")
struct EscapingTests {
    @Test(
        "is escaped where Markdown would read it, and only there",
        arguments: [
            ("*.example.com", "\\*.example.com"),
            ("2 * 3", "2 * 3"),
            ("snake_case __init__ _x", "snake_case \\_\\_init\\_\\_ \\_x"),
            ("`a` ``B``", "\\`a\\` \\`\\`B\\`\\`"),
            ("[a](b) [c] d[0]", "[a\\](b) [c] d[0]"),
            ("C:\\Users \\*", "C:\\Users \\\\\\*"),
            ("~100 and ~200 a~b", "~100 and ~200 a\\~b"),
            ("--flag a - b", "\\--flag a - b"),
            ("a | b", "a | b"),
            ("AT&T &amp;lt;", "AT&T \\&lt;"),
            ("# a", "\\# a"), ("#1", "#1"), ("+ a", "\\+ a"), ("- a", "\\- a"), ("-1", "-1"), ("&gt; a", "\\> a"),
            ("1. a", "1\\. a"), ("1.5 a", "1.5 a"), ("---", "\\---"), ("@Metadata", "\\@Metadata"), ("a@b", "a@b"),
            ("\\param x", "&#92;param x"), ("@param x", "&#64;param x"),
            ("a<br>=== <br>| b", "a\\\n\\===\\\n\\| b"),
            ("<b>Note:</b>text", "Note:text"),
            ("a<b>b</b>c", "a**b**c"),
            ("<b>&amp;</b>amp;", "\\&amp;"),
            ("<h3>C #</h3>", "### C \\#"),
        ])
    func text(source: String, markdown: String) {
        #expect(html(source) == markdown)
    }

    @Test("code spans have single back-quotes, since more make a link to a symbol")
    func codeSpans() {
        #expect(html("<code>``x``</code>") == "` ``x`` `")
        #expect(html("<code>a`b</code>") == "a\\`b")
        #expect(html("<pre>```\n@x</pre>") == "    ```\n    @x")
    }

    @Test(
        "an outermost item is not taken for an aside or a parameter",
        arguments: [
            ("Note: a", "- *Note*: a"), ("Parameter x: a", "- *Parameter* x: a"), ("Returns: a", "- *Returns*: a"),
            ("Returns the list: a", "- *Returns* the list: a"), ("throws: a", "- *throws*: a"),
            ("Valid values: a", "- Valid values: a"), ("<code>Note</code>: a", "- `Note`: a"),
        ])
    func tags(item: String, markdown: String) {
        #expect(html("<ul><li>\(item)</li></ul>") == markdown)
        #expect(html("<ul><li>x<ul><li>Note: a</li></ul></li></ul>") == "- x\n  - Note: a")
    }

    @Test("nothing ends a line but a line feed", arguments: [DocumentationFormat.html, .commonMark])
    func lineEnds(format: DocumentationFormat) {
        let hostile = "a\r\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f\u{0}g\u{1B}h&#x2028;&#13;&#x85;i\u{7F}"
        for text in [
            hostile, "<pre>\(hostile)</pre>", "<a href='https://x/\(hostile)'>x</a>", "```\(hostile)\n\(hostile)\n```",
            "[x](https://x/\(hostile))", "<code>\(hostile)</code>",
        ] {
            for scalar in DocCMarkdown.render(text, format: format).unicodeScalars {
                let isAllowed =
                    scalar == "\n" || scalar == "\t"
                    || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                        && scalar.value != 0x2028 && scalar.value != 0x2029
                #expect(isAllowed, "U+\(String(scalar.value, radix: 16)) of \(text.debugDescription)")
            }
        }
    }
}
