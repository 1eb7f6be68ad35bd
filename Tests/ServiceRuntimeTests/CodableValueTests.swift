import Foundation
import ServiceRuntime
import Testing

@Suite("Values of the runtime in coders of Foundation")
struct CodableValueTests {
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
    }

    private func value<Value: Decodable>(_ json: String, _ type: Value.Type = Value.self) throws -> Value {
        try #require(try JSONDecoder().decode([Value].self, from: Data("[\(json)]".utf8)).first)
    }

    @Test("a blob is base64 text")
    func blob() throws {
        #expect(try json(Blob([0xFF, 0x00])) == #"["\/wA="]"#)
        #expect(try value(#""/wA=""#, Blob.self) == Blob([0xFF, 0x00]))
        #expect(throws: DecodingError.self) { try value(#""no""#, Blob.self) }
    }

    @Test(
        "a big number is a number as long as that is exact, else text",
        arguments: [
            ("0", "[0]"), ("-12.5", "[-12.5]"), ("12345678901234567890", "[12345678901234567890]"),
            ("1234567890123456789012345678901234567890123", #"["1234567890123456789012345678901234567890123"]"#),
            ("1e400", #"["1e400"]"#), ("0.1", "[0.1]"),
        ])
    func bigNumbers(text: String, expected: String) throws {
        let number = try #require(BigDecimal(text))
        #expect(try json(number) == expected)
        #expect(try JSONDecoder().decode([BigDecimal].self, from: Data(expected.utf8)) == [number])
        guard let whole = BigInteger(text), text.utf8.count < 50, !text.contains("e") else { return }
        #expect(try json(whole) == expected)
        #expect(try JSONDecoder().decode([BigInteger].self, from: Data(expected.utf8)) == [whole])
    }

    @Test("a fraction is no big integer")
    func fraction() {
        #expect(throws: DecodingError.self) { try value("1.5", BigInteger.self) }
    }

    @Test("a document is the value itself, also inside sets and dictionaries")
    func document() throws {
        let document: Document = ["a": [.null, true, 1, 2.5, "x"], "b": [:]]
        let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
        #expect(try Document(json: Array(text.utf8)) == document)
        #expect(try value(text, Document.self) == document)
        #expect(Set([document, document, 1, .number(1)]).count == 3)
        #expect(try value("1.0", Document.self) == .integer(1))
    }

    @Test("nothing is an empty object")
    func unit() throws {
        #expect(try json(Unit()) == "[{}]")
        #expect(try value("{}", Unit.self) == Unit())
    }
}
