/// The numbers of single entries: `nil` for `null`, and, with an error, for values of a wrong type or out of range.
extension JSONReader {
    mutating func wideInteger(_ value: Int, _ name: StaticString) -> Int64? {
        let text = bytes(value)
        switch entries[value].kind {
        case ValueTape.Kind.integer where text.count <= 18:
            // At most 18 digits, which fit.
            let isNegative = text[0] == UInt8(ascii: "-")
            var magnitude: Int64 = 0
            for index in (isNegative ? 1 : 0)..<text.count {
                magnitude = magnitude &* 10 &+ Int64(text[index] &- UInt8(ascii: "0"))
            }
            return isNegative ? 0 &- magnitude : magnitude
        case ValueTape.Kind.integer, ValueTape.Kind.decimal:
            if let integer = DecimalNumber(text)?.integerValue { return integer }
            report(.numberOutOfRange(type: name.description), value)
            return nil
        default:
            reportUnexpected(value, expected: "an integer")
            return nil
        }
    }

    mutating func double(at value: Int) -> Double? {
        switch entries[value].kind {
        case ValueTape.Kind.integer, ValueTape.Kind.decimal:
            if let double = DecimalNumber(bytes(value))?.doubleValue { return double }
            report(.numberOutOfRange(type: "64-bit floating-point number"), value)
            return nil
        case ValueTape.Kind.string:
            return namedNumber(value)
        default:
            reportUnexpected(value, expected: "a number")
            return nil
        }
    }

    mutating func float(at value: Int) -> Float? {
        switch entries[value].kind {
        case ValueTape.Kind.integer, ValueTape.Kind.decimal:
            if let float = DecimalNumber(bytes(value))?.floatValue { return float }
            report(.numberOutOfRange(type: "32-bit floating-point number"), value)
            return nil
        case ValueTape.Kind.string:
            return namedNumber(value).map { Float($0) }
        default:
            reportUnexpected(value, expected: "a number")
            return nil
        }
    }

    /// The numbers that JSON has no notation for, which Smithy's protocols send as strings.
    private mutating func namedNumber(_ value: Int) -> Double? {
        switch text(value) {
        case "NaN": return .nan
        case "Infinity": return .infinity
        case "-Infinity": return -.infinity
        default:
            reportUnexpected(value, expected: "a number")
            return nil
        }
    }

    /// A number of any size; also accepted as a string, by which services keep it from other readers' rounding.
    mutating func bigInteger(at value: Int) -> BigInteger? {
        switch entries[value].kind {
        case ValueTape.Kind.integer, ValueTape.Kind.decimal, ValueTape.Kind.string:
            if let number = BigInteger(text(value)) { return number }
            report(.numberOutOfRange(type: "integer"), value)
            return nil
        default:
            reportUnexpected(value, expected: "an integer")
            return nil
        }
    }

    /// A number of any size and precision; also accepted as a string.
    mutating func bigDecimal(at value: Int) -> BigDecimal? {
        switch entries[value].kind {
        case ValueTape.Kind.integer, ValueTape.Kind.decimal:
            return BigDecimal(validated: text(value))
        case ValueTape.Kind.string:
            if let number = BigDecimal(text(value)) { return number }
            report(.invalidText(expected: "a decimal number"), value)
            return nil
        default:
            reportUnexpected(value, expected: "a number")
            return nil
        }
    }
}
