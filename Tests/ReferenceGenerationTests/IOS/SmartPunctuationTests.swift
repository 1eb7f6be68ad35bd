import Testing

@testable import ReferenceGeneration

@Suite("Typographic punctuation")
struct SmartPunctuationTests {
    @Test(
        "of text",
        arguments: [
            (#"Id = "C2""#, "Id = “C2”"), (#"a 5" disk"#, #"a 5" disk"#), ("don't, we'll, it's", "don’t, we’ll, it’s"),
            (#"say "it's 'so'""#, "say “it’s ‘so’”"), ("a -- b --- c...", "a – b — c…"),
            ("&quot;x&quot; &#39;y&#39;", "“x” ‘y’"),
            ("x-y", "x-y"), ("<p>\"a\" <em>\"b\"</em></p>", "<p>“a” <em>“b”</em></p>"),
        ])
    func text(_ html: String, _ expected: String) {
        #expect(SmartPunctuation.applied(to: html) == expected)
    }

    @Test("never of code or of a tag")
    func verbatim() {
        for html in [
            #"<code>"a" -- b</code>"#, "<pre><code>x = \"y\"...</code></pre>", #"<a href="it's--a">x</a>"#,
            "<pre>\"<code>\"</code>\"</pre>",
        ] { #expect(SmartPunctuation.applied(to: html) == html) }
    }

    @Test("of quotes that never end costs no more than one pass")
    func unbalanced() {
        let html = String(repeating: "\"'<", count: 100_000)
        #expect(SmartPunctuation.applied(to: html).hasPrefix("“‘<\"'<"))
    }
}
