import Testing

@testable import ReferenceGeneration

@Suite("Parts of the site")
struct SitePartTests {
    @Test(
        "pages link to each other from wherever they are",
        arguments: [
            ("a", "b", "b.html"), ("x/a", "x/b", "b.html"), ("x/a", "y/b", "../y/b.html"),
            ("x/y/a", "x/b", "../b.html"),
            ("a", "x/y/b", "x/y/b.html"), ("x/y/a", "x/z/b", "../z/b.html"), ("x/a", "x/a", "a.html"),
            ("a", "b:c d\"<é", "b%3Ac%20d%22%3C%C3%A9.html"),
        ])
    func addresses(page: String, target: String, link: String) {
        #expect(PageAddress.link(from: page, to: target) == link)
    }

    @Test("a link may lead to a place in a page")
    func fragment() {
        #expect(PageAddress.link(from: "a", to: "b", fragment: "c d") == "b.html#c%20d")
    }

    @Test("headings get ids that are their own, and those that have one keep it")
    func headings() {
        let outline = ContentOutline(
            Array("<h1>T</h1><h2>A &amp; <code>b</code></h2><h2 id=\"k\">K</h2><h3>A b</h3><h2>A b</h2><h2>é</h2>".utf8)
        )
        #expect(
            String(decoding: outline.content, as: UTF8.self)
                == "<h1>T</h1><h2 id=\"a-b\">A &amp; <code>b</code></h2><h2 id=\"k\">K</h2><h3 id=\"a-b-2\">A b</h3>"
                + "<h2 id=\"a-b-3\">A b</h2><h2 id=\"é\">é</h2>")
        #expect(outline.entries.map(\.title) == ["A & b", "K", "A b", "é"])
        #expect(outline.entries.map(\.id) == ["a-b", "k", "a-b-3", "é"])
    }

    @Test("tables are put into what scrolls")
    func tables() {
        let outline = ContentOutline(Array("a<table><tr><td>b</td></tr></table>c".utf8))
        #expect(
            String(decoding: outline.content, as: UTF8.self)
                == "a<div class=\"table\"><table><tr><td>b</td></tr></table></div>c")
    }

    @Test("content that ends within a tag is kept", arguments: ["a<", "a<h2", "a<h2>", "<table", "a<b"])
    func brokenContent(content: String) {
        let text = String(decoding: ContentOutline(Array(content.utf8)).content, as: UTF8.self)
        #expect(text.hasSuffix(content.dropFirst(content.hasPrefix("a<h2>") ? 5 : 0)))
    }

    @Test("the list of pages is a script that no text of the model can leave")
    func pageList() {
        let hostile = "a\"\\</script><!--\u{2028}\n\u{85}&é"
        let list = PageList(
            pages: [
                ListedPage(path: "x y", title: hostile, group: "G", summary: ""),
                ListedPage(path: "b", title: "B", group: "G", summary: String(repeating: "word ", count: 100)),
            ])
        let lines = String(decoding: list.script(), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[1]
                == #"{"path":"x y","href":"x%20y.html","title":"a\"\\\u003c/script\u003e\u003c!--\u2028\u000a\u0085\u0026é","group":"G","summary":""},"#
        )
        #expect(lines[2].hasSuffix("word word…\"}"))
        #expect(lines[2].utf8.count < 220)
    }

    private static let index = ServiceIndex(
        path: "s/index", title: "The *S* <S>", description: "<p>What it is.</p>",
        pages: [
            ListedPage(path: "s/a", title: "a-b_", group: "First", summary: "Does {a} \\ 100%."),
            ListedPage(path: "s/t/b", title: ".b", group: "Second", summary: ""),
            ListedPage(path: "s/c", title: "c", group: "First", summary: "'c"),
        ])

    @Test(
        "an index lists the pages of each group in every form",
        arguments: [
            (
                ReferenceForm.html,
                """
                <h1>The *S* &lt;S&gt;</h1>
                <p>What it is.</p>
                <h2>First</h2>
                <dl>
                <dt><a href="a.html">a-b_</a></dt>
                <dd>Does {a} \\ 100%.</dd>
                <dt><a href="c.html">c</a></dt>
                <dd>'c</dd>
                </dl>
                <h2>Second</h2>
                <dl>
                <dt><a href="t/b.html">.b</a></dt>
                </dl>

                """
            ),
            (
                .markdown,
                """
                # The \\*S\\* \\<S>

                What it is.

                ## First

                - **[a-b\\_](a.md)**: Does {a} \\ 100%.
                - **[c](c.md)**: 'c

                ## Second

                - **[.b](t/b.md)**

                """
            ),
            (
                .text,
                """
                The *S* <S>
                ===========

                What it is.

                First
                -----

                a-b_
                    Does {a} \\ 100%.
                c
                    'c

                Second
                ------

                .b

                """
            ),
            (
                .rst,
                """
                The \\*S\\* \\<S\\>
                ***************

                First
                =====

                * `a-b\\_ <a.rst>`__: Does {a} \\\\ 100%.
                * `c <c.rst>`__: 'c

                Second
                ======

                * `.b <t/b.rst>`__

                """
            ),
            (
                .man,
                """
                .TH "The *S* <S>" 1
                .SH "First"
                .TP
                \\&a\\-b_
                \\&Does {a} \\e 100%.
                .TP
                \\&c
                \\&'c
                .SH "Second"
                .TP
                \\&.b

                """
            ),
            (
                .rd,
                """
                \\name{s-index}
                \\alias{s-index}
                \\title{The *S* <S>}
                \\description{
                \\itemize{
                \\item \\code{a-b_}: Does \\{a\\} \\\\ 100\\%.
                \\item \\code{c}: 'c
                }}
                \\section{Second}{
                \\itemize{
                \\item \\code{.b}
                }}

                """
            ),
        ])
    func indexes(form: ReferenceForm, text: String) {
        #expect(String(decoding: PageForms.bytes(of: Self.index, in: form), as: UTF8.self) == text)
    }
}
