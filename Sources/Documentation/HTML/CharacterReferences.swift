/// Character references: `&amp;`, `&#38;`, `&#x26;`.
enum CharacterReferences {
    static let longestName = 31
    static let shortestName = 2
    /// The longest name that counts without a semicolon.
    static let longestNameAlone = 6

    /// The character that a reference at `index`, where an `&` stands, names, and where the reference ends.
    ///
    /// Nil when it is none: an unknown name, one that stands for two characters, no `;`, or no valid character.
    static func decode(
        _ bytes: UnsafePointer<UInt8>, at index: Int, before end: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var position = index + 1
        guard position < end else { return nil }
        if bytes[position] == 0x23 { return decodeNumber(bytes, at: position + 1, before: end) }
        let limit = min(end, position + longestName + 1)
        while position < limit, bytes[position].isASCIIAlphanumeric { position += 1 }
        guard position < limit, bytes[position] == 0x3B,
            let named = named(bytes + index + 1, count: position - index - 1), named.second == nil
        else { return nil }
        return (named.scalar, position + 1)
    }

    private static func decodeNumber(
        _ bytes: UnsafePointer<UInt8>, at start: Int, before end: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var position = start
        var radix: UInt32 = 10
        if position < end, bytes[position] | 0x20 == 0x78 {
            radix = 16
            position += 1
        }
        let digits = position
        var value: UInt32 = 0
        while position < end, position - digits < 8 {
            let byte = bytes[position]
            let digit: UInt32
            if byte.isASCIIDigit {
                digit = UInt32(byte) - 0x30
            } else if radix == 16, byte | 0x20 >= 0x61, byte | 0x20 <= 0x66 {
                digit = UInt32(byte | 0x20) - 0x61 + 10
            } else {
                break
            }
            value = value &* radix &+ digit
            position += 1
        }
        guard position > digits, position < end, bytes[position] == 0x3B else { return nil }
        if value >= 0x80, value <= 0x9F { value = windows1252[Int(value) - 0x80] }
        guard value > 0, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, position + 1)
    }

    /// What 0x80 to 0x9F mean in HTML (WHATWG HTML, 13.2.5.80).
    static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// What a name stands for.
    struct Named: Equatable {
        var scalar: Unicode.Scalar
        /// The second scalar, of the few names that stand for two.
        var second: Unicode.Scalar?
        /// Whether the name counts without a semicolon after it.
        var standsAlone: Bool
    }

    /// Finds a name of which `count` bytes stand at `name`, in the list as it is: nothing is built.
    static func named(_ name: UnsafePointer<UInt8>, count: Int) -> Named? {
        guard count >= shortestName, count <= longestName else { return nil }
        let list = names.utf8Start
        var low = 0
        var high = names.utf8CodeUnitCount
        while low < high {
            var start = (low + high) / 2
            while start > low, list[start - 1] != 0x20 { start -= 1 }
            var length = 0
            while length < count, list[start + length] == name[length] { length += 1 }
            let byte = list[start + length]
            let endsEntry = byte == 0x3A || byte == 0x21
            if length == count, endsEntry { return entry(at: start + length) }
            // A name that ends here comes before all that are longer.
            if length < count, endsEntry || byte < name[length] {
                while start < high, list[start] != 0x20 { start += 1 }
                low = start + 1
            } else {
                high = start
            }
        }
        return nil
    }

    /// Reads what follows a name in the list.
    private static func entry(at separator: Int) -> Named? {
        let list = names.utf8Start
        let end = names.utf8CodeUnitCount
        var values: (UInt32, UInt32) = (0, 0)
        var index = separator + 1
        while index < end, list[index] != 0x20 {
            let byte = list[index]
            if byte == 0x2C {
                values = (0, values.0)
            } else {
                values.0 = values.0 << 4 | UInt32(byte.isASCIIDigit ? byte - 0x30 : byte - 0x37)
            }
            index += 1
        }
        let isPair = values.1 > 0
        guard let scalar = Unicode.Scalar(isPair ? values.1 : values.0) else { return nil }
        return Named(
            scalar: scalar, second: isPair ? Unicode.Scalar(values.0) : nil, standsAlone: list[separator] == 0x21)
    }
}
