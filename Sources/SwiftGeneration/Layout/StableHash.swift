/// A hash of text that is the same in every run, on every machine and in every version of the generator: FNV-1a of 64 bits
/// over the UTF-8.
///
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923. Swift's own hashes differ from one process to
/// the next.
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ text: String) {
        append(text)
    }

    mutating func append(_ text: String) {
        var text = text
        value = text.withUTF8 { [value] bytes in
            var value = value
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return value
        }
    }
}
