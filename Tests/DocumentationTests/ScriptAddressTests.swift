import Documentation
import Testing

@Suite("Addresses in reStructuredText that would run a script")
struct ScriptAddressTests {
    private func commandHelp(_ html: String) -> String {
        var text = CommandHelpText()
        text.write(documentation: HTMLTokens(parsing: html, format: .html))
        text.output.write("!")
        return text.finish()
    }

    private func botocore(_ html: String) -> String {
        var output: [UInt8] = []
        BotocoreReStructuredText.write(
            HTMLTokens(parsing: html, format: .html), format: .html, indentation: 0, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(
        "are text, also where markup or white space stands between their parts",
        arguments: [
            ("`x &lt;javascript:a&gt;`__", "`x \\<javascript\\:a>`__"),
            ("see JavaScript:a", "see JavaScript\\:a"),
            ("java<span>script:a", "javascript\\:a"),
            ("`x &lt;java script :a&gt;`_", "`x \\<java script \\:a>`_"),
            ("a vbscript:b and javascript:c", "a vbscript\\:b and javascript\\:c"),
            ("typescript: a, http://b", "typescript: a, http://b"),
        ])
    func scripts(html: String, expected: String) {
        #expect(commandHelp(html) == expected + "!")
        #expect(botocore(html) == expected)
    }
}
