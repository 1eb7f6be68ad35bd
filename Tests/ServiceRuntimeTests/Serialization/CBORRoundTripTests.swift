import ServiceRuntime
import Testing

@Suite("CBOR round trips")
struct CBORRoundTripTests {
    @Test("a member of every kind reads back as it was written")
    func everything() throws {
        let bytes = CBORWriter.bytes(of: Everything.full)
        let decoded = try CBORReader.decode(Everything.self, bytes: bytes)
        #expect(decoded == Everything.full)
        #expect(CBORWriter.bytes(of: decoded) == bytes)
    }

    @Test("members that are nil write nothing, and nothing reads as nil")
    func nothing() throws {
        #expect(CBORWriter.bytes(of: Everything()) == [0xA0])
        #expect(try CBORReader.decode(Everything.self, bytes: []) == Everything())
        #expect(try CBORReader.decode(Everything.self, bytes: [0xBF, 0xFF]) == Everything())
        #expect(try CBORReader.decode(Everything.self, bytes: [0xF6]) == Everything())
    }

    @Test(
        "integers of every width read back", arguments: [Int64.min, -4_294_967_297, -65_537, -257, -25, -24, -1, 0, 23])
    func integers(_ integer: Int64) throws {
        for value in [integer, -1 - integer] {
            var writer = CBORWriter()
            writer.long(value)
            let bytes = writer.finish()
            #expect(try CBORReader.decode(bytes: bytes) { $0.long() } == value)
            #expect(try CBORReader.decode(bytes: bytes) { $0.bigInteger() } == BigInteger(value))
            #expect(try CBORReader.decode(bytes: bytes) { $0.double() } == Double(value))
        }
    }

    @Test(
        "integers of any size read back exactly",
        arguments: [
            "0", "9223372036854775808", "18446744073709551615", "18446744073709551616", "-9223372036854775809",
            "-18446744073709551616", "-18446744073709551617", "1000000000000000000",
            "340282366920938463463374607431768211456",
            "-340282366920938463463374607431768211456",
            "115792089237316195423570985008687907853269984665640564039457584007913129639935",
        ])
    func bigIntegers(_ text: String) throws {
        var writer = CBORWriter()
        writer.bigInteger(try #require(BigInteger(text)))
        let bytes = writer.finish()
        #expect(try CBORReader.decode(bytes: bytes) { $0.bigInteger() }.text == text)
        #expect(try CBORReader.decode(bytes: bytes) { $0.bigDecimal() }.text == text)
        #expect(try CBORReader.decode(bytes: bytes) { $0.double() } == Double(text))
    }

    @Test(
        "decimal numbers read back with all their digits",
        arguments: [
            "0", "0.00", "1.50", "-0.001", "273.15", "1e400", "-12e-100", "3.14159265358979323846264338327950288",
        ])
    func bigDecimals(_ text: String) throws {
        var writer = CBORWriter()
        writer.bigDecimal(try #require(BigDecimal(text)))
        let bytes = writer.finish()
        #expect(try CBORReader.decode(bytes: bytes) { $0.bigDecimal() }.text == text)
    }

    @Test("a document reads back as it was written, numbers exactly")
    func documents() throws {
        let json = """
            {"array":[],"big":123456789012345678901234567890,"exact":0.12345678901234567890123,"huge":1e400,\
            "integer":-9223372036854775808,"nested":{"a":[null,true,false,"s"]},"number":0.1,"object":{}}
            """
        let document = try Document(json: Array(json.utf8))
        var writer = CBORWriter()
        writer.document(document)
        #expect(try CBORReader.decode(bytes: writer.finish()) { $0.document() } == document)
    }

    @Test("every length of text survives, with a multi-byte character at every place")
    func textLengths() throws {
        for length in [0, 1, 7, 8, 9, 22, 23, 24, 30, 255, 256, 65_536] {
            let plain = String(repeating: "x", count: length)
            for place in Set([0, length / 2, length]) {
                for insertion in ["", "é", "🎈", "\u{0}"] {
                    let text = String(plain.prefix(place) + insertion + plain.dropFirst(place))
                    var writer = CBORWriter()
                    writer.string(text)
                    #expect(try CBORReader.decode(bytes: writer.finish()) { $0.string() } == text)
                }
            }
        }
    }

    @Test("a large map is read by name in any order")
    func largeMaps() throws {
        let map = Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("key\($0)", $0) })
        var writer = CBORWriter()
        writer.map(map) { $0.integer($1) }
        let bytes = writer.finish()
        #expect(try CBORReader.decode(bytes: bytes) { reader in reader.map { $0.integer() } } == map)
        let members = try CBORReader.decode(bytes: bytes) { reader in
            [reader.integer("key999"), reader.integer("key0"), reader.integer("key500"), reader.integer("key")]
        }
        #expect(members == [999, 0, 500, 0])
    }
}
