/// The numbers of single entries: `nil` for `null`, and, with an error, for values of a wrong type or out of range.
///
/// A number reads as any type that can hold it, whatever its width: 1 as a `Double`, and 1.0 as an `Int`.
extension CBORReader {
    mutating func wideInteger(_ value: Int, _ type: StaticString) -> Int64? {
        let kind = entries[value].kind
        switch kind {
        case ValueTape.Kind.integer:
            if let integer = integerValue(value) { return integer }
        case ValueTape.Kind.decimal:
            if let integer = Int64(exactly: number(value)) { return integer }
        case ValueTape.Kind.positiveBigInteger, ValueTape.Kind.negativeBigInteger:
            if let digits = bigIntegerDigits(value), let integer = Int64(digits) { return integer }
        default:
            reportUnexpected(value, expected: "an integer")
            return nil
        }
        report(.numberOutOfRange(type: type.description), value)
        return nil
    }

    mutating func double(at value: Int) -> Double? {
        switch entries[value].kind {
        case ValueTape.Kind.integer, ValueTape.Kind.decimal:
            return number(value)
        case ValueTape.Kind.positiveBigInteger, ValueTape.Kind.negativeBigInteger, ValueTape.Kind.decimalFraction:
            guard let decimal = bigDecimal(at: value) else { return nil }
            if decimal.doubleValue.isFinite { return decimal.doubleValue }
            report(.numberOutOfRange(type: "64-bit floating-point number"), value)
            return nil
        default:
            reportUnexpected(value, expected: "a number")
            return nil
        }
    }

    mutating func float(at value: Int) -> Float? {
        guard let double = double(at: value) else { return nil }
        let float = Float(double)
        guard float.isFinite || !double.isFinite else {
            report(.numberOutOfRange(type: "32-bit floating-point number"), value)
            return nil
        }
        return float
    }

    mutating func bigInteger(at value: Int) -> BigInteger? {
        switch entries[value].kind {
        case ValueTape.Kind.integer:
            return BigInteger(validated: integerText(value))
        case ValueTape.Kind.decimal:
            if let integer = Int64(exactly: number(value)) { return BigInteger(integer) }
        case ValueTape.Kind.positiveBigInteger, ValueTape.Kind.negativeBigInteger:
            if let digits = bigIntegerDigits(value) { return BigInteger(validated: digits) }
        default:
            reportUnexpected(value, expected: "an integer")
            return nil
        }
        report(.numberOutOfRange(type: "integer"), value)
        return nil
    }

    mutating func bigDecimal(at value: Int) -> BigDecimal? {
        switch entries[value].kind {
        case ValueTape.Kind.integer:
            return BigDecimal(validated: integerText(value))
        case ValueTape.Kind.decimal:
            if number(value).isFinite { return BigDecimal(validated: number(value).description) }
        case ValueTape.Kind.positiveBigInteger, ValueTape.Kind.negativeBigInteger:
            if let digits = bigIntegerDigits(value) { return BigDecimal(validated: digits) }
        case ValueTape.Kind.decimalFraction:
            if let decimal = decimalFraction(value) { return decimal }
        default:
            reportUnexpected(value, expected: "a number")
            return nil
        }
        report(.numberOutOfRange(type: "decimal number"), value)
        return nil
    }

    // MARK: Entries

    /// The argument of the integer or floating-point number at an entry.
    @inline(__always)
    private func argument(_ value: Int) -> UInt64 {
        CBORHead.argument(at: bytes + Int(entries[value].offset))
    }

    private func isNegative(_ value: Int) -> Bool {
        bytes[Int(entries[value].offset)] >> 5 == CBORHead.Major.negative.rawValue
    }

    /// An integer entry's value, if it fits.
    func integerValue(_ value: Int) -> Int64? {
        guard let magnitude = Int64(exactly: argument(value)) else { return nil }
        return isNegative(value) ? -1 - magnitude : magnitude
    }

    /// An integer entry's decimal digits.
    func integerText(_ value: Int) -> String {
        let argument = argument(value)
        guard isNegative(value) else { return String(argument) }
        return argument == .max ? "-18446744073709551616" : "-\(argument + 1)"
    }

    /// An integer's or a floating-point number's value, rounded where a `Double` cannot hold it.
    func number(_ value: Int) -> Double {
        let argument = argument(value)
        guard entries[value].kind == ValueTape.Kind.decimal else {
            return isNegative(value) ? -1 - Double(argument) : Double(argument)
        }
        switch entries[value].length {
        case 3: return Self.halfPrecision(UInt16(truncatingIfNeeded: argument))
        case 5: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: argument)))
        default: return Double(bitPattern: argument)
        }
    }

    /// The value of IEEE 754's binary16, for which Swift has no type on some machines.
    private static func halfPrecision(_ bits: UInt16) -> Double {
        let sign: FloatingPointSign = bits >> 15 == 0 ? .plus : .minus
        let fraction = Double(bits & 0x3FF)
        switch Int(bits >> 10 & 0x1F) {
        case 0: return Double(sign: sign, exponent: -24, significand: fraction)
        case 31: return fraction != 0 ? .nan : sign == .plus ? .infinity : -.infinity
        case let exponent: return Double(sign: sign, exponent: exponent - 25, significand: fraction + 1_024)
        }
    }

    private func bigIntegerDigits(_ value: Int) -> String? {
        BigIntegerBytes.decimal(
            of: bytes(value), isNegative: entries[value].kind == ValueTape.Kind.negativeBigInteger)
    }

    /// An exponent and the integer that the power of ten is multiplied by (RFC 8949 section 3.4.4).
    private func decimalFraction(_ value: Int) -> BigDecimal? {
        let exponent = value + 1
        let mantissa = value + 2
        guard entries[value].length == 2, entries[exponent].kind == ValueTape.Kind.integer,
            let power = integerValue(exponent).flatMap({ Int32(exactly: $0) })
        else { return nil }
        switch entries[mantissa].kind {
        case ValueTape.Kind.integer:
            return BigDecimal(digits: integerText(mantissa), exponent: Int(power))
        case ValueTape.Kind.positiveBigInteger, ValueTape.Kind.negativeBigInteger:
            return bigIntegerDigits(mantissa).map { BigDecimal(digits: $0, exponent: Int(power)) }
        default:
            return nil
        }
    }
}
