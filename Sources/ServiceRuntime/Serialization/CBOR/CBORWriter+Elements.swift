/// Single values, for the closures of lists and maps.
extension CBORWriter {
    /// Writes `null`.
    public mutating func null() {
        put(CBORHead.Byte.null)
    }

    /// Writes a map without members.
    public mutating func emptyObject() {
        putHead(.map, 0)
    }

    /// Writes a text.
    public mutating func string(_ value: String) {
        putText(value)
    }

    /// Writes a truth value.
    public mutating func boolean(_ value: Bool) {
        put(value ? CBORHead.Byte.true : CBORHead.Byte.false)
    }

    /// Writes bytes.
    public mutating func blob(_ value: Blob) {
        value.bytes.withUnsafeBufferPointer { putString(.bytes, $0) }
    }

    /// Writes a timestamp as seconds since 1970, tagged as such: whole ones as an integer, others, to the microsecond, as a
    /// 64-bit floating-point number.
    public mutating func timestamp(_ value: Timestamp) {
        putHead(.tag, CBORHead.Tag.epochTime)
        let (seconds, microseconds) = TimestampWriting.split(value, units: 1_000_000)
        if microseconds == 0 {
            integer(seconds)
        } else {
            double(Double(seconds) + Double(microseconds) / 1_000_000)
        }
    }

    /// Writes an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ value: Enumeration) {
        string(value.rawValue)
    }

    /// Writes an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(_ value: Enumeration) {
        integer(value.rawValue)
    }

    /// Writes untyped data.
    public mutating func document(_ value: Document) {
        switch value {
        case .null: null()
        case .boolean(let value): boolean(value)
        case .integer(let value): long(value)
        case .number(let value): double(value)
        case .decimal(let value): bigDecimal(value)
        case .string(let value): string(value)
        case .array(let elements): list(elements) { writer, element in writer.document(element) }
        case .object(let members): map(members) { writer, member in writer.document(member) }
        }
    }
}
