import Testing

/// The checker finds what R's parser would.
@Suite("The checker of Rd")
struct RdSyntaxTests {
    private func problems(_ description: String) -> [String] {
        RdSyntax("\\name{a}\n\\title{b}\n\\description{\n\(description)\n}\n").problems
    }

    @Test(
        "accepts what R accepts",
        arguments: [
            "a \\% \\{ \\} \\\\", "\\code{f(\"{\")}", "\\verb{\\{\\%}", "\\href{http://a\\%20}{\\strong{b}}",
            "\\itemize{\n\\item a\n}", "\\tabular{l}{a \\tab b \\cr\nc}", "\\link[=a_b]{c}", "a #ifdef",
        ])
    func accepted(description: String) {
        #expect(problems(description).isEmpty)
    }

    @Test(
        "finds what R refuses, or reads as what it is not",
        arguments: [
            "a } b", "a { b", "50%", "\\macro", "\\code{\"}", "\\code{{}", "\\verb{a{}", "\\item a", "\\href{a}",
            "#ifdef windows", "\\link[={]{a}", "\\section{a}{b}", "\\tab", "a\u{1}b", "\\strong{a", "\\Sexpr{1}",
        ])
    func refused(description: String) {
        #expect(!problems(description).isEmpty)
    }

    @Test("asks for the sections that every page must have")
    func sections() {
        #expect(RdSyntax("\\name{a}\n").problems == ["no \\title", "no \\description"])
    }
}
