/// Members of the element that is being written. A `nil` writes nothing.
extension XMLWriter {
    /// Writes a text.
    public mutating func string(_ tag: StaticString, _ value: String?) {
        guard let value else { return }
        open(tag)
        putText(value)
        close(tag)
    }

    /// Writes a truth value.
    public mutating func boolean(_ tag: StaticString, _ value: Bool?) {
        guard let value else { return }
        open(tag)
        putWord(value ? "true" : "false")
        close(tag)
    }

    /// Writes an 8-bit integer.
    public mutating func byte(_ tag: StaticString, _ value: Int8?) {
        guard let value else { return }
        long(tag, Int64(value))
    }

    /// Writes a 16-bit integer.
    public mutating func short(_ tag: StaticString, _ value: Int16?) {
        guard let value else { return }
        long(tag, Int64(value))
    }

    /// Writes an integer.
    public mutating func integer(_ tag: StaticString, _ value: Int?) {
        guard let value else { return }
        long(tag, Int64(value))
    }

    /// Writes a 64-bit integer.
    public mutating func long(_ tag: StaticString, _ value: Int64?) {
        guard let value else { return }
        open(tag)
        reserve(DecimalDigits.maximumLength + 1)
        if value < 0 { put(UInt8(ascii: "-")) }
        count += DecimalDigits.write(value.magnitude, to: start + count)
        close(tag)
    }

    /// Writes a 32-bit floating-point number: the shortest decimal that reads back as the same, or `NaN`, `Infinity` or
    /// `-Infinity`.
    public mutating func float(_ tag: StaticString, _ value: Float?) {
        guard let value else { return }
        string(tag, value.httpText)
    }

    /// Writes a 64-bit floating-point number: the shortest decimal that reads back as the same, or `NaN`, `Infinity` or
    /// `-Infinity`.
    public mutating func double(_ tag: StaticString, _ value: Double?) {
        guard let value else { return }
        string(tag, value.httpText)
    }

    /// Writes an integer of any size.
    public mutating func bigInteger(_ tag: StaticString, _ value: BigInteger?) {
        guard let value else { return }
        string(tag, value.text)
    }

    /// Writes a decimal number of any size.
    public mutating func bigDecimal(_ tag: StaticString, _ value: BigDecimal?) {
        guard let value else { return }
        string(tag, value.text)
    }

    /// Writes bytes, in base64.
    public mutating func blob(_ tag: StaticString, _ value: Blob?) {
        guard let value else { return }
        open(tag)
        let length = Base64.encodedCount(value.bytes.count)
        reserve(length)
        value.bytes.withUnsafeBufferPointer { Base64.encode($0, to: start + count) }
        count += length
        close(tag)
    }

    /// Writes a timestamp.
    public mutating func timestamp(_ tag: StaticString, _ value: Timestamp?, _ format: TimestampFormat) {
        guard let value else { return }
        open(tag)
        reserve(TimestampWriting.maximumLength)
        count += TimestampWriting.write(value, format, to: start + count)
        close(tag)
    }

    /// Writes an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ tag: StaticString, _ value: Enumeration?) {
        guard let value else { return }
        string(tag, value.rawValue)
    }

    /// Writes an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(
        _ tag: StaticString, _ value: Enumeration?
    ) {
        guard let value else { return }
        integer(tag, value.rawValue)
    }

    /// Writes a structure or a union as an element.
    public mutating func structure<Structure: XMLEncodable>(_ tag: StaticString, _ value: Structure?) {
        guard let value else { return }
        open(tag)
        value.encode(to: &self)
        close(tag)
    }
}
