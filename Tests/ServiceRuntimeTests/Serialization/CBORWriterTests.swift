import ServiceRuntime
import Testing

@Suite("CBOR written")
struct CBORWriterTests {
    private struct Wide: CBOREncodable {
        let count: Int
        func encode(to writer: inout CBORWriter) {
            for _ in 0..<count { writer.integer("k", 0) }
        }
    }

    // Examples of RFC 8949, appendix A.
    @Test("integers are as short as they can be")
    func integers() {
        let examples: [(Int64, String)] = [
            (0, "00"), (23, "17"), (24, "1818"), (100, "1864"), (1_000, "1903e8"), (1_000_000, "1a000f4240"),
            (1_000_000_000_000, "1b000000e8d4a51000"), (-1, "20"), (-10, "29"), (-100, "3863"), (-1_000, "3903e7"),
            (.max, "1b7fffffffffffffff"), (.min, "3b7fffffffffffffff"),
        ]
        for (value, expected) in examples { #expect(encoded { $0.long(value) } == expected) }
        #expect(encoded { $0.byte(-1) } == "20")
        #expect(encoded { $0.short(500) } == "1901f4")
        #expect(encoded { $0.integer(1) } == "01")
    }

    @Test("integers of any size have their tags, and none where 64 bits hold them")
    func bigIntegers() throws {
        let examples = [
            ("18446744073709551615", "1bffffffffffffffff"), ("18446744073709551616", "c249010000000000000000"),
            ("-18446744073709551616", "3bffffffffffffffff"), ("-18446744073709551617", "c349010000000000000000"),
        ]
        for (text, expected) in examples {
            let value = try #require(BigInteger(text))
            #expect(encoded { $0.bigInteger(value) } == expected)
        }
    }

    @Test("decimal numbers are decimal fractions")
    func bigDecimals() throws {
        let value = try #require(BigDecimal("273.15"))
        #expect(encoded { $0.bigDecimal(value) } == "c48221196ab3")
    }

    @Test("floating-point numbers have the width of their type")
    func floats() {
        #expect(encoded { $0.float(100_000) } == "fa47c35000")
        #expect(encoded { $0.double(1.1) } == "fb3ff199999999999a")
        #expect(encoded { $0.double(-.infinity) } == "fbfff0000000000000")
        #expect(encoded { $0.double(.nan) } == "fb7ff8000000000000")
    }

    @Test("timestamps are tagged seconds, whole ones an integer")
    func timestamps() {
        #expect(encoded { $0.timestamp(Timestamp(epochSeconds: 1_363_896_240)) } == "c11a514b67b0")
        #expect(encoded { $0.timestamp(Timestamp(epochSeconds: 1_363_896_240.5)) } == "c1fb41d452d9ec200000")
        #expect(encoded { $0.timestamp(Timestamp(epochSeconds: -1.5)) } == "c1fbbff8000000000000")
        #expect(encoded { $0.timestamp(Timestamp(epochSeconds: -1)) } == "c120")
    }

    @Test("simple values, texts, bytes")
    func others() {
        #expect(encoded { $0.boolean(false) } == "f4")
        #expect(encoded { $0.boolean(true) } == "f5")
        #expect(encoded { $0.null() } == "f6")
        #expect(encoded { $0.emptyObject() } == "a0")
        #expect(encoded { $0.string("ü") } == "62c3bc")
        #expect(encoded { $0.blob([1, 2, 3, 4]) } == "4401020304")
        #expect(encoded { $0.enumeration(Color.red) } == "63524544")
        #expect(encoded { $0.integerEnumeration(Level(rawValue: 3)) } == "03")
    }

    @Test("lists and maps have definite lengths, and nil in sparse ones is null")
    func collections() {
        #expect(encoded { $0.strings(["a", "b"]) } == "8261616162")
        #expect(encoded { $0.sparseList([1, nil]) { $0.integer($1) } } == "8201f6")
        #expect(encoded { $0.sparseMap(["a": nil]) { $0.integer($1) } } == "a16161f6")
        #expect(encoded { $0.list(Array(0..<24)) { writer, _ in writer.null() } }.hasPrefix("9818f6"))
    }

    @Test("structures of up to 23 members have a definite length")
    func structures() {
        #expect(encoded { $0.structure(Point(x: 1, label: "l")) } == "a261580165" + "4c6162656c" + "616c")
        #expect(encoded { $0.structure(Wide(count: 23)) } == "b7" + String(repeating: "616b00", count: 23))
        #expect(encoded { $0.structure(Wide(count: 24)) } == "bf" + String(repeating: "616b00", count: 24) + "ff")
    }

    @Test("members of a map are in the order of their encoded keys")
    func mapOrder() {
        let keys = (0..<40).map { "k\($0)" } + ["z", "aaaa", ""]
        let map = Dictionary(uniqueKeysWithValues: keys.map { ($0, "v") })
        var expected = "b82b"
        for key in keys.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
            expected += encoded { $0.string(key) } + "6176"
        }
        #expect(encoded { $0.stringMap(map) } == expected)
    }

    @Test("a token is made for a member that wants one and has none")
    func idempotencyToken() {
        let missing = encoded { $0.idempotencyToken("t", nil) }
        let present = encoded { $0.idempotencyToken("t", "mine") }
        #expect(missing == "617465746f6b656e")
        #expect(present == "6174646d696e65")
    }
}
