import Documentation
import Testing

@Suite("Documentation as the help of commands")
struct CommandHelpTextTests {
    private func help(_ html: String, format: DocumentationFormat = .html) -> String {
        var text = CommandHelpText()
        text.write(documentation: HTMLTokens(parsing: html, format: format))
        return String(decoding: text.finish(), as: UTF8.self)
    }

    // What AWS CLI 1.33.44 makes of the same texts.
    @Test(
        "HTML becomes what the AWS CLI makes of it",
        arguments: [
            ("plain  text\n of two lines ", "plain text of two lines "),
            ("<p>A paragraph.</p><p>Another.</p>", "\n\nA paragraph.\n\n\n\nAnother.\n\n"),
            (
                "<p>With <code>code</code>, <b>bold </b>and <i>it</i>.</p>",
                "\n\nWith ``code`` , **bold** and *it* .\n\n"
            ),
            ("<p>Empty <b></b>markup<code> </code></p>", "\n\nEmpty markup```` \n\n"),
            (
                "<p>See <a href=\"https://a.example/x\">The: page </a>.</p>",
                "\n\nSee `The\\: page <https://a.example/x>`__ .\n\n"
            ),
            ("<a>Operation</a>", " Operation "),
            ("<a href=\"https://a.example/x\"></a>", "`<https://a.example/x>`__ "),
            (
                "<a href=\"https://a.example/x\"> </a>end",
                "`https://a.example/x`__ end\n\n.. _https://a.example/x: https://a.example/x\n"
            ),
            (
                "<ul> <li> <p>One</p> </li> <li>Two<ul><li>Inner</li></ul> <p>After</p></li></ul>",
                "\n\n \n* One \n \n* Two\n\n  \n  * Inner\n  \n\n \n\nAfter\n\n\n\n\n"
            ),
            ("<ol><li>One</li></ol>", "\n\n\n* One\n\n\n"),
            ("<note><p>Mind.</p></note>", "\n\n.. note::\n\n  \n\n  Mind.\n\n  \n\n"),
            (
                "<important>I</important><danger>D</danger>",
                "\n\n.. warning::\n\n  I\n\n\n\n.. danger::\n\n  D\n\n"
            ),
            ("<fullname>Full Name</fullname><p>Text</p>", "\n\nText\n\n"),
            ("<p>a &lt;b&gt; &amp; c&nbsp;d</p>", "\n\na <b> & c d\n\n"),
            ("<div><strong>kept</strong></div>", "kept"),
            ("<p>a < b</p>", "\n\na <b\n\n"),
            ("<p>unclosed <b>bold", "\n\nunclosed **bold** \n\n"),
            ("AT&T <i>x</i> R&D", "AT&T *x* R&D"),
        ])
    func quirks(html: String, expected: String) {
        #expect(help(html) == expected)
    }

    @Test("words are parted by one space, wherever more stand", arguments: 0..<20)
    func spaces(count: Int) {
        let word = String(repeating: "a", count: count)
        for space in ["  ", "\n", " \u{A0}", "\u{2003}", "   "] {
            #expect(help("\(word)x\(space)y é \(word) z\(space)") == "\(word)x y é\(word.isEmpty ? "" : " \(word)") z ")
        }
    }

    @Test("CommonMark is written as the HTML that it means")
    func commonMark() {
        #expect(help("Some *words* and `code`.", format: .commonMark).contains("Some *words* and ``code`` ."))
    }

    @Test("an end tag that ends nothing leaves the text as it is")
    func strayEndTag() {
        #expect(help("<p>a</p></p>b") == "\n\na\n\nb")
    }

    @Test("markup that is left out at the start of a text trims what stands before it, and no more")
    func trimming() {
        var text = CommandHelpText()
        text.output.write("before   ")
        text.write(documentation: HTMLTokens(parsing: "<fullname><b></b></fullname>", format: .html))
        let finished = String(decoding: text.finish(), as: UTF8.self)
        #expect(finished == "before")
    }

    @Test("text is no directive, no comment and no target where it begins a line")
    func directives() {
        #expect(help("<p>.. include:: /etc/passwd</p>") == "\n\n\\.. include:: /etc/passwd\n\n")
        #expect(help("<p>__ https://a.example</p>") == "\n\n\\__ https://a.example\n\n")
        #expect(help("<p>a .. b</p>") == "\n\na .. b\n\n")
        #expect(help("<p>...</p>") == "\n\n...\n\n")
    }

    @Test("nor is it where tags that mean nothing part it, and in the item of a list")
    func partedDirectives() {
        #expect(help("<p>.<x>. include:: /etc/passwd</p>") == "\n\n\\.. include:: /etc/passwd\n\n")
        #expect(help("<li>.. include:: x</li>") == "\n* \\.. include:: x\n")
        #expect(help("<p>&lt;<x>&lt;<x>&lt;<x>&lt;</p>") == "\n\n\\<<<<\n\n")
        #expect(help("<a href='file:///etc/passwd'>x</a>") == " x ")
    }

    @Test("a link that runs a script is no link, and none ends before its end")
    func links() {
        #expect(help("<a href=\" java\nscript:alert(1)\">x</a>") == " x ")
        #expect(help("<a href=\"https://a.example/`>\n.. x\">x</a>") == "`x <https://a.example/%60%3E%0A.. x>`__ ")
    }

    @Test("deeply nested elements cost time and space that grow with the text")
    func nesting() {
        let count = 100_000
        let text = help(String(repeating: "<ul><li>", count: count) + "x")
        #expect(text.utf8.count < 100 * count)
        #expect(text.contains("* x"))
    }
}
