import Testing

@testable import SwiftGeneration

@Suite("The hash that spreads names over files")
struct StableHashTests {
    /// Source: RFC 9923, "FNV Source Code", test vectors of 64 bits.
    @Test(
        "gives the published values of FNV-1a",
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("b", 0xAF63_DF4C_8601_F1A5),
            ("fo", 0x0898_5907_B541_D342), ("foobar", 0x8594_4171_F739_67E8),
        ] as [(String, UInt64)])
    func knownValues(text: String, value: UInt64) {
        #expect(StableHash(text).value == value)
    }

    @Test("of text in parts is that of the whole, over UTF-8")
    func parts() {
        var hash = StableHash("zoë")
        hash.append("/Ω")
        #expect(hash.value == StableHash("zoë/Ω").value)
        #expect(StableHash("ë").value != StableHash("e\u{308}").value)
    }
}
