import ServiceRuntime
import Testing

@Suite("JSON round trips")
struct JSONRoundTripTests {
    @Test("a member of every kind reads back as it was written")
    func everything() throws {
        let bytes = JSONWriter.bytes(of: Everything.full)
        let decoded = try JSONReader.decode(Everything.self, bytes: bytes)
        #expect(decoded == Everything.full)
        #expect(JSONWriter.bytes(of: decoded) == bytes)
    }

    @Test("members that are nil write nothing, and nothing reads as nil")
    func nothing() throws {
        #expect(JSONWriter.bytes(of: Everything()) == Array("{}".utf8))
        #expect(try JSONReader.decode(Everything.self, bytes: []) == Everything())
        #expect(try JSONReader.decode(Everything.self, bytes: Array(" \r\n\t".utf8)) == Everything())
        #expect(try JSONReader.decode(Everything.self, bytes: Array("null".utf8)) == Everything())
    }

    @Test("white space between tokens does not matter")
    func whiteSpace() throws {
        let text = " { \"X\" :\t1 ,\r\n \"Label\" : \"l\" } "
        #expect(try decode(text) { Point(from: &$0) } == Point(x: 1, label: "l"))
    }

    @Test("a document reads back as it was written, big numbers exactly")
    func documents() throws {
        let text = """
            {"array":[],"big":123456789012345678901234567890,"exact":0.12345678901234567890123,"huge":1e400,\
            "integer":-9223372036854775808,"nested":{"a":[null,true,false,"s"]},"number":0.1,"object":{}}
            """
        let document = try Document(json: Array(text.utf8))
        #expect(document.description == text)
        #expect(document["big"] == BigInteger("123456789012345678901234567890").map { .decimal(.init($0.text)!) })
        #expect(document["integer"] == .integer(.min))
        #expect(document["number"] == 0.1)
        #expect(document["nested"]?["a"]?[3] == "s")
    }

    @Test("every length of text survives, with an escape or a multi-byte character at every place")
    func textLengths() throws {
        for length in 0...40 {
            let plain = String(repeating: "x", count: length)
            #expect(try decode(written { $0.string(plain) }) { $0.string() } == plain)
            for place in 0...length {
                for insertion in ["\"", "\u{1}", "é", "🎈", "\u{2028}", "\\\n"] {
                    let text = plain.prefix(place) + insertion + plain.dropFirst(place)
                    #expect(try decode(written { $0.string(String(text)) }) { $0.string() } == text)
                }
            }
        }
    }
}
