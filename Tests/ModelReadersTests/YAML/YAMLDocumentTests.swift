import ServiceModel
import Testing

@testable import ModelReaders

@Suite("Documents of YAML")
struct YAMLDocumentTests {
    @Test("nested collections in block and flow style keep their order")
    func collections() {
        let (value, problems) = readYAML(
            """
            %YAML 1.2
            ---
            b:
            - 1
            - [x, {y: z}]
            -
              k: v
            a: {}
            c: []
            ...
            """)
        #expect(value?.json == #"{"b":[1,["x",{"y":"z"}],{"k":"v"}],"a":{},"c":[]}"#)
        #expect(problems.isEmpty)
    }

    @Test("positions count bytes, also after letters of several bytes, line breaks of all kinds and a byte order mark")
    func positions() throws {
        for mark in ["", "\u{FEFF}"] {
            let text = mark + "é: \"日本\" # ö\r\nk€y:\n  😀: [ü, 12]\n  z: |\n    ä\n"
            var diagnostics = DiagnosticCollector()
            let contents = Array(text.utf8)
            let file = diagnostics.sources.add(SourceFile(path: "m.yaml", contents: contents))
            let document = try #require(SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics))
            func textAt(_ position: SourcePosition, _ count: Int) -> String {
                String(decoding: contents[Int(position.offset)..<(Int(position.offset) + count)], as: UTF8.self)
            }
            let entries = Array(document.root.entries)
            #expect(textAt(entries[0].key.position, 2) == "é")
            #expect(textAt(entries[0].value.position, 8) == "\"日本\"")
            #expect(textAt(entries[1].key.position, 5) == "k€y")
            let inner = Array(entries[1].value.entries)
            #expect(textAt(inner[0].key.position, 4) == "😀")
            #expect(Array(inner[0].value.elements).map { textAt($0.position, 2) } == ["ü", "12"])
            #expect(
                diagnostics.sources.location(of: Array(inner[0].value.elements)[1].position)?.description
                    == "m.yaml:3:10")
            #expect(textAt(inner[1].value.position, 1) == "|")
        }
    }

    @Test(
        "what is refused is told at its place",
        arguments: [
            ("a: 1\nb: 2\né: 3\na: 4", "4:1: error: the key `a` is repeated in one mapping; remove or rename one"),
            ("a: b\n---\nc: d", "2:1: error: a second YAML document begins here; a model is one document"),
            ("", "1:1: error: the file holds no YAML document; add one"),
            ("# only a comment\n", "1:1: error: the file holds no YAML document; add one"),
            (
                "ä: ö\nx: !!set 3",
                "2:4: error: the tag `tag:yaml.org,2002:set` is not supported; "
                    + "remove it, or use `!!str`, `!!bool`, `!!int` or `!!float`"
            ),
            (
                "x: !own {a: b}",
                "1:4: error: the tag `!own` is not supported; "
                    + "remove it, or use `!!str`, `!!bool`, `!!int` or `!!float`"
            ),
            ("x: !!bool yes", "1:4: error: `yes` has the tag `!!bool`; write it as JSON does"),
            ("x: !!int '012'", "1:4: error: `012` has the tag `!!int`; write it as JSON does"),
            ("? [a]\n: b", "1:3: error: a key is a mapping or a sequence; write a scalar"),
            ("a: *b", "1:4: error: the alias `*b` names nothing; define `&b` before, or quote it if it is text"),
            ("a: &b [*b]", "1:8: error: the alias `*b` stands inside of what it names; break the circle"),
            ("a: &b 1\nc: &b [*b]", "2:8: error: the alias `*b` stands inside of what it names; break the circle"),
            (
                "é: 1\n<<: 3",
                "2:5: error: the merge key `<<` has another value; give it a mapping or a sequence of them"
            ),
            ("a: 1\nb: [é,\n", "3:1: error: this is not valid YAML, "),
            ("é: 1\n\tb: 2", "2:1: error: this is not valid YAML, "),
            ("é: 1\nb: \u{7}", "2:4: error: this is not valid YAML, "),
        ])
    func refused(text: String, problem: String) {
        let problems = readYAML(text).problems
        #expect(problems.count == 1)
        // What libyaml says after the comma differs from version to version.
        let isSame =
            problem.hasSuffix(", ")
            ? problems.first?.hasPrefix("m.yaml:" + problem) : problems.first == "m.yaml:" + problem
        #expect(isSame == true, "\(problems)")
    }

    @Test("tags before quoted scalars say what JSON would write without quotes")
    func tags() {
        let tagged = """
            {a: !!bool "true", b: !!int "3", c: !!float '1.5', d: !!null "null", e: !!str 5, f: ! x, g: !!seq [!!map {}],
             h: !!timestamp 2020-01-01}
            """
        let json = #"{"a":true,"b":3,"c":1.5,"d":null,"e":"5","f":"x","g":[{}],"h":"2020-01-01"}"#
        #expect(readYAML(tagged).problems.isEmpty)
        #expect(readYAML(tagged).value?.json == json)
    }

    @Test("bytes that are not UTF-8, and UTF-16, are refused")
    func encodings() {
        for (bytes, expected) in [
            ([0x61, 0x3A, 0x20, 0xFF] as [UInt8], "m.yaml:1:4: error: this is not valid YAML, "),
            ([0xFF, 0xFE, 0x61, 0x00], "m.yaml:1:1: error: the file is UTF-16; save it as UTF-8"),
        ] {
            var diagnostics = DiagnosticCollector()
            let file = diagnostics.sources.add(SourceFile(path: "m.yaml", contents: bytes))
            #expect(SourceDocument.parseYAML(bytes, file: file, diagnostics: &diagnostics) == nil)
            #expect(diagnostics.diagnostics.first?.description.hasPrefix(expected) == true)
        }
    }

    @Test("depth is bounded in the text and in what aliases build")
    func depth() {
        let deep = String(repeating: "[", count: 5000)
        #expect(readYAML(deep).value == nil)
        // Fifty levels in each step, on top of the step before.
        var steps = "a0: &a0 x\n"
        for step in 1...40 {
            steps +=
                "a\(step): &a\(step) " + String(repeating: "[", count: 50) + "*a\(step - 1)"
                + String(repeating: "]", count: 50) + "\n"
        }
        #expect(
            readYAML(steps).problems.first?.hasSuffix(
                "error: values are nested more than 1000 levels deep; flatten them") == true)
    }
}
