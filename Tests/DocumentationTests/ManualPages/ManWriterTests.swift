import Documentation
import Testing

@Suite("Manual pages in roff")
struct ManWriterTests {
    @Test("the title is the page's name")
    func header() {
        let source = String(
            decoding: ManWriter.write(
                ReStructuredTextReader.read(
                    Array("****\na-b\n****\n\n====\nHead\n====\n\ntext\n\n====\nMore\n====".utf8))),
            as: UTF8.self)
        #expect(source.contains("\n.TH A-B  \"\" \"\" \"\"\n.SH NAME\na-b \\- \n"))
        #expect(source.contains("\n..\n.SH HEAD\n.sp\ntext\n"))
    }

    @Test("space stands between blocks, but not above the first in a block")
    func space() {
        #expect(
            manualPage("a\n\nb\n\n  c\n\n  d") == [
                "a", ".sp", "b", ".INDENT 0.0", ".INDENT 3.5", "c", ".sp", "d", ".UNINDENT", ".UNINDENT",
            ])
    }

    @Test("lists are indented by the marks of the list around them")
    func lists() {
        #expect(
            manualPage("* a\n\n  9. b\n  10. c") == [
                ".INDENT 0.0", ".IP \\(bu 2", "a", ".INDENT 2.0", ".IP 9. 3", "b", ".IP 10. 3", "c", ".UNINDENT",
                ".UNINDENT",
            ])
    }

    @Test("admonitions are quotes with a heading")
    func admonitions() {
        #expect(
            manualPage("a\n\n.. note::\n\n  b\n\n.. danger::\n\n  c") == [
                "a", ".sp", "\\fBNOTE:\\fP", ".INDENT 0.0", ".INDENT 3.5", "b", ".UNINDENT", ".UNINDENT", ".sp",
                "\\fB!DANGER!:\\fP", ".INDENT 0.0", ".INDENT 3.5", "c", ".UNINDENT", ".UNINDENT",
            ])
    }

    @Test("terms are tags, in bold")
    func terms() {
        #expect(
            manualPage("a : b\n  .. note:: c") == [
                ".INDENT 0.0", ".TP", ".B a", "b", ".", "\\fBNOTE:\\fP", ".INDENT 7.0", ".INDENT 3.5", "c", ".UNINDENT",
                ".UNINDENT", ".UNINDENT",
            ])
    }

    @Test("options are tags")
    func options() {
        #expect(
            manualPage("-a X, --b=Y  c") == [
                ".INDENT 0.0", ".TP", ".BI \\-a \\ X\\fR,\\fB \\ \\-\\-b\\fB= Y", "c", ".UNINDENT",
            ])
    }

    @Test("what means something to roff is escaped, at the beginning of lines too")
    func escaping() {
        #expect(
            manualPage(".sp a\\\\b 'c' `d-e`\n'ti\n.so /etc/passwd\n\n::\n\n  .ex\n  'ex\n  \\X'x'") == [
                "\\&.sp a\\eb \\(aqc\\(aq \\fId\\-e\\fP", "\\(aqti", "\\&.so /etc/passwd", ".INDENT 0.0", ".INDENT 3.5",
                ".sp",
                ".nf", ".ft C", "\\&.ex", "\\(aqex", "\\eX\\(aqx\\(aq", ".ft P", ".fi", ".UNINDENT", ".UNINDENT",
            ])
    }

    @Test("inlines change the font, links keep together, and markup that means nothing stands on a line")
    func inlines() {
        #expect(
            manualPage("**a** *b* ``c`` `d <http://e>`__ ``f") == [
                "\\fBa\\fP \\fIb\\fP \\fBc\\fP \\fI\\%d\\fP ", ".nf", "\\(ga\\(ga", ".fi", "f",
            ])
    }

    @Test("fixed spaces and daggers have names")
    func characters() {
        #expect(manualPage("a\u{A0}b \u{2020}\u{B4} \u{E0}") == ["a\\ b \\(dg\\' \u{E0}"])
    }
}
