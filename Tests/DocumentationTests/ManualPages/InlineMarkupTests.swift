import Documentation
import Testing

@Suite("Inline markup of reStructuredText")
struct InlineMarkupTests {
    /// Each inline of a paragraph: its kind where it is none of plain text, and its text.
    private func inlines(_ text: String) -> [String] {
        let document = ReStructuredTextReader.read(Array(text.utf8))
        return document.nodes.filter { $0.kind.holdsText }.map { node in
            let text = String(decoding: document.text(of: node), as: UTF8.self)
            return node.kind == .text ? text : "\(node.kind): \(text)"
        }
    }

    @Test(
        "marks around text are recognized between white space and punctuation",
        arguments: [
            ("a *b* **c d** ``e``", ["a ", "emphasis: b", " ", "strong: c d", " ", "literal: e"]),
            ("(*b*), \"**c**\"; ``d``.", ["(", "emphasis: b", "), \"", "strong: c", "\"; ", "literal: d", "."]),
            ("a*b* 2 * 3 ** x", ["a*b* 2 * 3 ** x"]),
            ("``a`b\\*``", ["literal: a`b\\*"]),
            ("`a title` |a|", ["titleReference: a title", " ", "problematic: |a|"]),
            (":sup:`2` `3`:sub:", ["superscript: 2", " ", "subscript: 3"]),
            (
                "\u{201C}*a*\u{201D} \u{AB}``b``\u{BB}",
                ["\u{201C}", "emphasis: a", "\u{201D} \u{AB}", "literal: b", "\u{BB}"]
            ),
            ("*a* *", ["emphasis: a", " *"]),
        ])
    func spans(text: String, expected: [String]) {
        #expect(inlines(text) == expected)
    }

    @Test(
        "a mark in quotation marks or brackets means itself",
        arguments: ["'*' and \"``\" and (*) and <|> and \u{201C}*\u{201D}"])
    func quotedMarks(text: String) {
        #expect(inlines(text) == [text])
    }

    @Test("an opening mark that nothing ends is problematic")
    func problematic() {
        #expect(inlines("a *b ``c") == ["a ", "problematic: *", "b ", "problematic: ``", "c"])
    }

    @Test("a backslash takes meaning from what follows, and white space away")
    func escapes() {
        #expect(inlines("\\*a* a\\ b \\\\ c\\") == ["*a* ab \\ c"])
    }

    @Test(
        "references show their text",
        arguments: [
            ("`a b <https://x.y>`__ c", ["reference: a b", " c"]),
            ("`<https://x.y>`__", ["reference: https://x.y"]),
            ("`a <b c>`_ and a_", ["reference: a", " and ", "reference: a"]),
            ("`a`__ and __b", ["problematic: `a`__", " and __b"]),
            ("a_ and `b c`_", ["problematic: a_", " and ", "problematic: `b c`_"]),
            ("snake_case_name _a a__b", ["snake_case_name _a a__b"]),
            (".. _b c: https://x.y\n\n`b C`_ [1]_", ["reference: b C", " ", "problematic: [1]_"]),
        ])
    func references(text: String, expected: [String]) {
        #expect(inlines(text) == expected)
    }

    @Test(
        "addresses with one of IANA's schemes are links",
        arguments: [
            ("see https://a.b/c?d=e#f.", ["see ", "reference: https://a.b/c?d=e#f", "."]),
            ("(http://a.b/c_)", ["(", "reference: http://a.b/", "problematic: c_", ")"]),
            ("<mailto:a@b.c>, d@e.fg!", ["<", "reference: mailto:a@b.c", ">, ", "reference: d@e.fg", "!"]),
            ("arn:aws:s3 https://a.b", ["arn:aws:s3 https://a.b"]),
            ("s3://a https://b.c", ["s3://a https://b.c"]),
            ("ahttps://x: http", ["ahttps://x: http"]),
            ("http\\://a.b", ["http://a.b"]),
        ])
    func addresses(text: String, expected: [String]) {
        #expect(inlines(text) == expected)
    }
}
