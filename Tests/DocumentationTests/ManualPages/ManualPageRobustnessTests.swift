import Documentation
import Testing

@Suite("Hostile text in manual pages")
struct ManualPageRobustnessTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let pieces = [
        "*", "**", "`", "``", "|", "_", "__", "a_", "[1]_", "`a <b>`__", ":a:`b`", "http://a.b", "a:b", "a@b.c", " ",
        "  ", "\n",
        "\n\n", "\n  ", "\n    ", "\n* ", "\n  * ", "\n1. ", "\na.\n", "\n:a: ", "\n-a  ", "\n--b=c  ", "\n| ",
        "\n>>> ", "\n.. ",
        "\n.. note::", "\n.. _a: b", "\n.. [1] ", "\n.. x:: ", "\n__ ", "\n====", "\n====\n", "\n----\n", "::",
        "::\n\n  ", "\n> ",
        "\n-- ", "\n+--+--+", "\n== ==", ".", "\n.so /etc/passwd", "\n'ex", "\\", "\\\\", "\\n(.x", "\\X'ps:'", "\"",
        "'", "\t",
        "\r", "\0", "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{E9}", "\u{2014}", "\u{2019}", "\u{2028}", "\u{1F600}",
        "word",
        "internationalization", "(", ")", "<", ">", "-", "$1", "%", "~",
    ]

    /// The requests that a page may have.
    private static let requests: Set<String> = [
        "sp", "nf", "fi", "ft", "INDENT", "UNINDENT", "IP", "TP", "B", "BI", "SH", "SS", "TH", "in", "ce", "nr", "if",
        "de", "de1", "", "\\\"", ".",
    ]

    /// Whether each line that roff would take for a request is one that a page may have.
    private func hasOnlyKnownRequests(_ page: [UInt8]) -> Bool {
        page.split(separator: 0x0A).allSatisfy { line in
            guard let first = line.first, first == UInt8(ascii: ".") || first == UInt8(ascii: "'") else { return true }
            let name = line.dropFirst().drop { $0 == 0x20 }.prefix { $0 != 0x20 }
            let request = String(decoding: name, as: UTF8.self)
            // The macros' own lines have a space behind the period.
            return first == UInt8(ascii: ".")
                && (Self.requests.contains(request) || line.starts(with: ". R".utf8) || request == "RE")
        }
    }

    @Test("random text gives whole trees, known requests and rows of the device's characters")
    func randomText() {
        var generator = Generator(state: 11)
        let typesetter = ManTypesetter(hyphenation: shippedHyphenation)
        for _ in 0..<1200 {
            var text = "***\nx-y\n***\n\n"
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                text += Self.pieces.randomElement(using: &generator) ?? ""
            }
            let document = ReStructuredTextReader.read(Array(text.utf8))
            for (index, node) in document.nodes.enumerated() {
                #expect(Int(node.subtreeEnd) > index && Int(node.subtreeEnd) <= document.nodes.count)
            }
            let page = ManWriter.write(document)
            #expect(hasOnlyKnownRequests(page), "\(text.debugDescription)")
            #expect(page.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
            let printed = typesetter.text(of: page)
            #expect(printed.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 < 0x7F }, "\(text.debugDescription)")
        }
    }

    @Test("titles and labels stay in their request")
    func titles() {
        let page = ManWriter.write(
            ReStructuredTextReader.read(
                Array("a\\\\n(x \"b\" .so\n==============\n\n.so x\n-----\n\n.. [\\\\$1] c".utf8)))
        let source = String(decoding: page, as: UTF8.self)
        #expect(hasOnlyKnownRequests(page))
        #expect(source.contains(".TH A\\eN(X\\ \\(dqB\\(dq\\ .SO  "))
    }

    /// Text whose cost was not linear would take minutes here.
    @Test(
        "large texts cost as much as they are long",
        arguments: [
            "* ", "*a ", "``a ", "`a ", "|a ", "a_ ", "a-", "a.b:", "a/a", "x@", "[a", "`a <b", "(", "\\", "'", ".\n",
            "a\n\n",
            "* a\n", "a\n  b\n", ".. note::\n", ":a: b\n", "-a  b\n", "| a\n", "1. a\n", "internationalization", "a ",
            "  ",
            "\u{A0}", "\u{E9}", "::\n\n a\n\n", "a\n---\n", "\n  -- x\n", ".. _a:\n", "http://a ", "a:", "<a@b",
        ])
    func largeTexts(piece: String) {
        let text = Array(String(repeating: piece, count: 40_000 / piece.utf8.count).utf8)
        let page = ManWriter.write(ReStructuredTextReader.read(text))
        #expect(hasOnlyKnownRequests(page))
        #expect(page.count < 40 * text.count)
        let printed = ManTypesetter(hyphenation: shippedHyphenation).text(of: page)
        #expect(printed.count < 80 * text.count)
    }

    @Test("deep nesting is read as paragraphs, and its text is kept")
    func deepNesting() {
        for mark in ["* ", "  ", ".. note:: ", "1. "] {
            var text = ""
            for depth in 0..<600 { text += String(repeating: " ", count: depth * 2) + mark + "a\n\n" }
            text += String(repeating: " ", count: 1200) + "z"
            let document = ReStructuredTextReader.read(Array(text.utf8))
            #expect(document.text.contains(UInt8(ascii: "z")))
            let printed = ManTypesetter(hyphenation: shippedHyphenation).text(of: ManWriter.write(document))
            #expect(printed.contains(UInt8(ascii: "z")))
        }
    }
}
