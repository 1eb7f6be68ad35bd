/// A number in JSON's notation (RFC 8259 section 6), for exact conversion to the standard library's types.
struct DecimalNumber {
    /// The bytes, for conversions that need all digits.
    private let text: UnsafeBufferPointer<UInt8>
    private let isNegative: Bool
    /// The first 19 digits after leading zeros.
    private var digits: UInt64 = 0
    private var digitCount = 0
    /// Whether a digit other than zero follows those in `digits`.
    private var isTruncated = false
    /// The power of ten that `digits` is multiplied by; an exponent in the text is bounded to ±100,000.
    private var exponent = 0

    /// Reads a number; `nil` when the text is not in JSON's notation.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        isNegative = text.first == UInt8(ascii: "-")
        var position = isNegative ? 1 : 0
        let start = position
        readDigits(&position, areFraction: false)
        guard position > start, position == start + 1 || text[start] != UInt8(ascii: "0") else { return nil }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            position += 1
            let start = position
            readDigits(&position, areFraction: true)
            guard position > start else { return nil }
        }
        if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            guard readExponent(&position) else { return nil }
        }
        guard position == text.count else { return nil }
    }

    private mutating func readDigits(_ position: inout Int, areFraction: Bool) {
        while position < text.count, case let digit = text[position] &- UInt8(ascii: "0"), digit <= 9 {
            position += 1
            if digitCount < 19 {
                digits = digits * 10 + UInt64(digit)
                if digits > 0 { digitCount += 1 }
                if areFraction { exponent -= 1 }
            } else {
                if digit != 0 { isTruncated = true }
                if !areFraction { exponent += 1 }
            }
        }
    }

    private mutating func readExponent(_ position: inout Int) -> Bool {
        var sign = 1
        if position < text.count, text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") {
            sign = text[position] == UInt8(ascii: "-") ? -1 : 1
            position += 1
        }
        let start = position
        var value = 0
        while position < text.count, case let digit = text[position] &- UInt8(ascii: "0"), digit <= 9 {
            position += 1
            value = min(value * 10 + Int(digit), 100_000)
        }
        exponent += sign * value
        return position > start
    }
}

extension DecimalNumber {
    /// The number as an integer; `nil` when it has a fraction or does not fit. `1.0` and `1e3` are integers.
    var integerValue: Int64? {
        guard !isTruncated else { return nil }
        var magnitude = digits
        var exponent = magnitude == 0 ? 0 : exponent
        while exponent < 0, magnitude % 10 == 0 {
            magnitude /= 10
            exponent += 1
        }
        guard exponent >= 0, exponent <= 19 else { return nil }
        for _ in 0..<exponent {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            magnitude = product
        }
        if isNegative {
            return magnitude <= Int64.min.magnitude ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
        }
        return Int64(exactly: magnitude)
    }

    /// The nearest `Double`; `nil` beyond the type's range.
    var doubleValue: Double? {
        // Both factors are exact, so that the one operation rounds correctly.
        if !isTruncated, digits <= 1 << 53, abs(exponent) <= 22 {
            let power = Self.powersOfTen[abs(exponent)]
            let magnitude = exponent < 0 ? Double(digits) / power : Double(digits) * power
            return isNegative ? -magnitude : magnitude
        }
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// The nearest `Float`; `nil` beyond the type's range.
    var floatValue: Float? {
        if !isTruncated, digits <= 1 << 24, abs(exponent) <= 10 {
            let power = Float(Self.powersOfTen[abs(exponent)])
            let magnitude = exponent < 0 ? Float(digits) / power : Float(digits) * power
            return isNegative ? -magnitude : magnitude
        }
        guard let value = Float(String(decoding: text, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }

    /// Whether a `Double` keeps all digits: those of up to 17 are taken to be meant as one.
    var isPreciseAsDouble: Bool {
        guard !isTruncated else { return false }
        var significant = digits
        while significant != 0, significant % 10 == 0 { significant /= 10 }
        return significant < 100_000_000_000_000_000
    }

    /// The powers of ten that a `Double` holds exactly; the first eleven are exact in a `Float`, too.
    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}
