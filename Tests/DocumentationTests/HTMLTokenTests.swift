import Documentation
import Testing

/// Tokens in short: `<a href=x>`, `</a>`, text in quotes, a comment as `#text`, `|` where Python's parser is closed.
private func short(_ text: String, format: DocumentationFormat = .html) -> String {
    let tokens = HTMLTokens(parsing: text, format: format)
    var parts: [String] = []
    for token in tokens.tokens {
        let content = String(decoding: tokens.content(of: token), as: UTF8.self)
        switch token.kind {
        case .startTag:
            let attributes = tokens.attributes(of: token).map { $0.name + ($0.value.map { "=" + $0 } ?? "") }
            parts.append("<" + ([content] + attributes).joined(separator: " ") + ">")
        case .endTag: parts.append("</\(content)>")
        case .text: parts.append("\"\(content)\"")
        case .comment: parts.append("#" + content)
        case .declaration: parts.append("!" + content)
        case .processingInstruction: parts.append("?" + content)
        case .markedSection: parts.append("[" + content)
        }
    }
    if tokens.fedCount < parts.count || tokens.isRefused { parts.insert("|", at: tokens.fedCount) }
    return parts.joined(separator: " ")
}

/// What is expected is what Python 3.11 gives.
@Suite("HTML as Python's parser reads it")
struct HTMLTokenTests {
    @Test(
        "tags, attributes and text are told apart",
        arguments: [
            ("<P>a <b>c</B> </p>", "<p> \"a \" <b> \"c\" </b> \" \" </p>"),
            ("<br/>x<br />", "<br> </br> \"x\" <br> </br>"),
            ("<a HREF=\"x?a=1&amp;b\" t = 'u' v w=>", "<a href=x?a=1&b t=u v w=>"),
            ("<a b=c/>", "<a b=c/>"),
            ("<a/b/c>", "<a b c>"),
            ("<a b=\"1\"c='2'>", "<a b=1 c=2>"),
            ("<a b= \"c>", "<a b= \"c>"),
            ("<a b==\"c d>", "<a b==\"c d>"),
            ("<a\u{A0}b\u{2003}c=d\u{3000}e>", "<a\u{A0}b\u{2003}c=d\u{3000}e>"),
            ("<É>", "\"<\" \"É>\""),
            ("<aÉ>", "<aé>"),
            ("</ p ></p x=y></p/>", "</p> </p> </p>"),
            ("</></1>", "#1"),
            ("a < b <= c", "\"a \" \"<\" \" b \" \"<\" \"= c\""),
        ])
    func tags(source: String, tokens: String) {
        #expect(short(source) == tokens)
    }

    @Test(
        "comments, declarations and sections are no text",
        arguments: [
            ("<!-- a --x-- >b", "# a --x \"b\""),
            ("<!DocType html>", "!DocType html"),
            ("<!x><!>", "#x #"),
            ("<?php a>b", "?php a \"b\""),
            ("<![CDATA[a]b] ]>c", "[CDATA[a]b \"c\""),
            ("<![if x]>a<![endif]>", "[if x \"a\" [endif"),
        ])
    func declarations(source: String, tokens: String) {
        #expect(short(source) == tokens)
    }

    @Test("a section of an unknown kind ends what Python reads")
    func refused() {
        #expect(short("a<![x]>b") == "\"a\" |")
        let isRefused = HTMLTokens(parsing: "a<![x]>b", format: .html).isRefused
        #expect(isRefused)
    }

    @Test(
        "what does not end is text, which comes when the parser is closed",
        arguments: [
            ("a <b", "\"a \" | \"<\" \"b\""),
            ("a <b <i", "\"a \" | \"<b \" \"<\" \"i\""),
            ("a <b=\"c>d", "\"a \" <b=\"c> \"d\""),
            ("a <b c=\"d>e", "\"a \" | \"<b c=\"d>\" \"e\""),
            ("<!-- a <b>", "| \"<!-- a <b>\""),
            ("x <", "\"x \" | \"<\""),
            ("x </", "\"x \" | \"<\" \"/\""),
            ("AT&T", "| \"AT&T\""),
            ("AT&T is", "\"AT&T is\""),
            ("<p>x</p>", "<p> \"x\" </p>"),
        ])
    func unended(source: String, tokens: String) {
        #expect(short(source) == tokens)
    }

    @Test(
        "scripts and styles are read raw up to their end",
        arguments: [
            ("<script>a<b>&amp;</x></ SCRIPT >c", "<script> \"a<b>&amp;</x>\" </script> \"c\""),
            ("<style/>a<b>", "<style> </style> \"a\" <b>"),
            ("<script>a<b>", "<script>"),
        ])
    func rawText(source: String, tokens: String) {
        #expect(short(source) == tokens)
    }

    @Test(
        "references are decoded by the rules of HTML 5",
        arguments: [
            ("&lt;&LT &ltx &amp;amp; &x; &;&", "<< <x &amp; &x; &;&"),
            ("&notit; &notin; &frac14z", "\u{AC}it; \u{2209} \u{BC}z"),
            ("&nGt; &CounterClockwiseContourIntegral; &AElig;", "\u{226B}\u{20D2} \u{2233} \u{C6}"),
            ("&zwnj;&aacute;&Aacute", "\u{200C}\u{E1}\u{C1}"),
            ("&#65;&#x42&#X43;", "ABC"),
            ("&#150;&#128;&#x81;", "\u{2013}\u{20AC}\u{81}"),
            ("a&#1;b&#xFDD0;c&#xFFFF;d", "abcd"),
            ("&#0;&#xD800;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("&#;&#x;&#z", "&#;&#x;&#z"),
        ])
    func references(source: String, text: String) {
        #expect(short(source + " ") == "\"\(text) \"")
    }

    @Test("CommonMark gives the tokens of the same HTML")
    func commonMark() {
        let source = """
            # Head
            One **bold** and *it* `co&de` [x](http://y).

            > quoted

            1. a
            2. b

            ```
            x  y
            ```
            """
        #expect(
            short(source, format: .commonMark) == """
                <h1> "Head" </h1> <p> "One " <b> "bold" </b> " and " <i> "it" </i> " " <code> "co&de" </code> " " \
                <a href=http://y> "x" </a> "." </p> <blockquote> <p> "quoted" </p> </blockquote> <ol> <li> <p> "a" \
                </p> </li> <li> <p> "b" </p> </li> </ol> <pre> "x  y" </pre>
                """)
    }

    @Test(
        "a long text of any one piece is read, which it would not be at a cost that grows faster than the text",
        arguments: [
            "<a", "<a ", "<a b=\"", "<a b=\">\" ", "<a b='> <c d=\"> ", "<!--", "<![CDATA[", "<![if x]", "<?", "</a",
            "</script ", "&", "&amp", "<a b='x", "<p a=", "]]>", "-- ", "<!", "<\u{0}", "<a\u{0}",
        ])
    func hostile(piece: String) {
        let count = HTMLTokens(parsing: String(repeating: piece, count: 100_000), format: .html).tokens.count
        #expect((1...200_001).contains(count))
    }

    @Test("one text after another is read into the same memory")
    func reading() {
        var tokens = HTMLTokens(parsing: "<a href='x'>long text</a> <![x]>", format: .html)
        tokens.read("<b>y", format: .html)
        let contents = tokens.tokens.map { String(decoding: tokens.content(of: $0), as: UTF8.self) }
        let attributeCount = tokens.attributes(of: tokens.tokens[0]).count
        let isRefused = tokens.isRefused
        #expect(contents == ["b", "y"])
        #expect(attributeCount == 0)
        #expect(!isRefused)
    }
}
