/// Source: RFC 3629, section 4.
enum UTF8Validation {
    /// The offset of the first byte that is not part of valid UTF-8, or `nil`.
    static func firstInvalid(_ bytes: UnsafeMutablePointer<UInt8>, count: Int) -> Int? {
        let words = UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: UInt64.self)
        var index = 0
        while index < count {
            let byte = bytes[index]
            if byte < 0x80 {
                index &+= 1
                // Whole words of ASCII, where one begins here.
                if index & 7 == 0 {
                    while index &+ 8 <= count, words[index &>> 3] & 0x8080_8080_8080_8080 == 0 { index &+= 8 }
                }
                continue
            }
            let length = sequenceLength(bytes, at: index, count: count)
            if length == 0 { return index }
            index &+= length
        }
        return nil
    }

    /// The length of the well-formed sequence of two to four bytes at an offset, or 0.
    private static func sequenceLength(_ bytes: UnsafeMutablePointer<UInt8>, at index: Int, count: Int) -> Int {
        let first = bytes[index]
        var length = 2
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: break
        case 0xE0: (length, lowest) = (3, 0xA0)
        case 0xED: (length, highest) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, lowest) = (4, 0x90)
        case 0xF4: (length, highest) = (4, 0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard index + length <= count, bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return 0 }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
