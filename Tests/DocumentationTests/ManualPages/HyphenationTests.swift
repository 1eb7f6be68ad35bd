import Testing

@testable import Documentation

@Suite("Hyphenation")
struct HyphenationTests {
    /// A word with a hyphen wherever it may be broken.
    private func hyphenated(_ word: String, _ patterns: HyphenationPatterns = shippedHyphenation) -> String {
        let letters = Array(word.utf8)
        var result = ""
        for (letter, isBreak) in zip(letters, patterns.breaks(in: letters[...])) {
            if isBreak { result += "-" }
            result.unicodeScalars.append(Unicode.Scalar(letter))
        }
        return result
    }

    @Test(
        "words are broken where TeX's patterns say",
        arguments: [
            "hy-phen-a-tion", "in-ter-na-tion-al-iza-tion", "con-cate-na-tion", "con-fig-u-ra-tion", "iden-ti-fier",
            "per-sis-tent", "through", "you",
        ])
    func patterns(word: String) {
        #expect(hyphenated(word.filter { $0 != "-" }) == word)
    }

    @Test("exceptions come before patterns", arguments: ["ta-ble", "project", "data-base", "man-u-script", "acad-emy"])
    func exceptions(word: String) {
        #expect(hyphenated(word.filter { $0 != "-" }) == word)
    }

    @Test("a break leaves two letters behind it, and one of an exception two before it")
    func ends() {
        let patterns = HyphenationPatterns(["\\patterns{a1b1c1d1e1f}", "\\hyphenation{u-v-w-x-y-z}"])
        #expect(hyphenated("abcdef", patterns) == "ab-c-def")
        #expect(hyphenated("uvwxyz", patterns) == "uv-w-xyz")
    }

    @Test("the heavier of two patterns decides, and a period binds one to a word's end")
    func weights() {
        let patterns = HyphenationPatterns(["% \\patterns{x1y}\n\\patterns{ % all\na1b\n.ca2b\nb3c d1e\n.d2e\n}\nf1g"])
        #expect(hyphenated("xabcde", patterns) == "xa-b-cde")
        #expect(hyphenated("cabcde", patterns) == "cab-cde")
        #expect(hyphenated("xxfgxx", patterns) == "xxfgxx")
    }

    @Test("no patterns break nothing")
    func none() {
        #expect(hyphenated("internationalization", HyphenationPatterns([])) == "internationalization")
    }
}
