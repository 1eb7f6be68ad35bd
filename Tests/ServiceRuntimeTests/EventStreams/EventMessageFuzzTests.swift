import Testing

@testable import ServiceRuntime

@Suite("Mutated event messages")
struct EventMessageFuzzTests {
    @Test("mutations of valid frames are errors or messages, and never crash", arguments: 1...4)
    func mutations(_ seed: Int) throws {
        var generator = SplitMix(state: UInt64(seed))
        let originals = [try fullMessage.encoded(), try EventMessage(event: "e", payload: "{}").encoded()]
        var failures = 0
        var successes = 0
        for round in 0..<4_000 {
            var bytes = originals[round % 2] + originals[(round / 2) % 2]
            for _ in 0...Int.random(in: 0..<3, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                case 2: bytes.remove(at: place)
                default: bytes.removeSubrange(place...)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            // Checksums that fit let the mutations through to what stands behind them.
            if round % 3 != 0 { repairChecksums(&bytes) }
            var decoder = EventMessageDecoder()
            do throws(DeserializationError) {
                var position = 0
                while position < bytes.count {
                    let end = min(bytes.count, position + Int.random(in: 1...100, using: &generator))
                    decoder.append(Array(bytes[position..<end]))
                    position = end
                    while let message = try decoder.next() {
                        successes += 1
                        if let again = try? message.encoded() { #expect(try EventMessage(encoded: again) == message) }
                    }
                }
                try decoder.finish()
            } catch {
                failures += 1
                #expect(error.offset >= 0 && error.offset <= bytes.count)
            }
        }
        #expect(failures > 1_000)
        #expect(successes > 1_000)
    }

    private func repairChecksums(_ bytes: inout [UInt8]) {
        var start = 0
        while start + 16 <= bytes.count {
            let length = bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
            set(CRC32.value(of: Array(bytes[start..<start + 8])), at: start + 8, of: &bytes)
            guard length >= 16, start + length <= bytes.count else { return }
            let end = start + length
            set(CRC32.value(of: Array(bytes[start..<end - 4])), at: end - 4, of: &bytes)
            start = end
        }
    }

    private func set(_ value: UInt32, at index: Int, of bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { bytes.replaceSubrange(index..<index + 4, with: $0) }
    }
}
