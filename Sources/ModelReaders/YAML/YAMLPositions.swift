/// Turns the marks of libyaml, which count characters, into byte offsets.
///
/// Marks come nearly in order, so the text is walked once. A text of ASCII alone is not walked at all.
struct YAMLPositions {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    private var character = 0
    private var byte = 0

    /// `bytes` is the text that libyaml is given. It must stay valid as long as this value is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        var index = 0
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        isASCII = index == bytes.count
    }

    /// The offset of the character with an index, both counted from 0.
    mutating func offset(ofCharacter target: Int) -> Int {
        if isASCII { return min(target, bytes.count) }
        while character < target, byte < bytes.count {
            byte += 1
            while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            character += 1
        }
        while character > target, byte > 0 {
            byte -= 1
            while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
            character -= 1
        }
        return byte
    }
}
