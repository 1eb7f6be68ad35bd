import ServiceModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A copy of a source that ends with zeros, and what one pass over its words tells.
struct SourceText {
    /// The caller frees it.
    let bytes: UnsafeMutablePointer<UInt8>
    let isASCII: Bool
    /// How many bytes are below 0x20.
    let controlCount: Int

    init(_ contents: [UInt8]) {
        let wordCount = contents.count / 8 + 2
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: wordCount)
        // The padding is white space while the words are looked at, which is no control character.
        words[wordCount - 2] = 0x2020_2020_2020_2020
        words[wordCount - 1] = 0x2020_2020_2020_2020
        let bytes = UnsafeMutableRawPointer(words).assumingMemoryBound(to: UInt8.self)
        contents.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { memcpy(bytes, start, source.count) }
        }
        let highBits: UInt64 = 0x8080_8080_8080_8080
        var seen: UInt64 = 0
        var controls = 0
        var index = 0
        while index < wordCount {
            let word = words[index]
            seen |= word
            // A byte's high bit survives the subtraction unless its low seven bits are below 0x20.
            let below = ~((word | highBits) &- 0x2020_2020_2020_2020) & ~word & highBits
            if below != 0 { controls &+= below.nonzeroBitCount }
            index &+= 1
        }
        memset(bytes + contents.count, 0, wordCount * 8 - contents.count)
        self.bytes = bytes
        isASCII = seen & highBits == 0
        controlCount = controls
    }
}

extension JSONSyntaxError {
    /// The first control character inside a string, found by following quotation marks and backslashes.
    init?(controlCharacterIn contents: [UInt8]) {
        var isInString = false
        var index = 0
        while index < contents.count {
            let byte = contents[index]
            if byte == UInt8(ascii: "\"") {
                isInString.toggle()
            } else if isInString, byte == UInt8(ascii: "\\") {
                index += 1
                if index < contents.count, contents[index] < 0x20 { index -= 1 }
            } else if isInString, byte < 0x20 {
                self.init(
                    message: "the control character \(JSONSyntaxError.codePoint(UInt32(byte))) in a string; "
                        + "write it as `\(JSONSyntaxError.escape(byte))`",
                    offset: index)
                return
            }
            index += 1
        }
        return nil
    }

    static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    private static func escape(_ byte: UInt8) -> String {
        switch byte {
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        case 0x09: "\\t"
        default: "\\u" + codePoint(UInt32(byte)).dropFirst(2)
        }
    }
}
