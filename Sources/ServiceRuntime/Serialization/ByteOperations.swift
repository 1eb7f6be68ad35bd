/// Work on several bytes at once. All functions are for little-endian loads, whatever the machine.
enum ByteOperations {
    /// Eight bytes, the first in the lowest position.
    @inline(__always)
    static func load8(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }

    /// Four bytes, the first in the lowest position.
    @inline(__always)
    static func load4(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self)))
    }

    /// Up to seven bytes, without reading past them; zeros follow.
    @inline(__always)
    static func loadFew(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        if count >= 4 {
            // The two loads overlap, and where they do they agree.
            return load4(bytes) | load4(bytes + count - 4) << UInt64(8 * (count - 4))
        }
        guard count > 0 else { return 0 }
        let middle = count >> 1
        let last = count - 1
        return UInt64(bytes[0]) | UInt64(bytes[middle]) << UInt64(8 * middle) | UInt64(bytes[last]) << UInt64(8 * last)
    }

    /// Marks, by its highest bit, the first byte that JSON does not take as it is in a string: quote, backslash,
    /// control character. Marks after the first may be wrong.
    @inline(__always)
    static func specials(_ word: UInt64) -> UInt64 {
        let quote = word ^ 0x2222_2222_2222_2222
        let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let isQuote = (quote &- 0x0101_0101_0101_0101) & ~quote
        let isBackslash = (backslash &- 0x0101_0101_0101_0101) & ~backslash
        let isControl = (word &- 0x2020_2020_2020_2020) & ~word
        return (isQuote | isBackslash | isControl) & 0x8080_8080_8080_8080
    }

    /// Whether two runs of bytes are the same.
    @inline(__always)
    static func areEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        if count < 8 { return loadFew(left, count) == loadFew(right, count) }
        var position = 0
        while position + 8 < count {
            if load8(left + position) != load8(right + position) { return false }
            position += 8
        }
        return load8(left + count - 8) == load8(right + count - 8)
    }

    /// A hash of a key. Bytes in the middle of long keys do not count: equality is always checked as well.
    @inline(__always)
    static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        var first: UInt64
        let last: UInt64
        if count >= 8 {
            first = load8(bytes)
            last = load8(bytes + count - 8)
            if count > 16 { first ^= load8(bytes + count / 2 - 4) &* 0xD6E8_FEB8_6659_FD93 }
        } else {
            first = loadFew(bytes, count)
            last = 0
        }
        let product = (first ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
            by: last ^ 0xE703_7ED1_A0B4_28DB &+ UInt64(truncatingIfNeeded: count))
        let mixed = product.high ^ product.low
        return UInt32(truncatingIfNeeded: mixed ^ mixed >> 32)
    }

    /// What stands at a place, for messages: a character of ASCII, a byte, or the end of the text.
    static func description(_ position: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>) -> String {
        switch position.pointee {
        case _ where position >= end: "the end"
        case 0x21...0x7E: "'\(Character(Unicode.Scalar(position.pointee)))'"
        default: "byte 0x" + String(position.pointee, radix: 16, uppercase: true)
        }
    }
}
