import Testing

@testable import SwiftGeneration

@Suite struct SwiftLiteralTests {
    @Test(
        "no text leaves its literal",
        arguments: [
            ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("a\\(b)", #""a\\(b)""#),
            ("line\nbreak\r", #""line\nbreak\r""#),
            ("\u{2028}", #""\u{2028}""#), ("\u{202E}x", #""\u{202E}x""#), ("\0", #""\0""#),
            ("\"\"\"#", "\"\\\"\\\"\\\"#\""), ("é", "\"é\""),
            ("\u{7F}", #""\u{7F}""#), ("\u{FEFF}", #""\u{FEFF}""#),
        ])
    func escaping(text: String, expected: String) {
        #expect(SwiftLiteral.string(text) == expected)
    }
}
