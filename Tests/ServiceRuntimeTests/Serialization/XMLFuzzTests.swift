import ServiceRuntime
import Testing

@Suite("Mutated XML")
struct XMLFuzzTests {
    private static let originals: [[UInt8]] = [
        XMLWriter.bytes(of: XMLEverything.full, "Everything xmlns=\"u\""),
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?><!-- c --><p:r xmlns:p='u' kind="a&#x20;&lt;b">\
            <string>\r\n&amp;<![CDATA[<x>]]]]>é€😀<!-- - --></string><?p ?><points><item label='1'/></points></p:r>\n
            """.utf8),
    ]

    @Test("mutations of valid documents are errors or values, and never crash", arguments: 1...4)
    func mutations(_ seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        let interesting =
            Array("<>/!?-[]&;#x\"'= :\n\r\t0aCDATA".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC2, 0xC3, 0xED, 0xF0, 0xFF]
        var failures = 0
        for round in 0..<2_000 {
            var bytes = Self.originals[round % Self.originals.count]
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                mutate(&bytes, interesting, &generator)
            }
            do throws(DeserializationError) {
                let value = try XMLReader.decode(XMLEverything.self, bytes: bytes)
                // What was read can be written and read again.
                _ = try XMLReader.decode(XMLEverything.self, bytes: XMLWriter.bytes(of: value, "Everything"))
            } catch {
                failures += 1
                #expect(error.offset >= 0 && error.offset <= bytes.count)
            }
        }
        #expect(failures > 200)
    }

    @Test("every prefix of a document is an error")
    func prefixes() {
        for original in Self.originals {
            let last = original.lastIndex(of: UInt8(ascii: ">")) ?? 0
            for length in 1...last {
                #expect(XMLReader(Array(original.prefix(length))).failure != nil)
            }
        }
    }
}
