/// The well-formed byte sequences of UTF-8 (Unicode 3.9, table 3-7).
enum UTF8Validation {
    /// The length of the sequence of two to four bytes at a place; 0 when it is not well-formed.
    /// A zero byte must follow the text: it ends every sequence that is cut short.
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafePointer<UInt8>) -> Int {
        let lead = bytes[0]
        switch lead {
        case 0xC2...0xDF:
            return isContinuation(bytes[1]) ? 2 : 0
        case 0xE0...0xEF:
            let second = bytes[1]
            guard isContinuation(second), isContinuation(bytes[2]) else { return 0 }
            // Longer forms than needed, and surrogates.
            if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            let second = bytes[1]
            guard isContinuation(second), isContinuation(bytes[2]), isContinuation(bytes[3]) else { return 0 }
            // Longer forms than needed, and values beyond Unicode.
            if lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F { return 0 }
            return 4
        default:
            return 0
        }
    }

    /// How many bytes of a text are well-formed: all of them, or those before the first sequence that is not.
    /// Eight bytes may be read after the text.
    static func validPrefix(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        var position = 0
        while position < count {
            var highBits = ByteOperations.load8(bytes + position) & 0x8080_8080_8080_8080
            if count - position < 8 { highBits &= 1 << UInt64(8 * (count - position)) - 1 }
            guard highBits != 0 else {
                position += 8
                continue
            }
            position += highBits.trailingZeroBitCount >> 3
            let length = sequenceLength(bytes + position)
            guard length > 0, position + length <= count else { return position }
            position += length
        }
        return count
    }

    @inline(__always)
    private static func isContinuation(_ byte: UInt8) -> Bool {
        byte & 0xC0 == 0x80
    }
}
