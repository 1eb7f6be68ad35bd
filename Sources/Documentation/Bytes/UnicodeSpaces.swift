/// White space as Python's `str.isspace` and the `\s` of its regular expressions know it: the control characters that
/// separate, and all characters that Unicode calls spaces or separators of lines.
package enum UnicodeSpaces {
    /// How many bytes the white space at `index` has, or 0 where none stands before `end`.
    package static func length(_ bytes: UnsafePointer<UInt8>, at index: Int, before end: Int) -> Int {
        guard index < end else { return 0 }
        let byte = bytes[index]
        if byte < 0x80 {
            return byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F) ? 1 : 0
        }
        switch byte {
        case 0xC2 where index + 1 < end:
            return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE1 where index + 2 < end:
            return bytes[index + 1] == 0x9A && bytes[index + 2] == 0x80 ? 3 : 0
        case 0xE2 where index + 2 < end:
            let last = bytes[index + 2]
            if bytes[index + 1] == 0x81 { return last == 0x9F ? 3 : 0 }
            guard bytes[index + 1] == 0x80 else { return 0 }
            return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
        case 0xE3 where index + 2 < end:
            return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
        default:
            return 0
        }
    }

    /// Where the white space that begins at `index` ends.
    package static func skip(_ bytes: UnsafePointer<UInt8>, from index: Int, before end: Int) -> Int {
        var index = index
        while true {
            let length = Self.length(bytes, at: index, before: end)
            if length == 0 { return index }
            index += length
        }
    }

    /// Where words end that single spaces part: before white space of another kind, or at the end.
    static func skipWords(_ bytes: UnsafePointer<UInt8>, from start: Int, before end: Int) -> Int {
        var index = start
        while true {
            index = skipPlainWords(bytes, from: index, before: end)
            guard index < end else { return end }
            let length = length(bytes, at: index, before: end)
            if length == 0 {
                index += 1
            } else if bytes[index] == 0x20, index + 1 < end, Self.length(bytes, at: index + 1, before: end) == 0 {
                index += 2
            } else {
                return index
            }
        }
    }

    /// Goes past characters of ASCII that show something and single spaces between them, eight at a time.
    private static func skipPlainWords(_ bytes: UnsafePointer<UInt8>, from start: Int, before end: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones << 7
        let lowBits = ~highBits
        var index = start
        // A space at the end of eight bytes may be followed by another: the byte behind these must be there.
        while index + 8 < end {
            let word = UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
            // Of each byte, the highest bit tells. What is added overflows into no other byte.
            let isAtLeastSpace = (word & lowBits) &+ ones &* 0x60
            let isNoSpace = ((word ^ ones &* 0x20) & lowBits) &+ lowBits
            let spaces = ~isNoSpace & highBits
            guard (word | ~isAtLeastSpace) & highBits == 0, spaces & (spaces << 8) == 0 else { break }
            if spaces >> 63 == 1 {
                // The space is looked at with what follows it.
                index += 7
                break
            }
            index += 8
        }
        while index < end, bytes[index] > 0x20, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// How many bytes the white space that ends at `index` has, or 0.
    package static func length(_ bytes: UnsafePointer<UInt8>, endingAt index: Int, after start: Int) -> Int {
        guard index > start else { return 0 }
        if bytes[index - 1] < 0x80 { return length(bytes, at: index - 1, before: index) }
        if index - start >= 2, length(bytes, at: index - 2, before: index) == 2 { return 2 }
        if index - start >= 3, length(bytes, at: index - 3, before: index) == 3 { return 3 }
        return 0
    }
}
