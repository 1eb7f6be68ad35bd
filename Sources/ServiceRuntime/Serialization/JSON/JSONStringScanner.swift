/// Reads strings of JSON: checks them and takes the escapes out, in place.
enum JSONStringScanner {
    private typealias Problem = DeserializationError.Problem

    /// Reads a string from after its first quote; the position is left after its last, or at the error.
    ///
    /// A string without escapes is not changed; one with escapes becomes shorter and stays where it starts.
    ///
    /// - Returns: The length of the string's text in UTF-8.
    @inline(__always)
    static func scan(
        _ position: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> (length: Int, problem: DeserializationError.Problem?) {
        let start = position
        while true {
            let word = ByteOperations.load8(position)
            let marks = ByteOperations.specials(word) | word & 0x8080_8080_8080_8080
            guard marks != 0 else {
                position += 8
                continue
            }
            position += marks.trailingZeroBitCount >> 3
            guard position.pointee == UInt8(ascii: "\"") else {
                return scanSpecial(&position, start: start, end: end)
            }
            position += 1
            return (position - start - 1, nil)
        }
    }

    /// Goes on from the first byte that is not plain ASCII.
    @inline(never)
    private static func scanSpecial(
        _ position: inout UnsafeMutablePointer<UInt8>, start: UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>
    ) -> (length: Int, problem: Problem?) {
        /// Where the text goes on in its final form; behind the position once there was an escape.
        var output = position
        while true {
            let word = ByteOperations.load8(position)
            let marks = ByteOperations.specials(word) | word & 0x8080_8080_8080_8080
            let plain = marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
            move(plain, &position, &output)
            guard marks != 0 else { continue }
            switch position.pointee {
            case UInt8(ascii: "\""):
                position += 1
                return (output - start, nil)
            case UInt8(ascii: "\\"):
                if let problem = unescape(&position, &output) { return (0, problem) }
            case 0..<0x20:
                return (0, .malformed(position >= end ? "a string has no end" : "a control character in a string"))
            default:
                let length = UTF8Validation.sequenceLength(position)
                guard length > 0 else { return (0, .malformed("a string is not UTF-8")) }
                move(length, &position, &output)
            }
        }
    }

    @inline(__always)
    private static func move(
        _ count: Int, _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) {
        if output != position {
            for index in 0..<count { output[index] = position[index] }
        }
        position += count
        output += count
    }

    /// Reads an escape and writes the character. The position stays at the escape when that is an error.
    private static func unescape(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) -> Problem? {
        switch position[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.pointee = position[1]
        case UInt8(ascii: "b"): output.pointee = 0x08
        case UInt8(ascii: "f"): output.pointee = 0x0C
        case UInt8(ascii: "n"): output.pointee = 0x0A
        case UInt8(ascii: "r"): output.pointee = 0x0D
        case UInt8(ascii: "t"): output.pointee = 0x09
        case UInt8(ascii: "u"): return unescapeUnicode(&position, &output)
        default: return .malformed("an escape that JSON does not have")
        }
        position += 2
        output += 1
        return nil
    }

    private static func unescapeUnicode(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) -> Problem? {
        guard let first = hexadecimal(position + 2) else { return .malformed("\\u without four hexadecimal digits") }
        var value = first
        var length = 6
        if first & 0xF800 == 0xD800 {
            guard first < 0xDC00, position[6] == UInt8(ascii: "\\"), position[7] == UInt8(ascii: "u"),
                let second = hexadecimal(position + 8), second & 0xFC00 == 0xDC00
            else { return .malformed("half of a surrogate pair") }
            value = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
            length = 12
        }
        position += length
        switch value {
        case 0..<0x80:
            output[0] = UInt8(truncatingIfNeeded: value)
            output += 1
        case 0x80..<0x800:
            output[0] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
            output[1] = continuation(value)
            output += 2
        case 0x800..<0x10000:
            output[0] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
            output[1] = continuation(value >> 6)
            output[2] = continuation(value)
            output += 3
        default:
            output[0] = 0xF0 | UInt8(truncatingIfNeeded: value >> 18)
            output[1] = continuation(value >> 12)
            output[2] = continuation(value >> 6)
            output[3] = continuation(value)
            output += 4
        }
        return nil
    }

    private static func continuation(_ value: UInt32) -> UInt8 {
        0x80 | UInt8(truncatingIfNeeded: value) & 0x3F
    }

    /// The value of four hexadecimal digits. Reading stops at the first byte that is none, as at the text's end.
    private static func hexadecimal(_ bytes: UnsafeMutablePointer<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for index in 0..<4 {
            let byte = bytes[index]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
