#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension UnsafePointer<UInt8> {
    /// How many bytes stand before the first one of `stops`, or before the NUL that ends the bytes.
    func countBefore(_ stops: StaticString) -> Int {
        let text = UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self)
        let set = UnsafeRawPointer(stops.utf8Start).assumingMemoryBound(to: CChar.self)
        return strcspn(text, set)
    }

    /// The index of a byte in `start..<end`.
    func index(of byte: UInt8, from start: Int, to end: Int) -> Int? {
        guard start < end, let found = memchr(self + start, Int32(byte), end - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(self)
    }

    /// The index at which `needle` begins in `start..<end`.
    func index(of needle: StaticString, from start: Int, to end: Int) -> Int? {
        let length = needle.utf8CodeUnitCount
        var index = start
        while let found = self.index(of: needle.utf8Start[0], from: index, to: end) {
            if found + length <= end, memcmp(self + found, needle.utf8Start, length) == 0 { return found }
            index = found + 1
        }
        return nil
    }

    /// Whether `text` stands at `index`, before `end`.
    func has(_ text: StaticString, at index: Int, before end: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        return index + length <= end && memcmp(self + index, text.utf8Start, length) == 0
    }

    /// Whether two spaces stand side by side before the NUL that ends the bytes.
    var hasDoubleSpace: Bool {
        strstr(UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self), "  ") != nil
    }
}

extension UInt8 {
    var isASCIILetter: Bool {
        let lower = self | 0x20
        return lower >= 0x61 && lower <= 0x7A
    }

    var isASCIIDigit: Bool {
        self >= 0x30 && self <= 0x39
    }

    var isASCIIAlphanumeric: Bool {
        isASCIILetter || isASCIIDigit
    }

    /// Whether the byte stands in the name of a code block's language.
    var isCodeLanguage: Bool {
        isASCIIAlphanumeric || self == 0x2B || self == 0x2D || self == 0x5F || self == 0x23
    }

    var isASCIIPunctuation: Bool {
        self > 0x20 && self < 0x7F && !isASCIIAlphanumeric
    }

    /// Space, tab, line feed, form feed or carriage return.
    var isHTMLSpace: Bool {
        self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B)
    }

    var lowercasedASCII: UInt8 {
        self >= 0x41 && self <= 0x5A ? self | 0x20 : self
    }
}
