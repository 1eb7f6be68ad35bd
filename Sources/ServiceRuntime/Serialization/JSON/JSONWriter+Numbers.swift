/// Single numbers.
extension JSONWriter {
    /// Writes an 8-bit integer.
    public mutating func byte(_ value: Int8) {
        long(Int64(value))
    }

    /// Writes a 16-bit integer.
    public mutating func short(_ value: Int16) {
        long(Int64(value))
    }

    /// Writes an integer.
    public mutating func integer(_ value: Int) {
        long(Int64(value))
    }

    /// Writes a 64-bit integer.
    public mutating func long(_ value: Int64) {
        reserve(DecimalDigits.maximumLength + 2)
        if value < 0 { put(UInt8(ascii: "-")) }
        count += DecimalDigits.write(value.magnitude, to: start + count)
        put(UInt8(ascii: ","))
    }

    /// Writes a 32-bit floating-point number: the shortest decimal that reads back as the same, or `"NaN"`,
    /// `"Infinity"` or `"-Infinity"`.
    public mutating func float(_ value: Float) {
        guard value.isFinite else { return putNotFinite(isNaN: value.isNaN, isNegative: value < 0) }
        putNumber(value.description)
    }

    /// Writes a 64-bit floating-point number: the shortest decimal that reads back as the same, or `"NaN"`,
    /// `"Infinity"` or `"-Infinity"`.
    public mutating func double(_ value: Double) {
        guard value.isFinite else { return putNotFinite(isNaN: value.isNaN, isNegative: value < 0) }
        // What Swift writes for finite numbers is JSON's notation: 0.1, -2.0, 5e-324, 1e+20.
        putNumber(value.description)
    }

    /// Writes an integer of any size.
    public mutating func bigInteger(_ value: BigInteger) {
        putNumber(value.text)
    }

    /// Writes a decimal number of any size.
    public mutating func bigDecimal(_ value: BigDecimal) {
        putNumber(value.text)
    }

    /// Writes an integer of any size as a text, by which Smithy RPC v2 JSON keeps it from other readers' rounding.
    public mutating func bigIntegerText(_ value: BigInteger) {
        string(value.text)
    }

    /// Writes a decimal number of any size as a text, by which Smithy RPC v2 JSON keeps it from other readers' rounding.
    public mutating func bigDecimalText(_ value: BigDecimal) {
        string(value.text)
    }

    private mutating func putNumber(_ text: String) {
        var text = text
        text.withUTF8 { digits in
            reserve(digits.count + 1)
            if let first = digits.baseAddress { (start + count).update(from: first, count: digits.count) }
            count += digits.count
        }
        put(UInt8(ascii: ","))
    }

    private mutating func putNotFinite(isNaN: Bool, isNegative: Bool) {
        putWord(isNaN ? "\"NaN\"" : isNegative ? "\"-Infinity\"" : "\"Infinity\"")
    }
}
