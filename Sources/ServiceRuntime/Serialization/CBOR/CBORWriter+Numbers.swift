/// Single numbers, integers in the shortest form (Smithy RPC v2 CBOR, "Shape serialization").
extension CBORWriter {
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
        if value < 0 {
            putHead(.negative, ~value)
        } else {
            putHead(.unsigned, value)
        }
    }

    /// Writes a 32-bit floating-point number.
    public mutating func float(_ value: Float) {
        putBits(CBORHead.Information.fourBytes, value.bitPattern)
    }

    /// Writes a 64-bit floating-point number.
    public mutating func double(_ value: Double) {
        putBits(CBORHead.Information.eightBytes, value.bitPattern)
    }

    /// Writes an integer of any size: one that 64 bits do not hold as bytes, tagged.
    public mutating func bigInteger(_ value: BigInteger) {
        putInteger(value.text)
    }

    /// Writes a decimal number of any size as a decimal fraction, tagged.
    public mutating func bigDecimal(_ value: BigDecimal) {
        let (digits, exponent) = value.unscaled
        putHead(.tag, CBORHead.Tag.decimalFraction)
        putHead(.list, 2)
        integer(exponent)
        putInteger(digits)
    }

    /// Writes an integer of decimal digits, after `-` when negative.
    private mutating func putInteger(_ text: String) {
        if let integer = Int64(text) { return long(integer) }
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let bytes = BigIntegerBytes.bytes(of: text.utf8.dropFirst(isNegative ? 1 : 0), minusOne: isNegative)
        if bytes.count <= 8 {
            let argument = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return putHead(isNegative ? .negative : .unsigned, argument)
        }
        putHead(.tag, isNegative ? CBORHead.Tag.negativeBigInteger : CBORHead.Tag.positiveBigInteger)
        bytes.withUnsafeBufferPointer { putString(.bytes, $0) }
    }
}
