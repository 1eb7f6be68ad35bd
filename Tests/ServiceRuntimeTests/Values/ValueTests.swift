import ServiceRuntime
import Testing

@Suite("Blobs")
struct BlobTests {
    @Test("a blob is a collection of its bytes")
    func collection() {
        var blob: Blob = "text"
        #expect(blob == Blob([0x74, 0x65, 0x78, 0x74]))
        #expect(blob == [0x74, 0x65, 0x78, 0x74])
        #expect(blob == Blob("text".utf8))
        #expect(Array(blob) == Array("text".utf8))
        #expect(blob.count == 4)
        blob[0] = 0x6E
        #expect(blob.text == "next")
        #expect(Blob([0xFF]).text == nil)
        #expect(Blob().isEmpty)
    }

    @Test("its content is not printed")
    func printing() {
        #expect("\(Blob(utf8: "secret"))" == "<6 bytes>")
        #expect(String(reflecting: Blob([1])) == "<1 byte>")
    }
}

@Suite("Documents")
struct DocumentTests {
    @Test("values are read through properties, and wrong kinds are nil")
    func accessors() {
        let document: Document = ["name": "n", "list": [1, 2.0, 2.5], "flag": true, "none": .null]
        #expect(document["name"]?.stringValue == "n")
        #expect(document["list"]?[0]?.integerValue == 1)
        #expect(document["list"]?[1]?.integerValue == 2)
        #expect(document["list"]?[2]?.integerValue == nil)
        #expect(document["list"]?[0]?.doubleValue == 1)
        #expect(document["list"]?[3] == nil)
        #expect(document["list"]?[-1] == nil)
        #expect(document["flag"]?.booleanValue == true)
        #expect(document["none"]?.isNull == true)
        #expect(document["missing"] == nil)
        #expect(document["name"]?["x"] == nil)
        #expect(document.objectValue?.count == 4)
        #expect(document["list"]?.arrayValue?.count == 3)
        #expect(document.stringValue == nil)
    }

    @Test("of two values for one name in a literal the last counts")
    func duplicates() {
        let document: Document = ["a": 1, "a": 2]
        #expect(document == ["a": 2])
    }

    @Test("malformed JSON is refused")
    func malformed() {
        #expect(throws: DeserializationError.self) { try Document(json: Array("[1,]".utf8)) }
    }
}

@Suite("Big numbers")
struct BigNumberTests {
    @Test("integers have one text for each value")
    func integers() {
        #expect(BigInteger("+0012")?.text == "12")
        #expect(BigInteger("-0")?.text == "0")
        #expect(BigInteger("1e3")?.text == "1000")
        #expect(BigInteger("12.00")?.text == "12")
        #expect(
            BigInteger("-340282366920938463463374607431768211456")?.text == "-340282366920938463463374607431768211456")
        for text in ["", "-", "1.5", "abc", "1 ", "1e-1", "0x10", "1e999999999", "--1"] {
            #expect(BigInteger(text) == nil, "\(text)")
        }
        #expect(BigInteger("42") == 42)
        #expect(BigInteger(UInt64.max).text == "18446744073709551615")
        #expect(BigInteger("99999999999999999999")?.integerValue == nil)
    }

    @Test("decimals keep their digits and are equal by value")
    func decimals() {
        #expect(BigDecimal("1.50")?.text == "1.50")
        #expect(BigDecimal(".5")?.text == "0.5")
        #expect(BigDecimal("+5.")?.text == "5")
        #expect(BigDecimal("-007.10E+2")?.text == "-7.10e2")
        #expect(BigDecimal("1.50") == BigDecimal("1.5"))
        #expect(BigDecimal("150e-2")?.hashValue == BigDecimal("1.5")?.hashValue)
        #expect(BigDecimal("0.0") == BigDecimal("-0e7"))
        #expect(BigDecimal("1.5") != BigDecimal("-1.5"))
        #expect(BigDecimal("1.5") != BigDecimal("15"))
        #expect(BigDecimal("100") == 100)
        #expect(BigDecimal("2.5")?.doubleValue == 2.5)
        for text in ["", ".", "-.", "1e", "1e+", "e5", "1.2.3", "NaN", "1,5", "1e99999999999"] {
            #expect(BigDecimal(text) == nil, "\(text)")
        }
    }
}

@Suite("Enumerations")
struct EnumerationTests {
    @Test("all cases come from one literal")
    func cases() {
        #expect(Color.cases("RED\nBLUE") == [.red, .blue])
        #expect(Color.cases("RED|two words|BLUE", separator: "|").map(\.rawValue) == ["RED", "two words", "BLUE"])
        #expect(Color.cases("") == [])
    }

    @Test("values are equal and print by their raw values")
    func values() {
        #expect(Color(rawValue: "RED") == .red)
        #expect(Color.red != .blue)
        #expect(Set([Color.red, .red, .blue]).count == 2)
        #expect("\(Color.red)" == "RED")
        #expect("\(Level(rawValue: 3))" == "3")
        #expect(Set([Level(rawValue: 1), Level(rawValue: 1)]).count == 1)
    }
}

@Suite("Indirect storage")
struct IndirectTests {
    struct Node: Sendable, Hashable {
        var name: String
        @Indirect var next: Node?
    }

    @Test("copies do not see later changes")
    func copies() {
        var first = Node(name: "a", next: Node(name: "b", next: nil))
        let copy = first
        first.next?.name = "c"
        #expect(copy.next?.name == "b")
        #expect(first.next?.name == "c")
        #expect(first != copy)
        first.next = copy.next
        #expect(first == copy)
        #expect(first.hashValue == copy.hashValue)
    }
}

@Suite("Idempotency tokens")
struct IdempotencyTokenTests {
    @Test("tokens are version 4 UUIDs, each another")
    func random() throws {
        let token = IdempotencyToken.random()
        let pattern = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
        #expect(try pattern.wholeMatch(in: token) != nil)
        #expect(Set((0..<100).map { _ in IdempotencyToken.random() }).count == 100)
    }
}
