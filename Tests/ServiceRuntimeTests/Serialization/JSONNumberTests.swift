import ServiceRuntime
import Testing

@Suite("Numbers in JSON")
struct JSONNumberTests {
    private func integer(_ text: String) -> Int64? {
        try? decode(text) { $0.long() }
    }

    @Test("integers are accepted in every notation, and only when they are whole and fit")
    func integers() {
        #expect(integer("0") == 0)
        #expect(integer("-0") == 0)
        #expect(integer("1.0") == 1)
        #expect(integer("1e3") == 1_000)
        #expect(integer("1.5e1") == 15)
        #expect(integer("1500e-2") == 15)
        #expect(integer("-1.20E+2") == -120)
        #expect(integer("0e99999999999999999999") == 0)
        #expect(integer("0.0000000000000000000000") == 0)
        #expect(integer("1.00000000000000000000000") == 1)
        #expect(integer("999999999999999999") == 999_999_999_999_999_999)
        #expect(integer("9223372036854775807") == .max)
        #expect(integer("-9223372036854775808") == .min)
        #expect(integer("9223372036854775808") == nil)
        #expect(integer("-9223372036854775809") == nil)
        #expect(integer("18446744073709551617") == nil)
        #expect(integer("10000000000000000000000") == nil)
        #expect(integer("1.5") == nil)
        #expect(integer("1e-1") == nil)
        #expect(integer("1e19") == nil)
        #expect(integer("1e99999999999999999999") == nil)
        #expect(integer("1.00000000000000000000001") == nil)
    }

    @Test("each width has its bounds, and an error names it")
    func widths() {
        #expect((try? decode("127") { $0.byte() }) == 127)
        #expect((try? decode("-128") { $0.byte() }) == -128)
        #expect((try? decode("128") { $0.byte() }) == nil)
        #expect((try? decode("32767") { $0.short() }) == 32_767)
        #expect((try? decode("-32769") { $0.short() }) == nil)
        #expect(throws: DeserializationError(.numberOutOfRange(type: "8-bit integer"), path: "", offset: 0)) {
            try decode("-129") { $0.byte() }
        }
    }

    @Test(
        "floating-point numbers are the nearest to their text",
        arguments: [
            "0", "-0", "0.1", "-0.5", "1e22", "1e23", "123456789.123456789", "9007199254740993", "5e-324", "1e-400",
            "2.2250738585072011e-308", "1.7976931348623157e308", "8.41e21", "9.5e-22", "3.4028235e38", "16777217",
            "0.000000000000000000000000000000000000000000000000000000000000001",
            "1.00000000000000011102230246251565404236316680908203125", "7.038531e-26", "1.1754944e-38",
        ])
    func doubles(_ text: String) throws {
        let double = try #require(Double(text))
        #expect(try decode(text) { $0.double() }.bitPattern == double.bitPattern)
        let float = try #require(Float(text))
        if float.isFinite {
            #expect(try decode(text) { $0.float() }.bitPattern == float.bitPattern)
        }
    }

    @Test("random floating-point numbers read back as they were written")
    func randomDoubles() throws {
        var generator = SplitMix(state: 7)
        for _ in 0..<2_000 {
            let double = Double(bitPattern: generator.next())
            guard double.isFinite else { continue }
            #expect(try decode(written { $0.double(double) }) { $0.double() }.bitPattern == double.bitPattern)
            let float = Float(bitPattern: UInt32(truncatingIfNeeded: generator.next()))
            guard float.isFinite else { continue }
            #expect(try decode(written { $0.float(float) }) { $0.float() }.bitPattern == float.bitPattern)
        }
    }

    @Test("numbers that a type cannot hold are errors")
    func outOfRange() {
        #expect((try? decode("1e309") { $0.double() }) == nil)
        #expect((try? decode("-1e309") { $0.double() }) == nil)
        #expect((try? decode("3.5e38") { $0.float() }) == nil)
        #expect((try? decode("1.5") { $0.bigInteger() }) == nil)
        #expect((try? decode("1e999999999999") { $0.bigInteger() }) == nil)
    }

    @Test("what JSON has no numbers for is sent as strings")
    func named() throws {
        #expect(
            written { $0.list([Double.nan, .infinity, -.infinity]) { $0.double($1) } }
                == #"["NaN","Infinity","-Infinity"]"#)
        #expect(
            written { $0.list([Float.nan, .infinity, -.infinity]) { $0.float($1) } }
                == #"["NaN","Infinity","-Infinity"]"#)
        #expect(try decode(#""NaN""#) { $0.double() }.isNaN)
        #expect(try decode(#""-Infinity""#) { $0.float() } == -.infinity)
        #expect(try decode(#""Infinity""#) { $0.double() } == .infinity)
    }

    @Test("big numbers keep their digits, and are accepted as strings")
    func bigNumbers() throws {
        let digits = "1234567890123456789012345678901234567890"
        #expect(try decode(digits) { $0.bigInteger() }.text == digits)
        #expect(try decode("\"\(digits)\"") { $0.bigInteger() }.text == digits)
        #expect(try decode("1e3") { $0.bigInteger() }.text == "1000")
        #expect(try decode("0.\(digits)e-7") { $0.bigDecimal() }.text == "0.\(digits)e-7")
        #expect(try decode("\"1.50\"") { $0.bigDecimal() }.text == "1.50")
        #expect((try? decode("\"x\"") { $0.bigDecimal() }) == nil)
    }

    @Test("big numbers are written as numbers, or as texts")
    func bigNumbersWritten() throws {
        struct Account: JSONEncodable {
            let exact: BigDecimal
            func encode(to writer: inout JSONWriter) {
                writer.bigDecimal("a", exact)
                writer.bigDecimalText("b", exact)
                writer.bigIntegerText("c", 12)
                writer.bigIntegerText("d", nil)
                writer.list("e", [exact]) { $0.bigDecimalText($1) }
                writer.list("f", [-1]) { $0.bigIntegerText($1) }
            }
        }
        let account = Account(exact: try #require(BigDecimal("1.50")))
        #expect(written { $0.structure(account) } == #"{"a":1.50,"b":"1.50","c":"12","e":["1.50"],"f":["-1"]}"#)
    }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
