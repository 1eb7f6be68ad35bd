import Documentation
import Testing

@Suite("Addresses in reStructuredText that would run a script")
struct ScriptAddressTests {
    private func escaped(_ text: String) -> String {
        var bytes = Array(text.utf8)
        ReStructuredTextScripts.escape(in: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "are text, also where white space stands between their parts",
        arguments: [
            ("`x <javascript:a>`__", "`x \\<javascript\\:a>`__"),
            ("see JavaScript:a", "see JavaScript\\:a"),
            ("java\nscript:a", "java\nscript\\:a"),
            ("`x <java script :a>`_", "`x \\<java script \\:a>`_"),
            ("a vbscript:b and javascript:c", "a vbscript\\:b and javascript\\:c"),
            ("typescript: a, http://b", "typescript: a, http://b"),
        ])
    func scripts(text: String, expected: String) {
        #expect(escaped(text) == expected)
        #expect(escaped(expected) == expected)
    }
}

@Suite("Documentation that would be no text in reStructuredText")
struct ReStructuredTextEscapeTests {
    private func escaped(_ text: String) -> String {
        var bytes = Array(text.utf8)
        bytes.escapeReStructuredText()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(
        "a line of marks is no title's, wherever it stands",
        arguments: [
            ("a\n====", "a\n\\===="), ("  ----  \nb", "  \\----  \nb"), ("<<<<<", "\\<<<<<"),
            ("\\\\\\\\", "\\ \\\\\\\\"),
            ("* ----", "* \\----"), ("- 1. (iv) :f: ####", "- 1. (iv) :f: \\####"), ("-a  ====", "-a  \\===="),
            ("\u{2022} ~~~~", "\u{2022} \\~~~~"), ("ab\n--", "ab\n\\--"), ("\u{E9}\n*", "\u{E9}\n\\*"),
        ])
    func titles(text: String, expected: String) {
        #expect(escaped(text) == expected)
    }

    @Test(
        "no line is a directive, a comment or a target",
        arguments: [
            (".. include:: x", "\\.. include:: x"), ("a\n  .. x", "a\n  \\.. x"), ("..", "\\.."), ("__ x", "\\__ x"),
            ("* .. raw:: html", "* \\.. raw:: html"), ("1) __ x", "1) \\__ x"), (".. note:: x", "\\.. note:: x"),
        ])
    func directives(text: String, expected: String) {
        #expect(escaped(text) == expected)
    }

    @Test(
        "an address leads into no file and holds nothing",
        arguments: [
            ("see data:text/html,x", "see data\\:text/html,x"), ("(DATA:x)", "(DATA\\:x)"),
            ("x-data:y -data:z", "x-data:y -data\\:z"),
            ("file:///etc/passwd", "file\\:///etc/passwd"), ("'file:/x'", "'file\\:/x'"),
            ("`x <data:y>`_", "`x \\<data\\:y>`_"),
            ("`x <fi le:y>`_", "`x \\<fi le\\:y>`_"), ("`` data:x``", "`` data\\:x``"),
            ("a``data:x``", "a``data\\:x``"),
            ("``data:x``y", "``data\\:x``y"), ("``data:x", "``data\\:x"),
        ])
    func addresses(text: String, expected: String) {
        #expect(escaped(text) == expected)
    }

    @Test(
        "what services write stays",
        arguments: [
            "a ---- b", "...", "* \n* ", "a::\n\n  ::", ".. note::\n\n  x", "..x", "|a|", "metadata: x", "the data: x",
            "profile:a",
            "arn:aws:cloudtrail-data:PutAuditEvents", "file://input.json", "``file:///home/x``.", "``data:image/png``",
            "****a****",
        ])
    func kept(text: String) {
        #expect(escaped(text) == text)
    }

    @Test(
        "a long text costs no more than its length",
        arguments: ["data:x ", "``data:x ", "* ", "- a  ", ":a: ", "<data ", "file", "-", "a\n-\n", "``", "x-data:"])
    func long(part: String) {
        // In time that grew with the square of it, this would not end.
        #expect(escaped(String(repeating: part, count: 1 << 18)).utf8.count >= part.utf8.count << 18)
    }
}
