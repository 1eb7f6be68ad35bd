import ServiceModel

/// Decodes the escapes of a JSON string in place: what they stand for is never longer than they are.
struct JSONStringDecoder {
    let text: UnsafeMutablePointer<UInt8>
    let count: Int
    /// Where decoding begins, the first backslash; afterwards the offset behind the closing quotation mark.
    var index: Int
    /// The offset of the opening quotation mark.
    let quote: Int

    /// Returns the length of the decoded string, which starts behind the opening quotation mark.
    mutating func decode() throws(JSONSyntaxError) -> Int {
        let text = text
        var source = index
        var target = index
        while true {
            guard source < count else {
                throw JSONSyntaxError(message: "the string is not closed; add `\"` at its end", offset: quote)
            }
            let byte = text[source]
            if byte == UInt8(ascii: "\"") { break }
            if byte != UInt8(ascii: "\\") {
                text[target] = byte
                source &+= 1
                target &+= 1
                continue
            }
            let escape = text[source &+ 1]
            if escape == UInt8(ascii: "u") {
                let scalar = try decodeScalar(at: &source)
                write(scalar, at: &target)
                continue
            }
            guard let decoded = JSONStringDecoder.simpleEscape(escape) else {
                throw JSONSyntaxError(
                    message: "an unknown escape in a string; write a backslash itself as `\\\\`", offset: source)
            }
            text[target] = decoded
            source &+= 2
            target &+= 1
        }
        index = source &+ 1
        return target &- quote &- 1
    }

    private static func simpleEscape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        default: nil
        }
    }

    /// A `\uXXXX`, or two that are a surrogate pair.
    private func decodeScalar(at source: inout Int) throws(JSONSyntaxError) -> UInt32 {
        let start = source
        let unit = try hexadecimal(at: start + 2, escape: start)
        source += 6
        guard unit >= 0xD800, unit <= 0xDFFF else { return unit }
        let hasSecond =
            source + 5 < count && text[source] == UInt8(ascii: "\\") && text[source + 1] == UInt8(ascii: "u")
        if unit < 0xDC00, hasSecond {
            let low = try hexadecimal(at: source + 2, escape: source)
            if low >= 0xDC00, low <= 0xDFFF {
                source += 6
                return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
        }
        throw JSONSyntaxError(
            message: "half a surrogate pair, which is no character; write both halves or the character itself",
            offset: start)
    }

    private func hexadecimal(at offset: Int, escape: Int) throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for index in offset..<offset + 4 {
            // The text ends with zeros, so that this never reads beyond it.
            guard index < count, let digit = JSONStringDecoder.digit(text[index]) else {
                throw JSONSyntaxError(message: "`\\u` needs four hexadecimal digits; complete it", offset: escape)
            }
            value = value << 4 | digit
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    private func write(_ scalar: UInt32, at target: inout Int) {
        func put(_ byte: UInt32) {
            text[target] = UInt8(truncatingIfNeeded: byte)
            target &+= 1
        }
        switch scalar {
        case 0..<0x80:
            put(scalar)
        case 0x80..<0x800:
            put(0xC0 | scalar >> 6)
            put(0x80 | scalar & 0x3F)
        case 0x800..<0x10000:
            put(0xE0 | scalar >> 12)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        default:
            put(0xF0 | scalar >> 18)
            put(0x80 | scalar >> 12 & 0x3F)
            put(0x80 | scalar >> 6 & 0x3F)
            put(0x80 | scalar & 0x3F)
        }
    }
}
