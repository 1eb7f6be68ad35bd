import ServiceRuntime
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test("quotes, backslashes and control characters are escaped, and nothing else is")
    func escapes() {
        #expect(written { $0.string("a\"b\\c/d") } == #""a\"b\\c/d""#)
        #expect(written { $0.string("\u{8}\u{9}\u{A}\u{C}\u{D}") } == #""\b\t\n\f\r""#)
        #expect(written { $0.string("\u{0}\u{1}\u{B}\u{1F}") } == #""\u0000\u0001\u000b\u001f""#)
        #expect(written { $0.string("\u{7F}\u{2028}é🎈") } == "\"\u{7F}\u{2028}é🎈\"")
        let long = String(repeating: "\u{1}", count: 5_000)
        #expect(written { $0.string(long) }.utf8.count == 30_002)
    }

    @Test("keys are escaped, too")
    func keys() {
        #expect(written { $0.structure(OddKeys()) } == #"{"a\"b":1,"\n":2,"a long key with \\":3,"":4}"#)
        #expect(written { $0.stringMap(["a\"": "b"]) } == #"{"a\"":"b"}"#)
    }

    private struct OddKeys: JSONEncodable {
        func encode(to writer: inout JSONWriter) {
            writer.integer("a\"b", 1)
            writer.integer("\n", 2)
            writer.integer("a long key with \\", 3)
            writer.integer("", 4)
        }
    }

    @Test("integers of all lengths are written in decimal")
    func integers() {
        var value: Int64 = 0
        for digit in 1...18 {
            value = value * 10 + Int64(digit % 10)
            #expect(written { $0.long(value) } == value.description)
            #expect(written { $0.long(-value) } == (-value).description)
        }
        for value in [Int64.min, .max, 0, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 99_999, 100_000] {
            #expect(written { $0.long(value) } == value.description)
        }
    }

    @Test("maps are written in the order of their keys", arguments: [2, 3, 16, 17, 300])
    func mapOrder(_ count: Int) {
        let keys = (0..<count).map { "a key that is long enough \($0 * 7_919 % 1_000)" }
        let map = Dictionary(uniqueKeysWithValues: keys.map { ($0, $0.utf8.count) })
        let text = written { $0.map(map) { $0.integer($1) } }
        #expect(text == "{" + keys.sorted().map { "\"\($0)\":\(map[$0]!)" }.joined(separator: ",") + "}")
    }

    @Test("maps inside maps are in order, too")
    func nestedMapOrder() {
        let map = ["b": ["z": 1, "y": 2], "a": [:], "ab": ["x": 3]]
        #expect(
            written { $0.map(map) { $0.map($1) { $0.integer($1) } } } == #"{"a":{},"ab":{"x":3},"b":{"y":2,"z":1}}"#)
    }

    @Test("empty lists and maps have no commas, nor do those of empty structures")
    func empty() {
        #expect(written { $0.strings([]) } == "[]")
        #expect(written { $0.map([String: Int]()) { $0.integer($1) } } == "{}")
        #expect(written { $0.list([[Int]](repeating: [], count: 2)) { $0.list($1) { $0.integer($1) } } } == "[[],[]]")
        #expect(written { $0.structures([Everything(), Everything()]) } == "[{},{}]")
        #expect(written { $0.sparseList([nil, 1] as [Int?]) { $0.integer($1) } } == "[null,1]")
        #expect(written { $0.emptyObject() } == "{}")
        #expect(written { _ in } == "")
    }

    @Test("a comma in a text at the end of a list stays")
    func commas() {
        #expect(written { $0.strings([",", ",,"]) } == #"[",",",,"]"#)
    }

    @Test("a fresh token is written where there is none")
    func idempotencyToken() {
        #expect(written { $0.structure(Token(token: nil)) } == #"{"Token":"token"}"#)
        #expect(written { $0.structure(Token(token: "own")) } == #"{"Token":"own"}"#)
        #expect(JSONWriter.bytes(of: Token(token: nil)) != JSONWriter.bytes(of: Token(token: nil)))
    }

    private struct Token: JSONEncodable {
        var token: String?

        func encode(to writer: inout JSONWriter) {
            writer.idempotencyToken("Token", token)
        }
    }
}
