import ModelWriters
import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Writing YAML")
struct YAMLTextTests {
    private func text(_ node: Node) -> String { String(decoding: YAMLText.of(node), as: UTF8.self) }

    /// The value that the reader finds in a text, and what it warns of.
    private func read(_ bytes: [UInt8]) -> (node: Node?, problems: [String]) {
        var diagnostics = DiagnosticCollector()
        let file = diagnostics.sources.add(SourceFile(path: "written.yaml", contents: bytes))
        let document = SourceDocument.parseYAML(bytes, file: file, diagnostics: &diagnostics)
        return (document?.root.node(), diagnostics.diagnostics.map(\.description))
    }

    @Test("Text that another reader would take for something else is in quotes")
    func quotes() {
        let texts = [
            "no", "on", "Yes", "012", "1.0", "2020-01-01", "", "~", "null", "True", "1:30", ".inf", "<<", "=", "-",
            "a: b",
            "a #b", " a", "a ", "*a", "&a", "!a", "%a", "@a", "`a", "'a'", "\"a\"", "a\\b", "{a}", "[a]", "?", "|", ">",
            "a\tb", "0x1F", "1_000", "\u{85}", "\u{2028}x", "\u{FEFF}", "\u{FFFE}", "\u{7}", "é", "a,b",
        ]
        let node = Node(.array(texts.map { .string($0) }))
        for (line, text) in zip(text(node).split(separator: "\n"), texts) {
            #expect(line.hasPrefix("- \""), "\(text)")
        }
        let (read, problems) = read(YAMLText.of(node))
        #expect(read?.array?.map(\.string) == texts)
        #expect(problems == [])
    }

    @Test("Words, ids and numbers are written as they are")
    func plain() {
        let node = Node(
            .object([
                NodeEntry("smithy.api#length", Node(.object([NodeEntry("min", .integer(1))]))),
                NodeEntry("target", .string("a.b#C$d")), NodeEntry("text", .string("Two words")),
                NodeEntry("exact", Node(.number("12345678901234567890.10"))), NodeEntry("none", Node(.null)),
                NodeEntry("list", Node(.array([Node(.array([.boolean(true), .emptyObject])), Node(.array([]))]))),
                NodeEntry(
                    "entries",
                    Node(.array([Node(.object([NodeEntry("a", .integer(1)), NodeEntry("b", .integer(2))]))]))),
            ]))
        #expect(
            text(node) == """
                smithy.api#length:
                  min: 1
                target: a.b#C$d
                text: Two words
                exact: 12345678901234567890.10
                none: null
                list:
                  - - true
                    - {}
                  - []
                entries:
                  - a: 1
                    b: 2

                """)
    }

    @Test(
        "Text of several lines comes back as it was",
        arguments: [
            "one\ntwo", "one\ntwo\n", "one\n\n", "one\n\n\n", "\none", "\n", "one\n  two\n", "  one\ntwo",
            "one\n \ntwo", "one\n ",
            "one \ntwo", "a: b\n- c\n# d\n--- e", "one\r\ntwo", "one\n\ttwo", "one\n\ntwo", "\u{85}\nx", "---\n...\n",
            "one\u{2028}\ntwo", "é\n😀",
        ])
    func lines(text: String) {
        for node in [
            Node(.object([NodeEntry("a", .string(text)), NodeEntry("b", .integer(1))])),
            Node(.array([.string(text), Node(.array([.string(text)])), .integer(1)])), .string(text),
        ] {
            let (read, problems) = read(YAMLText.of(node))
            #expect(read?.json == node.json)
            #expect(problems == [])
        }
    }

    @Test("Lines are written as lines where they can be")
    func literal() {
        #expect(
            text(Node(.object([NodeEntry("a", .string("one\n\n  two: 2\n"))]))) == "a: |\n  one\n\n    two: 2\n")
    }

    @Test("A key may be of any length")
    func longKeys() {
        let key = String(repeating: "key ", count: 1000)
        let node = Node(
            .object([NodeEntry(key, Node(.object([NodeEntry(key, .integer(1))]))), NodeEntry("b", .integer(2))]))
        #expect(read(YAMLText.of(node)).node?.json == node.json)
    }

    @Test("Text stays in proportion to values that are deep")
    func depth() {
        let key = String(repeating: "key ", count: 1000)
        var node = Node(.array(Array(repeating: .string("no\n"), count: 1000)))
        for level in 0..<400 {
            node =
                level.isMultiple(of: 2)
                ? Node(.array([node, .integer(1)])) : Node(.object([NodeEntry(level == 1 ? key : "a", node)]))
        }
        let yaml = YAMLText.of(node)
        #expect(yaml.count < 100_000)
        #expect(read(yaml).node?.json == node.json)
        #expect(JSONText.of(node).count < 600_000)
    }
}
