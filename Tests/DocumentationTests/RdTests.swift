import Documentation
import Testing

private func rd(_ html: String, headings: RdMarkup.Headings = .strong) -> String {
    RdMarkup.blocks(DocumentationTree(parsing: html, format: .html), headings: headings)
}

@Suite("Documentation as Rd")
struct RdTests {
    @Test(
        "text is escaped for the place where it stands",
        arguments: [
            ("50% of {x} \\link", "50\\% of \\{x\\} \\\\link"),
            ("#ifdef a", " #ifdef a"),
            ("a #ifdef b", "a #ifdef b"),
            ("a<br>#ifdef b", "a\\cr\n #ifdef b"),
            ("<b>bold</b> and <i>slanted</i>", "\\strong{bold} and \\emph{slanted}"),
            ("<i>a <i>b</i></i>", "\\emph{a b}"),
            ("a<br>b", "a\\cr\nb"),
            ("<note><p>a</p></note><p>b</p>", "a\n\nb"),
            ("<h3>100%</h3><p>a</p>", "\\strong{100\\%}\n\na"),
            ("<dl><dt>T</dt><dd>D</dd></dl>", "\\strong{T}\n\nD"),
        ])
    func text(html: String, expected: String) {
        #expect(rd(html) == expected)
    }

    @Test(
        "code that R can parse is R's, other code is verbatim",
        arguments: [
            ("TableName", "\\code{TableName}"),
            ("a | b", "\\code{a | b}"),
            ("arn:aws:s3:::bucket", "\\code{arn:aws:s3:::bucket}"),
            ("x %in% y", "\\code{x \\%in\\% y}"),
            ("f(a = \"{\")", "\\code{f(a = \"{\")}"),
            ("&lt;=", "\\code{<=}"),
            ("while", "\\code{while}"),
            ("AWS::EC2::Instance", "\\verb{AWS::EC2::Instance}"),
            (":partitionval", "\\verb{:partitionval}"),
            ("#S", "\\verb{#S}"),
            ("a # {", "\\verb{a # \\{}"),
            ("{\"S\": \"A\"}", "\\code{{\"S\": \"A\"}}"),
            ("{\"S\": \"A\", 1}", "\\verb{\\{\"S\": \"A\", 1\\}}"),
            ("C:\\x%", "\\verb{C:\\\\x\\%}"),
            ("don't", "\\verb{don't}"),
        ])
    func code(code: String, expected: String) {
        #expect(rd("<code>\(code)</code>") == expected)
    }

    @Test("lists nest, and end where the text that they are in goes on")
    func lists() {
        #expect(
            rd("<p>Lead:</p><ul><li><p>a</p><ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><p>End</p>") == """
                Lead:
                \\itemize{
                \\item a
                \\enumerate{
                \\item b
                }
                \\item c

                d
                }

                End
                """)
    }

    @Test("code blocks keep their lines, none of which becomes a directive")
    func codeBlocks() {
        #expect(
            rd("<pre>{\n  50%\n#ifdef windows\n#endif\n#x\n}</pre>") == """
                \\preformatted{\\{
                  50\\%
                 #ifdef windows
                 #endif
                #x
                \\}
                }
                """)
    }

    @Test("tables have a column for each cell of the longest row, and each cell is one line")
    func tables() {
        let table =
            "<table><tr><th>A</th><th>B</th></tr><tr><td><p>x</p><ul><li>y</li></ul></td><td>{z}</td></tr></table>"
        #expect(
            rd(table) == """
                \\tabular{ll}{
                \\strong{A} \\tab \\strong{B} \\cr
                x y \\tab \\{z\\}
                }
                """)
    }

    @Test(
        "links lead to the web or to a help topic, and nowhere else",
        arguments: [
            ("http://x.y/a%20b{c}", "\\href{http://x.y/a\\%20b\\%7Bc\\%7D}{z}"),
            ("HTTPS://x.y", "\\href{HTTPS://x.y}{z}"),
            ("tiny_get_item", "\\link[=tiny_get_item]{z}"),
            ("javascript:alert(1)", "z"),
            ("../a", "z"),
            ("x]{}\\y", "z"),
        ])
    func links(destination: String, expected: String) {
        #expect(rd("<a href=\"\(destination)\">z</a>") == expected)
    }

    @Test("a link that shows its address is one address, and code that is a link is code")
    func addressAndCode() {
        #expect(rd("<a href=\"http://x.y\">http://x.y</a>") == "\\url{http://x.y}")
        #expect(rd("<a href=\"topic\"><code>f%</code></a>") == "\\code{\\link[=topic]{f\\%}}")
    }

    @Test("headings make sections, each up to the next of its level")
    func sections() {
        #expect(
            rd("<p>a</p><h2>B</h2><p>b</p><h3>C</h3><p>c</p><h2>D</h2><p>d</p>", headings: .subsections) == """
                a

                \\subsection{B}{
                b

                \\subsection{C}{
                c
                }
                }

                \\subsection{D}{
                d
                }
                """)
    }

    @Test("a heading with nothing under it makes no section")
    func emptySections() {
        #expect(
            rd("<h2>A</h2><h2>B</h2><h3>C</h3>", headings: .subsections) == """
                \\strong{A}

                \\subsection{B}{
                \\strong{C}
                }
                """)
    }

    @Test("the first paragraph stands alone, in one line")
    func firstParagraph() {
        let tree = DocumentationTree(parsing: "<ul><li><b>a</b><br>b</li></ul><p>c</p>", format: .html)
        #expect(RdMarkup.firstParagraph(tree) == "\\strong{a} b")
        #expect(RdMarkup.firstParagraph(DocumentationTree(parsing: "<pre>x</pre>", format: .html)).isEmpty)
    }

    @Test("text for fields is escaped likewise")
    func fields() {
        #expect(RdMarkup.text("#ifdef") == " #ifdef")
        #expect(RdMarkup.text("{%\\}") == "\\{\\%\\\\\\}")
        #expect(RdMarkup.verbatim("a{%\n#endif") == "a\\{\\%\n #endif")
        #expect(RdMarkup.code("f(`a%` = \"\\n\", {})") == "f(`a\\%` = \"\\\\n\", {})")
    }
}

@Suite("Names and literals of R")
struct RSyntaxTests {
    @Test(
        "a name is written as it is where R reads it as one",
        arguments: [
            ("Name", true), (".x", true), ("a_b.c1", true), ("é", true), ("", false), ("_a", false), ("1a", false),
            (".1a", false), ("a-b", false), ("function", false), ("NULL", false), ("NA_character_", false),
        ])
    func names(text: String, isName: Bool) {
        #expect(RSyntax.isName(text) == isName)
    }

    @Test("a literal holds any text")
    func literals() {
        #expect(RSyntax.literal("a\"b\\c\n\u{1}é") == "\"a\\\"b\\\\c\\n\\u{1}é\"")
    }
}
