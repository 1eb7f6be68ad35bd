/// Members of the object that is being written. A `nil` writes nothing.
extension JSONWriter {
    /// Writes a text.
    public mutating func string(_ key: StaticString, _ value: String?) {
        guard let value else { return }
        putKey(key)
        string(value)
    }

    /// Writes a truth value.
    public mutating func boolean(_ key: StaticString, _ value: Bool?) {
        guard let value else { return }
        putKey(key)
        boolean(value)
    }

    /// Writes an 8-bit integer.
    public mutating func byte(_ key: StaticString, _ value: Int8?) {
        guard let value else { return }
        putKey(key)
        byte(value)
    }

    /// Writes a 16-bit integer.
    public mutating func short(_ key: StaticString, _ value: Int16?) {
        guard let value else { return }
        putKey(key)
        short(value)
    }

    /// Writes an integer.
    public mutating func integer(_ key: StaticString, _ value: Int?) {
        guard let value else { return }
        putKey(key)
        integer(value)
    }

    /// Writes a 64-bit integer.
    public mutating func long(_ key: StaticString, _ value: Int64?) {
        guard let value else { return }
        putKey(key)
        long(value)
    }

    /// Writes a 32-bit floating-point number.
    public mutating func float(_ key: StaticString, _ value: Float?) {
        guard let value else { return }
        putKey(key)
        float(value)
    }

    /// Writes a 64-bit floating-point number.
    public mutating func double(_ key: StaticString, _ value: Double?) {
        guard let value else { return }
        putKey(key)
        double(value)
    }

    /// Writes an integer of any size.
    public mutating func bigInteger(_ key: StaticString, _ value: BigInteger?) {
        guard let value else { return }
        putKey(key)
        bigInteger(value)
    }

    /// Writes a decimal number of any size.
    public mutating func bigDecimal(_ key: StaticString, _ value: BigDecimal?) {
        guard let value else { return }
        putKey(key)
        bigDecimal(value)
    }

    /// Writes an integer of any size as a text.
    public mutating func bigIntegerText(_ key: StaticString, _ value: BigInteger?) {
        string(key, value?.text)
    }

    /// Writes a decimal number of any size as a text.
    public mutating func bigDecimalText(_ key: StaticString, _ value: BigDecimal?) {
        string(key, value?.text)
    }

    /// Writes bytes, in base64.
    public mutating func blob(_ key: StaticString, _ value: Blob?) {
        guard let value else { return }
        putKey(key)
        blob(value)
    }

    /// Writes untyped data.
    public mutating func document(_ key: StaticString, _ value: Document?) {
        guard let value else { return }
        putKey(key)
        document(value)
    }

    /// Writes a timestamp.
    public mutating func timestamp(_ key: StaticString, _ value: Timestamp?, _ format: TimestampFormat) {
        guard let value else { return }
        putKey(key)
        timestamp(value, format)
    }

    /// Writes an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ key: StaticString, _ value: Enumeration?) {
        guard let value else { return }
        putKey(key)
        string(value.rawValue)
    }

    /// Writes an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(
        _ key: StaticString, _ value: Enumeration?
    ) {
        guard let value else { return }
        putKey(key)
        integer(value.rawValue)
    }

    /// Writes a structure or a union as an object.
    public mutating func structure<Structure: JSONEncodable>(_ key: StaticString, _ value: Structure?) {
        guard let value else { return }
        putKey(key)
        structure(value)
    }
}
