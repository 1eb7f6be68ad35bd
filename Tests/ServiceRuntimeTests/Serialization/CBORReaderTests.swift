import ServiceRuntime
import Testing

/// Reads a value of hexadecimal text with a closure.
private func decodeHex<Value>(
    _ text: String, limits: DecodingLimits = DecodingLimits(), _ body: (inout CBORReader) -> Value
) throws(DeserializationError) -> Value {
    try CBORReader.decode(bytes: hex(text), limits: limits, body)
}

/// The error of reading a value of hexadecimal text.
private func failure(
    _ text: String, limits: DecodingLimits = DecodingLimits(), _ body: (inout CBORReader) -> Void = { _ in }
) -> DeserializationError? {
    do throws(DeserializationError) {
        try decodeHex(text, limits: limits, body)
        return nil
    } catch {
        return error
    }
}

@Suite("CBOR read")
struct CBORReaderTests {
    // Examples of RFC 8949, appendix A.
    @Test("floating-point numbers of half precision")
    func halfPrecision() throws {
        let examples: [(String, Double)] = [
            ("f90000", 0), ("f93c00", 1), ("f93e00", 1.5), ("f97bff", 65_504), ("f90001", 5.960464477539063e-8),
            ("f90400", 0.00006103515625), ("f9c400", -4), ("f97c00", .infinity), ("f9fc00", -.infinity),
        ]
        for (text, expected) in examples { #expect(try decodeHex(text) { $0.double() } == expected) }
        #expect(try decodeHex("f97e00") { $0.double() }.isNaN)
        #expect(try decodeHex("f98000") { $0.double() }.sign == .minus)
    }

    @Test("a number reads as any type that holds it, whatever its width")
    func widths() throws {
        #expect(try decodeHex("f93c00") { $0.integer() } == 1)
        #expect(try decodeHex("fb4059000000000000") { $0.byte() } == 100)
        #expect(try decodeHex("1864") { $0.double() } == 100)
        #expect(try decodeHex("3863") { $0.float() } == -100)
        #expect(try decodeHex("1b0000000000000001") { $0.byte() } == 1)
        #expect(try decodeHex("c24101") { $0.integer() } == 1)
        #expect(try decodeHex("c482 20 0f") { $0.double() } == 1.5)
        #expect(try decodeHex("fb3ff8000000000000") { $0.bigDecimal() } == BigDecimal("1.5"))
        #expect(try decodeHex("f93c00") { $0.bigInteger() } == 1)
    }

    @Test("a number that its type cannot hold is an error and reads as 0")
    func outOfRange() {
        let cases: [(String, (inout CBORReader) -> Void)] = [
            ("190100", { #expect($0.byte() == 0) }), ("1a00010000", { #expect($0.short() == 0) }),
            ("1bffffffffffffffff", { #expect($0.long() == 0) }), ("3bffffffffffffffff", { #expect($0.long() == 0) }),
            ("f93e00", { #expect($0.integer() == 0) }), ("fb7e37e43c8800759c", { #expect($0.float() == 0) }),
            ("f97c00", { #expect($0.bigDecimal() == 0) }), ("c482 1903e8 01", { #expect($0.double() == 0) }),
            ("c482 01 f6", { #expect($0.bigDecimal() == 0) }),
            ("f97c00", { #expect($0.timestamp() == .init(epochSeconds: 0)) }),
            ("c1f97e00", { #expect($0.timestamp() == .init(epochSeconds: 0)) }),
            ("c2591001" + String(repeating: "ff", count: 4_097), { #expect($0.bigInteger() == 0) }),
        ]
        for (text, body) in cases {
            guard case .numberOutOfRange = failure(text, body)?.problem else {
                Issue.record("\(text) was read")
                continue
            }
        }
    }

    @Test("timestamps are seconds of any width, tagged or not")
    func timestamps() throws {
        let expected = Timestamp(epochSeconds: 1_363_896_240)
        #expect(try decodeHex("c11a514b67b0") { $0.timestamp() } == expected)
        #expect(try decodeHex("1a514b67b0") { $0.timestamp() } == expected)
        #expect(try decodeHex("c1fb41d452d9ec000000") { $0.timestamp() } == expected)
        #expect(try decodeHex("c1fb41d452d9ec200000") { $0.timestamp() } == Timestamp(epochSeconds: 1_363_896_240.5))
    }

    @Test("tags that no value needs do not count, also nested ones and those of containers")
    func tags() throws {
        #expect(
            try decodeHex("d9d9f7 a1 6158 d864 01") { (reader: inout CBORReader) in Point(from: &reader) }
                == Point(x: 1))
        #expect(try decodeHex("c1c2c3 d81e 63666f6f") { $0.string() } == "foo")
        #expect(try decodeHex("c4 a1 6158 01") { (reader: inout CBORReader) in Point(from: &reader) } == Point(x: 1))
    }

    @Test("lengths may be indefinite anywhere")
    func indefinite() throws {
        let text = "bf 7f 6158 ff 01 7f 624c61 6362656c ff 7f 61 6c ff ff"
        #expect(try decodeHex(text) { (reader: inout CBORReader) in Point(from: &reader) } == Point(x: 1, label: "l"))
        #expect(try decodeHex("9f 01 9f ff 5f 4101 4102 ff ff") { $0.document() } == [1, [], "AQI="])
    }

    @Test("null and undefined members are missing, in sparse collections null")
    func nulls() throws {
        #expect(
            try decodeHex("a2 6158 01 654c6162656c f7") { (reader: inout CBORReader) in Point(from: &reader) }
                == Point(x: 1))
        #expect(try decodeHex("82 01 f7") { reader in reader.sparseList { $0.integer() } } == [1, nil])
        #expect(try decodeHex("82 f6 01") { reader in reader.list { $0.integer() } } == [1])
    }

    @Test("of two members with one name a structure takes the first and a map the last")
    func duplicates() throws {
        let text = "a2 6158 01 6158 02"
        #expect(try decodeHex(text) { $0.integer("X") } == 1)
        #expect(try decodeHex(text) { reader in reader.map { $0.integer() } } == ["X": 2])
    }

    @Test("a union has the first member that is not null, besides the type's name")
    func unions() throws {
        #expect(
            try decodeHex("a3 665f5f74797065 6161 65706f696e74 f6 646e616d65 6178") { (reader: inout CBORReader) in
                Shape(from: &reader)
            } == .name("x"))
        #expect(try decodeHex("a1 61 61 01") { (reader: inout CBORReader) in Shape(from: &reader) } == .unknown("a"))
    }

    @Test("a value of a wrong type is an error with its path, and reads as a missing one")
    func wrongTypes() {
        var read: Everything?
        let text = "a2 67737472696e6773 82 6161 01 65706f696e74 a1 6158 6161"
        let error = failure(text) { read = Everything(from: &$0) }
        #expect(error?.description == "expected an integer at point.X, found a string (byte 23)")
        #expect(read?.strings == ["a"])
        #expect(read?.point == Point(x: 0))
        #expect(failure("4161") { _ = $0.string() }?.problem == .unexpectedType(expected: "a string", found: "bytes"))
        #expect(failure("6161") { _ = $0.blob() }?.problem == .unexpectedType(expected: "bytes", found: "a string"))
        #expect(
            failure("f5") { _ = $0.timestamp() }?.problem
                == .unexpectedType(expected: "a number of seconds", found: "a boolean"))
        #expect(
            failure("80") { _ = Point(from: &$0) }?.problem == .unexpectedType(expected: "an object", found: "an array")
        )
    }

    @Test("malformed items are errors with their place and path")
    func malformed() {
        #expect(
            failure("a1 6161 9f 01")?.description == "malformed CBOR at a[1]: expected a value, found the end (byte 5)")
        #expect(
            failure("a1 6161 82 01 1c")?.description
                == "malformed CBOR at a[1]: expected a value, found byte 0x1C (byte 5)")
        #expect(
            failure("a1 01 02")?.description
                == "malformed CBOR: expected a key, which is a text, found byte 0x1 (byte 1)")
        #expect(failure("0000")?.description == "malformed CBOR: bytes follow the value (byte 1)")
        #expect(failure("62 61 ff")?.description == "malformed CBOR: a text is not UTF-8 (byte 2)")
        // A sequence that is cut by the end of its text, which a byte that would continue it follows.
        #expect(failure("82 61c3 9fff")?.problem == .malformed("a text is not UTF-8", format: .cbor))
        #expect(failure("7f 61c3 61bc ff")?.problem == .malformed("a text is not UTF-8", format: .cbor))
        for text in ["bf 6161 ff", "82 ff 01", "f8ff", "f818", "e0", "fc", "5f 01 ff", "ff", "c1", "a0a0"] {
            #expect(failure(text) != nil, "\(text)")
        }
    }

    @Test("a length beyond the bytes is an error before anything is made of it")
    func lengths() {
        for text in [
            "9b 7fffffffffffffff 00", "9a ffffffff 00", "bb 8000000000000000 6161 01", "5b ffffffffffffffff 00",
        ] {
            guard case .malformed(let problem, _) = failure(text)?.problem else {
                Issue.record("\(text) was read")
                continue
            }
            #expect(problem.contains("fewer"))
        }
        #expect(failure("a2 6161 01")?.problem == .malformed("a map of 2 has fewer bytes", format: .cbor))
    }

    @Test("nesting is limited, that of tags is not")
    func depth() throws {
        func nested(_ depth: Int) -> String { String(repeating: "81", count: depth) + "01" }
        #expect(failure(nested(512)) == nil)
        #expect(failure(nested(513))?.problem == .tooDeep(limit: 512))
        #expect(failure(nested(100_000))?.problem == .tooDeep(limit: 512))
        #expect(failure("bf 6161 81 81 01", limits: DecodingLimits(maximumDepth: 2))?.path == "a[0]")
        #expect(try decodeHex(String(repeating: "c1", count: 100_000) + "01") { $0.integer() } == 1)
    }
}
