import Documentation
import Testing

private func markdown(_ text: String) -> String {
    DocCMarkdown.render(text, format: .commonMark)
}

@Suite("CommonMark as DocC Markdown")
struct CommonMarkTests {
    @Test(
        "inlines",
        arguments: [
            ("a *b* **c** `d` e_f_g", "a *b* **c** `d` e_f_g"),
            ("**a *b* c** __d__", "**a *b* c d**"),
            ("\\*a\\* &amp; &lt;b>", "\\*a\\* & \\<b>"),
            ("[a](https://x 'title') <https://y>", "[a](https://x) <https://y>"),
            ("[a](relative) ![alt](b.png) [c]", "a alt [c]"),
            ("a  \nb\\\nc\nd", "a\\\nb\\\nc d"),
            ("a <b>b</b> <a href=\"https://x\">c</a><br>d", "a **b** [c](https://x)\\\nd"),
            ("`` a`b ``", "a\\`b"),
            ("`a`, (`b\nc`).", "`a`, (`b c`)."),
            ("*a", "\\*a"),
            ("a `b`, (`c`). `d\ne`!", "a `b`, (`c`). `d e`!"),
        ])
    func inlines(source: String, expected: String) {
        #expect(markdown(source) == expected)
    }

    @Test(
        "blocks",
        arguments: [
            ("a\nb\n\nc", "a b\n\nc"),
            ("# A #\nb\n\nC\n===\nD\n---", "### A\n\nb\n\n### C\n\n### D"),
            ("- a\n  - b\n- c\nlazy\n\n1. d\n2. e", "- a\n  - b\n- c lazy\n\n1. d\n2. e"),
            ("3. a\n4. b", "3. a\n4. b"),
            ("- a\n\n  b\n- c", "- a\n\n  b\n\n- c"),
            ("```json\n{ }\n\n  x\n```\nb", "```json\n{ }\n\n  x\n```\n\nb"),
            ("    a\n      b", "```\na\n  b\n```"),
            ("> a\nb\n\n> Warning: c", "> Note: a b\n\n> Warning: c"),
            ("a\n***\nb", "a\n\nb"),
            ("<p>a <i>b</i></p>\n<ul><li>c</ul>\n\n*d*", "a *b*\n\n- c\n\n*d*"),
            ("<note>\n\n*a*\n\n</note>\n\nb", "> Note: *a*\n\nb"),
            ("- Returns: a", "- *Returns*: a"),
        ])
    func blocks(source: String, expected: String) {
        #expect(markdown(source) == expected)
    }
}
