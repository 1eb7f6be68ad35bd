/// The numbers of single elements and attributes: `nil` for what is absent or has no text, and, with an error, for
/// values of a wrong type or out of range.
extension XMLReader {
    mutating func byte(at entry: Int) -> Int8? {
        narrowed(entry, "8-bit integer")
    }

    mutating func short(at entry: Int) -> Int16? {
        narrowed(entry, "16-bit integer")
    }

    mutating func integer(at entry: Int) -> Int? {
        narrowed(entry, "integer")
    }

    mutating func long(at entry: Int) -> Int64? {
        narrowed(entry, "64-bit integer")
    }

    @inline(__always)
    private mutating func narrowed<Integer: FixedWidthInteger>(_ entry: Int, _ name: StaticString) -> Integer? {
        guard let text = trimmed(entry, "an integer") else { return nil }
        if let wide = Self.shortInteger(text) ?? DecimalNumber(text)?.integerValue,
            let narrow = Integer(exactly: wide)
        {
            return narrow
        }
        report(.numberOutOfRange(type: name.description), entry)
        return nil
    }

    /// The value of at most 18 digits, which fit.
    @inline(__always)
    private static func shortInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        let isNegative = text[0] == UInt8(ascii: "-")
        guard text.count <= 18, text.count > (isNegative ? 1 : 0) else { return nil }
        var magnitude: Int64 = 0
        for index in (isNegative ? 1 : 0)..<text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            magnitude = magnitude &* 10 &+ Int64(digit)
        }
        return isNegative ? 0 &- magnitude : magnitude
    }

    mutating func double(at entry: Int) -> Double? {
        guard let text = trimmed(entry, "a number") else { return nil }
        if let double = DecimalNumber(text)?.doubleValue ?? Self.namedNumber(text) { return double }
        report(.numberOutOfRange(type: "64-bit floating-point number"), entry)
        return nil
    }

    mutating func float(at entry: Int) -> Float? {
        guard let text = trimmed(entry, "a number") else { return nil }
        if let float = DecimalNumber(text)?.floatValue ?? Self.namedNumber(text).map({ Float($0) }) { return float }
        report(.numberOutOfRange(type: "32-bit floating-point number"), entry)
        return nil
    }

    private static func namedNumber(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        switch String(decoding: text, as: UTF8.self) {
        case "NaN": .nan
        case "Infinity": .infinity
        case "-Infinity": -.infinity
        default: nil
        }
    }

    mutating func bigInteger(at entry: Int) -> BigInteger? {
        guard let text = trimmed(entry, "an integer") else { return nil }
        if let number = BigInteger(String(decoding: text, as: UTF8.self)) { return number }
        report(.numberOutOfRange(type: "integer"), entry)
        return nil
    }

    mutating func bigDecimal(at entry: Int) -> BigDecimal? {
        guard let text = trimmed(entry, "a number") else { return nil }
        if let number = BigDecimal(String(decoding: text, as: UTF8.self)) { return number }
        report(.invalidText(expected: "a decimal number"), entry)
        return nil
    }
}
