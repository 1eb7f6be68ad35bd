/// Text in which character references are decoded as Python's `html.unescape` does, which follows HTML 5 more closely
/// than ``CharacterReferences/decode(_:at:before:)``: a semicolon may lack, and the start of a word may be a name.
enum HTMLUnescaping {
    /// The longest run of characters after an `&` that is looked at.
    private static let longestRun = 32

    /// Appends the bytes of a range in which each reference is replaced by what it stands for.
    static func unescape(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, into result: inout ByteBuffer
    ) {
        var index = start
        while let reference = bytes.index(of: 0x26, from: index, to: end) {
            result.append(bytes + index, count: reference - index)
            index = decode(bytes, at: reference, before: end, into: &result)
        }
        result.append(bytes + index, count: end - index)
    }

    /// Decodes what stands at an `&`; gives where what follows begins.
    private static func decode(
        _ bytes: UnsafePointer<UInt8>, at start: Int, before end: Int, into result: inout ByteBuffer
    ) -> Int {
        if start + 1 < end, bytes[start + 1] == 0x23 {
            return decodeNumber(bytes, at: start, before: end, into: &result)
        }
        let name = bytes + start + 1
        let run = nameLength(name, limit: end - start - 1)
        if run.hasSemicolon, let named = CharacterReferences.named(name, count: run.length) {
            append(named, to: &result)
            return start + 1 + run.length + 1
        }
        var length = min(run.length, CharacterReferences.longestNameAlone)
        while length >= CharacterReferences.shortestName {
            if let named = CharacterReferences.named(name, count: length), named.standsAlone {
                append(named, to: &result)
                return start + 1 + length
            }
            length -= 1
        }
        result.append(0x26)
        return start + 1
    }

    private static func append(_ named: CharacterReferences.Named, to result: inout ByteBuffer) {
        result.append(scalar: named.scalar)
        if let second = named.second { result.append(scalar: second) }
    }

    /// How many bytes what may be a name has, and whether a semicolon follows.
    private static func nameLength(_ name: UnsafePointer<UInt8>, limit: Int) -> (length: Int, hasSemicolon: Bool) {
        var index = 0
        var characters = 0
        while index < limit {
            let byte = name[index]
            switch byte {
            case 0x3B: return (index, true)
            case 0x09, 0x0A, 0x0C, 0x20, 0x3C, 0x26, 0x23: return (index, false)
            default: break
            }
            if byte & 0xC0 != 0x80 {
                if characters == longestRun { return (index, false) }
                characters += 1
            }
            index += 1
        }
        return (index, false)
    }

    private static func decodeNumber(
        _ bytes: UnsafePointer<UInt8>, at start: Int, before end: Int, into result: inout ByteBuffer
    ) -> Int {
        var index = start + 2
        let isHexadecimal = index < end && bytes[index] | 0x20 == 0x78
        if isHexadecimal { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < end {
            let byte = bytes[index]
            if byte.isASCIIDigit {
                value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - 0x30)
            } else if isHexadecimal, byte | 0x20 >= 0x61, byte | 0x20 <= 0x66 {
                value = value * 16 + UInt32((byte | 0x20) - 0x57)
            } else {
                break
            }
            value = min(value, 0x11_0000)
            index += 1
        }
        guard index > digits else {
            result.append(0x26)
            return start + 1
        }
        if index < end, bytes[index] == 0x3B { index += 1 }
        if let scalar = scalar(value) { result.append(scalar: scalar) }
        return index
    }

    /// What a number stands for; nil for nothing, as for most control characters and for noncharacters.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar? {
        switch value {
        case 0: return "\u{FFFD}"
        case 0x80...0x9F: return Unicode.Scalar(CharacterReferences.windows1252[Int(value) - 0x80])
        case 0x01...0x08, 0x0B, 0x0E...0x1F, 0x7F, 0xFDD0...0xFDEF: return nil
        case 0x11_0000...: return "\u{FFFD}"
        case _ where value & 0xFFFE == 0xFFFE: return nil
        default: return Unicode.Scalar(value) ?? "\u{FFFD}"
        }
    }
}
