import ServiceModel
import Testing

@testable import ModelReaders

/// Parses a text and returns what was reported.
func parseForTest(_ text: String) -> (document: SourceDocument?, diagnostics: [Diagnostic]) {
    parseForTest(Array(text.utf8))
}

func parseForTest(_ bytes: [UInt8]) -> (document: SourceDocument?, diagnostics: [Diagnostic]) {
    var diagnostics = DiagnosticCollector()
    let file = diagnostics.sources.add(SourceFile(path: "m.json", contents: bytes))
    let document = SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics)
    return (document, diagnostics.diagnostics)
}

@Suite("The JSON parser")
struct JSONParserTests {
    @Test(
        "accepts every form of value",
        arguments: [
            "null", " true ", "false", "0", "-0", "-12.50e+3", "1E9", "\"\"", "[]", "{}", "[[],{}]", "\t[ 1 ,\r\n2 ] ",
            "{\"a\":{\"b\":[1,{\"c\":null}]}}", "\"é 漢 😀\"", "[\"a\",\"\\\\\",\"b\"]",
        ])
    func acceptsValues(_ text: String) {
        let result = parseForTest(text)
        #expect(result.document != nil)
        #expect(result.diagnostics.isEmpty)
    }

    @Test(
        "refuses what is no JSON, at the exact place",
        arguments: [
            ("", "1:1", "the file ends where a value is expected"),
            ("  ", "1:3", "the file ends where a value is expected"),
            ("{", "1:2", "the file ends inside an object"),
            ("[1", "1:3", "the file ends inside an array"),
            ("{\"a\":1,}", "1:8", "a comma before `}`"),
            ("[1,]", "1:4", "a comma before `]`"),
            ("[,1]", "1:2", "expected a value here"),
            ("{\"a\":}", "1:6", "expected a value after the key"),
            ("{\"a\" 1}", "1:6", "expected `:` after the key"),
            ("{a:1}", "1:2", "expected a key, not `a`"),
            ("{\"a\":1 \"b\":2}", "1:8", "expected `,` or `}`"),
            ("[1 2]", "1:4", "expected `,` or `]`"),
            ("[1}", "1:3", "expected `,` or `]`, not `}`"),
            ("1 2", "1:3", "unexpected `2` after the value"),
            ("{}\n}", "2:1", "unexpected `}` after the value"),
            ("// a\n1", "1:1", "JSON has no comments"),
            ("[1, /* a */ 2]", "1:5", "JSON has no comments"),
            ("[1 # a\n]", "1:4", "JSON has no comments"),
            ("['a']", "1:2", "a string in single quotes"),
            ("nul", "1:1", "unexpected `n`"),
            ("NaN", "1:1", "unexpected `N`"),
            ("+1", "1:1", "unexpected `+`"),
            (".5", "1:1", "unexpected `.`"),
            ("01", "1:1", "a number with a leading zero"),
            ("-", "1:2", "expected a digit"),
            ("1.", "1:3", "expected a digit"),
            ("1e+", "1:4", "expected a digit"),
            ("[1.e5]", "1:4", "expected a digit"),
            ("\"abc", "1:1", "the string is not closed"),
            ("\"abc\\\"", "1:1", "the string is not closed"),
            ("\"a\\x\"", "1:3", "an unknown escape"),
            ("\"\\u12G4\"", "1:2", "`\\u` needs four hexadecimal digits"),
            ("\"\\ud800\"", "1:2", "half a surrogate pair"),
            ("\"a\\udc00\"", "1:3", "half a surrogate pair"),
            ("\"\\ud800\\u0041\"", "1:2", "half a surrogate pair"),
            ("[\"a\nb\"]", "1:4", "the control character U+000A in a string; write it as `\\n`"),
            ("\n\n{\"a\": \"x\u{1}\"}", "3:9", "the control character U+0001 in a string; write it as `\\u0001`"),
            ("{\"a\": \"open\n \"b\": 1}", "1:12", "the control character U+000A"),
            ("[1,\u{7}2]", "1:4", "unexpected the control character U+0007"),
            ("[\"é\", x]", "1:7", "unexpected `x`"),
        ] as [(String, String, String)])
    func refuses(_ text: String, _ location: String, _ message: String) throws {
        let result = parseForTest(text)
        #expect(result.document == nil)
        let diagnostic = try #require(result.diagnostics.first)
        #expect(result.diagnostics.count == 1)
        #expect(diagnostic.description.hasPrefix("m.json:\(location): error: "), "\(diagnostic)")
        #expect(diagnostic.message.contains(message), "\(diagnostic)")
    }

    @Test("a byte order mark is refused by name")
    func byteOrderMark() {
        let result = parseForTest([0xEF, 0xBB, 0xBF, 0x31])
        #expect(result.document == nil)
        #expect(
            result.diagnostics.first?.message == "the file begins with a byte order mark; save it as UTF-8 without one")
    }

    @Test(
        "bytes that are no UTF-8 are refused",
        arguments: [
            ([0x22, 0x80, 0x22], 2), ([0x22, 0xC0, 0xAF, 0x22], 2), ([0x22, 0xED, 0xA0, 0x80, 0x22], 2),
            ([0x22, 0x61, 0xF5, 0x80, 0x80, 0x80, 0x22], 3), ([0x22, 0xE2, 0x82], 2),
            ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2),
            ([0x22, 0xE0, 0x9F, 0x80, 0x22], 2), ([0x22, 0xF0, 0x8F, 0x80, 0x80, 0x22], 2),
        ] as [([UInt8], Int)])
    func invalidUTF8(_ bytes: [UInt8], _ column: Int) {
        let result = parseForTest(bytes)
        #expect(result.document == nil)
        #expect(result.diagnostics.first?.location?.column == column)
        #expect(result.diagnostics.first?.message == "the text is not valid UTF-8; save the file as UTF-8")
    }

    @Test(
        "escapes are decoded",
        arguments: [
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u6F22\ud83d\ude00""#, "Aé漢😀"),
            (#""a\u0000b""#, "a\u{0}b"), (#""x\\""#, "x\\"), (#""\\\"""#, "\\\""),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(parseForTest(text).document?.root.string == expected)
    }

    @Test("a string after one with escapes is found whole")
    func stringsAfterEscapes() throws {
        let document = try #require(parseForTest(#"["\n\n\n","plain","a\tb","é"]"#).document)
        #expect(document.root.elements.map(\.string) == ["\n\n\n", "plain", "a\tb", "é"])
    }

    @Test("values nest a thousand levels deep and no deeper")
    func depth() {
        let deepest = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
        #expect(parseForTest(deepest).document?.root.node().array?.count == 1)
        let deeper = String(repeating: "[", count: 200_000)
        let result = parseForTest(deeper)
        #expect(result.document == nil)
        #expect(result.diagnostics.first?.location?.column == 1001)
        #expect(result.diagnostics.first?.message == "values are nested more than 1000 levels deep; flatten them")
    }

    @Test("a repeated key is reported where it stands, and the first value is kept", arguments: [2, 12, 13, 500])
    func duplicateKeys(_ count: Int) {
        let entries = (0..<count).map { "\"key\($0)\":\($0)" }.joined(separator: ",")
        let text = "{\(entries),\"key1\":99}"
        let result = parseForTest(text)
        #expect(result.document?.root["key1"]?.integer == 1)
        #expect(result.diagnostics.count == 1)
        #expect(result.diagnostics.first?.location?.column == entries.utf8.count + 3)
        #expect(
            result.diagnostics.first?.message == "the key `key1` is repeated in one object; remove or rename one")
    }

    @Test("keys that spell the same with and without escapes are the same key")
    func escapedDuplicateKeys() {
        #expect(parseForTest(#"{"a":1,"\u0061":2}"#).diagnostics.count == 1)
    }

    @Test("the tape grows with the values")
    func growth() {
        let text = "[" + String(repeating: "0,", count: 5000) + "0]"
        #expect(parseForTest(text).document?.root.count == 5001)
    }
}
