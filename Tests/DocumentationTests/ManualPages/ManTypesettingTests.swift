import Documentation
import Testing

@Suite("Manual pages on a terminal")
struct ManTypesettingTests {
    private static let macros =
        ".de1 INDENT\n. RS \\\\$1\n..\n.de UNINDENT\n. RE\n..\n"

    @Test("a page has its name at both ends of its first row and at the end of its last")
    func frame() {
        let page = ManTypesetter(hyphenation: shippedHyphenation).text(of: Array(".TH A-B\n.SH NAME\na-b \\- \n".utf8))
        let spaces = String(repeating: " ", count: 68)
        #expect(
            String(decoding: page, as: UTF8.self)
                == "A-B()\(spaces)A-B()\n\n\n\nNAME\n       a-b -\n\n\n\n\(spaces)     A-B()\n")
    }

    @Test("names that meet in the first row are printed over each other")
    func overlappingNames() {
        let name = String(repeating: "LONG-", count: 9)
        let page = ManTypesetter(hyphenation: shippedHyphenation).text(of: Array(".TH \(name)\n.SH NAME\n".utf8))
        let row = String(decoding: page, as: UTF8.self).split(separator: "\n").first ?? ""
        #expect(row == "LONG-LONG-LONG-LONG-LONG-LONG-L\(name)()")
        #expect(row.count == 78)
    }

    @Test("indentations add up in parts of a column, and what follows one stays at its margin")
    func indentation() {
        #expect(
            printed(
                Self.macros
                    + """
                    .INDENT 0.0
                    .INDENT 3.5
                    .INDENT 3.5
                    x
                    .INDENT 3.5
                    at 17.5
                    .UNINDENT
                    .sp
                    stays
                    .UNINDENT
                    .UNINDENT
                    .UNINDENT
                    """) == ["              x", "                 at 17.5", "", "                 stays"])
    }

    @Test("a tag stands beside its text, or above it where it is too wide or a break follows")
    func tags() {
        #expect(
            printed(
                Self.macros
                    + """
                    .INDENT 0.0
                    .IP \\(bu 2
                    a b
                    .sp
                    c
                    .IP 10. 4
                    d
                    .IP \\(bu 2
                    .IP \\(bu 2
                    .INDENT 2.0
                    .IP \\(bu 2
                    e
                    .UNINDENT
                    .UNINDENT
                    .INDENT 7.0
                    .TP
                    .B a term that is wide
                    its text
                    .TP
                    .B term
                    its text
                    .UNINDENT
                    """) == [
                    "       o a b", "", "         c", "", "       10. d", "", "       o", "", "       o", "",
                    "         o e", "",
                    "              a term that is wide", "                     its text", "",
                    "              term   its text",
                ])
    }

    @Test("lines that are not filled stay as they are")
    func unfilled() {
        let line = "  as it  is, however long, never broken, never stretched, and with spaces at its beginning"
        #expect(
            printed("one\n.sp\n.nf\n\(line)\n\n\\&.sp\n.fi\ntwo") == [
                "       one", "", "       \(line)", "", "       .sp", "       two",
            ])
    }

    @Test("an empty line leaves a row empty, and spaces that begin a line stay")
    func blanks() {
        #expect(printed("one\n\ntwo\n three  four") == ["       one", "", "       two", "        three  four"])
    }

    @Test("no row is left empty below a heading")
    func headings() {
        #expect(
            printed("one\n.SH OPTIONS\n.sp\nThe first.\n.SS Less\n.sp\nThe second.") == [
                "       one", "", "OPTIONS", "       The first.", "", "   Less", "       The second.",
            ])
    }

    @Test("text that is nested too deeply for the row stays readable")
    func deepText() {
        let depth = 30
        let lines = printed(
            Self.macros + String(repeating: ".INDENT 3.5\n", count: depth) + "some words that need room\n"
                + String(repeating: ".UNINDENT\n", count: depth))
        #expect(lines.allSatisfy { $0.utf8.count <= 78 })
        #expect(lines.joined().filter { $0 != " " } == "somewordsthatneedroom")
    }
}
