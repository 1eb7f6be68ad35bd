import ServiceRuntime
import Testing

@Suite("Mutated CBOR")
struct CBORFuzzTests {
    @Test("mutations of valid bytes are errors or values, and never crash", arguments: 1...4)
    func mutations(_ seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        let indefinite = hex(
            "bf 65706f696e74 bf 6158 f93c00 ff 67737472696e6773 9f 7f 6161 62c3bc ff ff 64626c6f62 5f 4101 40 ff ff")
        let originals = [CBORWriter.bytes(of: Everything.full), indefinite]
        let interesting: [UInt8] = [
            0x00, 0x18, 0x1B, 0x1F, 0x3B, 0x40, 0x5B, 0x5F, 0x60, 0x7F, 0x80, 0x9B, 0x9F, 0xA0, 0xA1, 0xBB, 0xBF, 0xC1,
            0xC2, 0xC3, 0xC4, 0xF6, 0xF7, 0xF9, 0xFB, 0xFF,
        ]
        var failures = 0
        for round in 0..<2_000 {
            var bytes = originals[round % originals.count]
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                mutate(&bytes, interesting, &generator)
            }
            do throws(DeserializationError) {
                let value = try CBORReader.decode(Everything.self, bytes: bytes)
                _ = try CBORReader.decode(bytes: bytes) { $0.document() }
                // What was read can be written and read again.
                _ = try CBORReader.decode(Everything.self, bytes: CBORWriter.bytes(of: value))
            } catch {
                failures += 1
                #expect(error.offset >= 0 && error.offset <= bytes.count)
            }
        }
        #expect(failures > 200)
    }

    @Test("every prefix of an item is an error")
    func prefixes() {
        let bytes = CBORWriter.bytes(of: Everything.full)
        for length in 1..<bytes.count {
            #expect(CBORReader(Array(bytes.prefix(length))).failure != nil)
        }
    }
}
