/// The classes of characters that reStructuredText's rules speak of, as Python has them.
enum RSTCharacters {
    /// The character at an index of well-formed UTF-8, and the bytes that it takes.
    static func scalar(in text: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
        let first = text[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = UInt32(first) & (first >= 0xF0 ? 0x07 : first >= 0xE0 ? 0x0F : 0x1F)
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return (value, length)
    }

    /// The character that ends before an index.
    static func scalar(in text: [UInt8], before index: Int) -> UInt32 {
        var start = index - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(in: text, at: start).value
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether a character is a letter or number.
    static func isAlphanumeric(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return UInt8(scalar).isASCIIAlphanumeric }
        guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return properties.numericType != nil
        }
    }

    /// Whether inline markup may begin behind a character.
    static func mayPrecedeMarkup(_ scalar: UInt32) -> Bool {
        if scalar >= 0x80 {
            return isSpace(scalar) || RSTPunctuation.isOpener(scalar) || RSTPunctuation.isDelimiter(scalar)
        }
        switch UInt8(scalar) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "["),
            UInt8(ascii: "{"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"):
            return true
        default: return isSpace(scalar)
        }
    }

    /// Whether inline markup may end before a character; 0 stands for a backslash.
    static func mayFollowMarkup(_ scalar: UInt32) -> Bool {
        if scalar >= 0x80 {
            return isSpace(scalar) || RSTPunctuation.isCloser(scalar) || RSTPunctuation.isDelimiter(scalar)
        }
        switch UInt8(scalar) {
        case 0, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]"),
            UInt8(ascii: "}"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\\"):
            return true
        default: return isSpace(scalar)
        }
    }

    /// Whether two characters enclose what stands between them, as brackets do.
    static func isPair(_ opener: UInt32, _ closer: UInt32) -> Bool {
        if opener >= 0x80 { return RSTPunctuation.isPair(opener, closer) }
        switch UInt8(opener) {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return closer == opener
        case UInt8(ascii: "("): return closer == UInt8(ascii: ")")
        case UInt8(ascii: "<"): return closer == UInt8(ascii: ">")
        case UInt8(ascii: "["): return closer == UInt8(ascii: "]")
        case UInt8(ascii: "{"): return closer == UInt8(ascii: "}")
        default: return false
        }
    }
}
