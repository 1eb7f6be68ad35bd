import ServiceRuntime
import Testing

/// The error of reading a text, with a closure that may read anything.
private func failure(
    _ text: String, limits: DecodingLimits = DecodingLimits(), _ body: (inout JSONReader) -> Void = { _ in }
) -> DeserializationError? {
    failure(bytes: Array(text.utf8), limits: limits, body)
}

private func failure(
    bytes: [UInt8], limits: DecodingLimits = DecodingLimits(), _ body: (inout JSONReader) -> Void = { _ in }
) -> DeserializationError? {
    do throws(DeserializationError) {
        try JSONReader.decode(bytes: bytes, limits: limits, body)
        return nil
    } catch {
        return error
    }
}

@Suite("Malformed JSON")
struct JSONMalformedTests {
    @Test(
        "malformed text is an error with its path and byte",
        arguments: [
            ("{", "", 1), ("[", "[0]", 1), ("}", "", 0), ("]", "", 0), ("nul", "", 0), ("tru", "", 0), ("nULL", "", 0),
            ("truex", "", 4), ("\u{FEFF}{}", "", 0), ("{} {}", "", 3), ("{},", "", 2), ("1 2", "", 2),
            (#"{"a":1,}"#, "", 7), (#"{"a" 1}"#, "a", 5), (#"{"a":}"#, "a", 5), (#"{"a":1 "b":2}"#, "a", 7),
            (#"{,"a":1}"#, "", 1), (#"{a:1}"#, "", 1), (#"{'a':1}"#, "", 1), (#"{1:1}"#, "", 1), (#"{"a"}"#, "a", 4),
            ("[1,]", "[1]", 3), ("[,1]", "[0]", 1), ("[1 2]", "[0]", 3), ("[1,,2]", "[1]", 3), ("[1}", "[0]", 2),
            (#"{"a":[1}"#, "a[0]", 7), (#"{"a":{"b":[0,{"c":x}]}}"#, "a.b[1].c", 18), (#"{"a":1]"#, "a", 6),
            ("[01]", "[0]", 2), ("[-01]", "[0]", 3), ("[-]", "[0]", 2), ("[+1]", "[0]", 1), ("[.5]", "[0]", 1),
            ("[1.]", "[0]", 3), ("[1.e1]", "[0]", 3), ("[1e]", "[0]", 3), ("[1e+]", "[0]", 4), ("[0x1]", "[0]", 2),
            ("[NaN]", "[0]", 1), ("[Infinity]", "[0]", 1), ("[-Infinity]", "[0]", 2), ("[1_000]", "[0]", 2),
            ("[--1]", "[0]", 2), ("[1.2.3]", "[0]", 4), ("//c\n1", "", 0), ("[1/*c*/]", "[0]", 2),
            (#"["\x"]"#, "[0]", 2), (#"["\u12"]"#, "[0]", 2), (#"["\u12G4"]"#, "[0]", 2), (#"["\uD800"]"#, "[0]", 2),
            (#"["\uDC00"]"#, "[0]", 2), (#"["\uD800\u0041"]"#, "[0]", 2), (#"["\uD800\uD800"]"#, "[0]", 2),
            (#"["\uD800x"]"#, "[0]", 2), (#"["a"#, "[0]", 3), (#"["a\"#, "[0]", 3), (#"["a\""#, "[0]", 5),
            (#"["\u"#, "[0]", 2), (#"["\uD83D\uDE"#, "[0]", 2), ("[\"a\nb\"]", "[0]", 3), ("[\"\u{0}\"]", "[0]", 2),
            ("[\"\t\"]", "[0]", 2), ("[\u{0}]", "[0]", 1), ("{}\u{0}", "", 2), ("\u{A0}1", "", 0), ("\u{0C}1", "", 0),
            (#"{"a.b":{"c":[[],[x]]}}"#, #"["a.b"].c[1][0]"#, 17), (#"{"Ä":x}"#, "Ä", 6),
        ])
    func malformed(_ text: String, _ path: String, _ offset: Int) throws {
        let error = try #require(failure(text))
        guard case .malformed = error.problem else {
            Issue.record("\(error)")
            return
        }
        #expect(error.path == path)
        #expect(error.offset == offset)
        #expect(error.description.hasSuffix("(byte \(offset))"))
    }

    @Test(
        "text that is not UTF-8 is an error",
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x8E],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) throws {
        let quote = [UInt8(ascii: "\"")]
        let error = try #require(failure(bytes: Array("{\"k\":\"0123456789".utf8) + bytes + quote + Array("}".utf8)))
        #expect(error.problem == .malformed("a string is not UTF-8"))
        #expect(error.path == "k")
        #expect(error.offset == 16)
        #expect(failure(bytes: quote + bytes) != nil)
        #expect(failure(bytes: Array("{\"".utf8) + bytes + Array("\":1}".utf8)) != nil)
    }

    @Test("the boundaries of UTF-8's ranges are accepted")
    func validUTF8() throws {
        let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
        #expect(try decode("\"\(text)\"") { $0.string() } == text)
        let escaped = #""\u007f\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\uD800\uDC00\uDBFF\uDFFF""#
        #expect(try decode(escaped) { $0.string() } == text)
        #expect(try decode(#""\"\\\/\b\f\n\r\t\u0000""#) { $0.string() } == "\"\\/\u{8}\u{C}\n\r\t\0")
    }

    @Test("depth is bounded, by default at 512")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(failure(nested(512)) { _ = $0.document() } == nil)
        let error = try #require(failure(nested(513)))
        #expect(error.problem == .tooDeep(limit: 512))
        #expect(error.offset == 512)
        #expect(failure(#"{"a":[1]}"#, limits: DecodingLimits(maximumDepth: 1))?.path == "a")
        #expect(failure(String(repeating: "{\"a\":", count: 1_000_000)) != nil)
        #expect(DecodingLimits(maximumDepth: .max).maximumDepth == 4_096)
        #expect(DecodingLimits(maximumDepth: -1).maximumDepth == 1)
        #expect(failure(nested(4_096), limits: DecodingLimits(maximumDepth: 4_096)) == nil)
    }

    @Test("after an error the reader stands on an empty object")
    func afterError() {
        var reader = JSONReader(Array(#"{"X":1,"#.utf8))
        #expect(reader.failure != nil)
        #expect(Point(from: &reader) == Point(x: 0))
    }
}

@Suite("Values of wrong types")
struct JSONTypeErrorTests {
    @Test("each is an error with the path of the value")
    func paths() throws {
        func check(
            _ text: String, _ path: String, _ description: String, _ body: (inout JSONReader) -> Void,
            sourceLocation: SourceLocation = #_sourceLocation
        ) {
            let error = failure(text, body)
            #expect(error?.path == path, sourceLocation: sourceLocation)
            #expect(error?.description == description, sourceLocation: sourceLocation)
        }
        check(#"{"a":1}"#, "a", "expected a string at a, found a number (byte 5)") { _ = $0.string("a") }
        check(#"{"a":"x"}"#, "a", "expected a boolean at a, found a string (byte 6)") { _ = $0.booleanIfPresent("a") }
        check(#"{"a":true}"#, "a", "expected an integer at a, found a boolean (byte 5)") { _ = $0.integer("a") }
        check(#"{"a":"1"}"#, "a", "expected an integer at a, found a string (byte 6)") { _ = $0.long("a", default: 1) }
        check(#"{"a":[]}"#, "a", "expected a number at a, found an array (byte 5)") { _ = $0.double("a") }
        check(#"{"a":"nan"}"#, "a", "expected a number at a, found a string (byte 6)") { _ = $0.double("a") }
        check(#"{"a":{}}"#, "a", "expected an array at a, found an object (byte 5)") { _ = $0.strings("a") }
        check(#"{"a":"s"}"#, "a", "expected an object at a, found a string (byte 6)") { reader in
            let _: Point = reader.structure("a")
        }
        check(#"{"a":[]}"#, "a", "expected an object at a, found an array (byte 5)") { _ = $0.stringMap("a") }
        check("[1]", "", "expected an object, found an array (byte 0)") { _ = $0.string("a") }
        check("[1]", "", "expected an object, found an array (byte 0)") { _ = Shape(from: &$0) }
        check(
            #"{"Items":[{},{"X":1},{"X":"1"}]}"#, "Items[2].X",
            "expected an integer at Items[2].X, found a string (byte 27)"
        ) { reader in
            let _: [Point] = reader.structures("Items")
        }
        check(
            #"{"m":{"k":["a",1]}}"#, "m.k[1]", "expected a string at m.k[1], found a number (byte 15)"
        ) { reader in
            let _: [String: [String]] = reader.map("m") { $0.strings() }
        }
        check(#"{"a":"%%%%"}"#, "a", "the text at a is not base64 (byte 6)") { _ = $0.blob("a") }
        check(#"{"a":"today"}"#, "a", "the text at a is not a date-time timestamp (byte 6)") {
            _ = $0.timestamp("a", .dateTime)
        }
        check(#"{"a":"today"}"#, "a", "the text at a is not an http-date timestamp (byte 6)") {
            _ = $0.timestamp("a", .httpDate)
        }
        check(#"{"a":"1"}"#, "a", "expected a number of seconds at a, found a string (byte 6)") {
            _ = $0.timestamp("a", .epochSeconds)
        }
        check(#"{"a":1}"#, "a", "expected a timestamp string at a, found a number (byte 5)") {
            _ = $0.timestamp("a", .dateTime)
        }
        check(#"{"a":1e999}"#, "a", "the text at a is not a number of seconds (byte 5)") {
            _ = $0.timestamp("a", .epochSeconds)
        }
    }

    @Test("the first error is kept and its value is corrected")
    func first() {
        var reader = JSONReader(Array(#"{"a":1,"b":2}"#.utf8))
        #expect(reader.failure == nil)
        #expect(reader.string("a") == "")
        #expect(reader.stringIfPresent("b") == nil)
        #expect(reader.failure?.path == "a")
    }

    @Test("members that nobody reads are never errors")
    func unknown() {
        #expect(failure(#"{"a":1e999,"b":"%%%%","X":1}"#) { _ = Point(from: &$0) } == nil)
    }
}
