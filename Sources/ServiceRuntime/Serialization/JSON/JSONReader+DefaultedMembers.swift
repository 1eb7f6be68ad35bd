/// Members with a default value, which counts for one that is missing or `null`.
extension JSONReader {
    /// Reads a text.
    public mutating func string(_ key: StaticString, default value: String) -> String {
        string(at: find(key)) ?? value
    }

    /// Reads a truth value.
    public mutating func boolean(_ key: StaticString, default value: Bool) -> Bool {
        boolean(at: find(key)) ?? value
    }

    /// Reads an 8-bit integer.
    public mutating func byte(_ key: StaticString, default value: Int8) -> Int8 {
        byte(at: find(key)) ?? value
    }

    /// Reads a 16-bit integer.
    public mutating func short(_ key: StaticString, default value: Int16) -> Int16 {
        short(at: find(key)) ?? value
    }

    /// Reads an integer.
    public mutating func integer(_ key: StaticString, default value: Int) -> Int {
        integer(at: find(key)) ?? value
    }

    /// Reads a 64-bit integer.
    public mutating func long(_ key: StaticString, default value: Int64) -> Int64 {
        long(at: find(key)) ?? value
    }

    /// Reads a 32-bit floating-point number.
    public mutating func float(_ key: StaticString, default value: Float) -> Float {
        float(at: find(key)) ?? value
    }

    /// Reads a 64-bit floating-point number.
    public mutating func double(_ key: StaticString, default value: Double) -> Double {
        double(at: find(key)) ?? value
    }

    /// Reads an integer of any size.
    public mutating func bigInteger(_ key: StaticString, default value: BigInteger) -> BigInteger {
        bigInteger(at: find(key)) ?? value
    }

    /// Reads a decimal number of any size.
    public mutating func bigDecimal(_ key: StaticString, default value: BigDecimal) -> BigDecimal {
        bigDecimal(at: find(key)) ?? value
    }

    /// Reads bytes, in base64.
    public mutating func blob(_ key: StaticString, default value: Blob) -> Blob {
        blob(at: find(key)) ?? value
    }

    /// Reads untyped data.
    public mutating func document(_ key: StaticString, default value: Document) -> Document {
        documentIfPresent(key) ?? value
    }

    /// Reads a timestamp.
    public mutating func timestamp(
        _ key: StaticString, _ format: TimestampFormat, default value: Timestamp
    ) -> Timestamp {
        timestamp(at: find(key), format) ?? value
    }

    /// Reads an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>(
        _ key: StaticString, default value: Enumeration
    ) -> Enumeration {
        enumeration(at: find(key)) ?? value
    }

    /// Reads an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(
        _ key: StaticString, default value: Enumeration
    ) -> Enumeration {
        integerEnumeration(at: find(key)) ?? value
    }
}
