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
