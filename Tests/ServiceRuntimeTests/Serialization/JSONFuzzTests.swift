import ServiceRuntime
import Testing

@Suite("Mutated JSON")
struct JSONFuzzTests {
    @Test("mutations of valid text are errors or values, and never crash", arguments: 1...4)
    func mutations(_ seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        let escapes = #"{"point":{"X":1},"strings":["\u00e9\ud83d\ude00\n","ü€😀"],"document":{"a":[1e5,-0.0]}}"#
        let originals = [JSONWriter.bytes(of: Everything.full), Array(escapes.utf8)]
        let interesting =
            Array(#"{}[]",:\0123456789eE+-.utfn"#.utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
        var failures = 0
        for round in 0..<2_000 {
            var bytes = originals[round % originals.count]
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                mutate(&bytes, interesting, &generator)
            }
            do throws(DeserializationError) {
                let value = try JSONReader.decode(Everything.self, bytes: bytes)
                let document = try Document(json: bytes)
                // What was read can be written and read again.
                _ = try JSONReader.decode(Everything.self, bytes: JSONWriter.bytes(of: value))
                _ = try Document(json: document.json)
            } catch {
                failures += 1
                #expect(error.offset >= 0 && error.offset <= bytes.count)
            }
        }
        #expect(failures > 200)
    }

    @Test("every prefix of a text is an error")
    func prefixes() {
        let bytes = JSONWriter.bytes(of: Everything.full)
        for length in 1..<bytes.count {
            #expect(JSONReader(Array(bytes.prefix(length))).failure != nil)
        }
    }
}
