import Documentation
import Testing

@Suite("Control characters")
struct ControlCharacterTests {
    private func cleaned(_ text: String) -> String {
        var bytes = Array(text.utf8)
        ControlCharacters.remove(from: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("are taken out; where one ends a line for some reader, a space stays")
    func removed() {
        #expect(cleaned("a\u{2028}b\u{85}c\u{B}d\u{1B}[e\u{9B}f\u{7F}g\u{0}h\u{1}\r") == "a b c d[efgh ")
        #expect(cleaned("\u{1}").isEmpty)
    }

    @Test("are found at every place of a longer text", arguments: 0..<24)
    func places(place: Int) {
        for (control, expected) in [("\u{1}", ""), ("\u{7F}", ""), ("\u{B}", " "), ("\u{85}", " "), ("\u{2028}", " ")] {
            let before = String(repeating: "a\n", count: place / 2) + String(repeating: "~", count: place % 2)
            let after = String(repeating: "\u{E9}b", count: 24 - place)
            #expect(cleaned(before + control + after) == before + expected + after)
            #expect(cleaned(before + control) == before + expected)
        }
    }

    @Test(
        "are not what only begins like one",
        arguments: ["", "a\nb\tc", "12345678\n2345678\t", "é \u{A0}–’語", "\u{2027}\u{202A}"])
    func kept(text: String) {
        #expect(cleaned(text) == text)
    }
}
