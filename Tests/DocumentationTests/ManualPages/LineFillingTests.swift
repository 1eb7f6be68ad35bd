import Documentation
import Testing

@Suite("The filling of lines")
struct LineFillingTests {
    @Test("words are hyphenated at the last place that fits")
    func hyphenation() {
        #expect(
            printed(
                """
                The identifier of the instance. You can find the instance identifier in the resource name of the instance, \
                and the hyphenation of internationalization follows its patterns and exceptions.
                """) == [
                    "       The identifier of the instance. You can find the instance identifier in",
                    "       the resource name of the instance, and the hyphenation of  internation-",
                    "       alization follows its patterns and exceptions.",
                ])
    }

    @Test("the side that gets more space changes with each full line, and the last line is not stretched")
    func justification() {
        #expect(
            printed(
                """
                The spaces of a line grow from its left end, and those of the one that follows grow from the right end of \
                it. This goes on, paragraph or not, as long as lines are filled.
                .sp
                Here is the next paragraph, whose lines go on with the side that is due, whatever stood before it in the page.
                """) == [
                    "       The  spaces of a line grow from its left end, and those of the one that",
                    "       follows grow from the right end of it. This goes on, paragraph or  not,",
                    "       as long as lines are filled.",
                    "",
                    "       Here  is  the  next  paragraph, whose lines go on with the side that is",
                    "       due, whatever stood before it in the page.",
                ])
    }

    @Test("a word that is wider than a line stands alone, as does what is before it")
    func overlongWords() {
        let word = String(repeating: "x9", count: 40)
        #expect(
            printed("a \(word) b c") == ["       a", "       \(word)", "       b c"])
    }

    @Test("a link is not hyphenated, but may be broken behind what it touches")
    func links() {
        #expect(
            printed(
                """
                a link \\fI\\%https://example.com/a/very/long/address/that/is/not/broken/because/it/is/a/link\\fP and \
                (\\fI\\%https://example.com/another/long/address/that/is/broken/behind/its/bracket\\fP)
                """) == [
                    "       a                                                                  link",
                    "       https://example.com/a/very/long/address/that/is/not/broken/because/it/is/a/link",
                    "       and                                                                  (-",
                    "       https://example.com/another/long/address/that/is/broken/be-",
                    "       hind/its/bracket)",
                ])
    }

    @Test("a hyphen of the text allows no break")
    func hyphens() {
        #expect(
            printed("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 12\\-34567890\\-12")
                == [
                    "       aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "       12-34567890-12",
                ])
    }

    @Test("two spaces follow a sentence that ends an input line, and double spaces stay")
    func sentences() {
        #expect(
            printed("One.\nTwo. Three (of them.)\nFour  five?\\(aq\nSix.\\-\nSeven") == [
                "       One.  Two. Three (of them.)  Four  five?' Six.- Seven"
            ])
    }

    @Test("a fixed space is neither broken at nor stretched")
    func fixedSpaces() {
        #expect(
            printed("The\\ quick brown fox jumps over the lazy dog and then over some\\ of\\ the\\ birds.") == [
                "       The quick   brown   fox   jumps   over  the  lazy  dog  and  then  over",
                "       some of the birds.",
            ])
    }

    @Test("characters beyond ASCII vanish, but for their byte A0, which is a space")
    func otherCharacters() {
        #expect(printed("caf\u{E9}s \u{2014} d\u{E0}ccord it\u{2019}s") == ["       cafs  d ccord its"])
    }
}
