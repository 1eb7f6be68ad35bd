/// Single values, for the closures of lists and maps.
extension QueryWriter {
    /// Writes a text.
    public mutating func string(_ value: String) {
        put(value)
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        put(value.httpText)
    }

    /// Writes an 8-bit integer.
    public mutating func byte(_ value: Int8) {
        put(value.httpText)
    }

    /// Writes a 16-bit integer.
    public mutating func short(_ value: Int16) {
        put(value.httpText)
    }

    /// Writes an integer.
    public mutating func integer(_ value: Int) {
        put(value.httpText)
    }

    /// Writes a 64-bit integer.
    public mutating func long(_ value: Int64) {
        put(value.httpText)
    }

    /// Writes a 32-bit floating-point number, or `NaN`, `Infinity` or `-Infinity`.
    public mutating func float(_ value: Float) {
        put(value.httpText)
    }

    /// Writes a 64-bit floating-point number, or `NaN`, `Infinity` or `-Infinity`.
    public mutating func double(_ value: Double) {
        put(value.httpText)
    }

    /// Writes an integer of any size.
    public mutating func bigInteger(_ value: BigInteger) {
        put(value.text)
    }

    /// Writes a decimal number of any size.
    public mutating func bigDecimal(_ value: BigDecimal) {
        put(value.text)
    }

    /// Writes bytes, in base64.
    public mutating func blob(_ value: Blob) {
        put(value.base64EncodedString)
    }

    /// Writes untyped data, which the protocols have no form for, as JSON.
    public mutating func document(_ value: Document) {
        put(value.description)
    }

    /// Writes a timestamp.
    public mutating func timestamp(_ value: Timestamp, _ format: TimestampFormat) {
        put(format.text(of: value))
    }

    /// Writes an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ value: Enumeration) {
        put(value.rawValue)
    }

    /// Writes an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(_ value: Enumeration) {
        put(value.rawValue.httpText)
    }
}
