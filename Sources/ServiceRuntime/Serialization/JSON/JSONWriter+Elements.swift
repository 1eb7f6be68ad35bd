/// Single values, for the closures of lists and maps.
extension JSONWriter {
    /// Writes `null`.
    public mutating func null() {
        putWord("null")
    }

    /// Writes `{}`.
    public mutating func emptyObject() {
        putWord("{}")
    }

    /// Writes a text.
    public mutating func string(_ value: String) {
        putString(value, then: UInt8(ascii: ","))
    }

    /// Writes a truth value.
    public mutating func boolean(_ value: Bool) {
        putWord(value ? "true" : "false")
    }

    /// Writes bytes, in base64.
    public mutating func blob(_ value: Blob) {
        let length = Base64.encodedCount(value.bytes.count)
        reserve(length + 3)
        put(UInt8(ascii: "\""))
        value.bytes.withUnsafeBufferPointer { Base64.encode($0, to: start + count) }
        count += length
        put(UInt8(ascii: "\""))
        put(UInt8(ascii: ","))
    }

    /// Writes a timestamp.
    public mutating func timestamp(_ value: Timestamp, _ format: TimestampFormat) {
        reserve(TimestampWriting.maximumLength + 3)
        let isText = format != .epochSeconds
        if isText { put(UInt8(ascii: "\"")) }
        count += TimestampWriting.write(value, format, to: start + count)
        if isText { put(UInt8(ascii: "\"")) }
        put(UInt8(ascii: ","))
    }

    /// Writes an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ value: Enumeration) {
        string(value.rawValue)
    }

    /// Writes an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(_ value: Enumeration) {
        integer(value.rawValue)
    }

    /// Writes a structure or a union as an object.
    public mutating func structure<Structure: JSONEncodable>(_ value: Structure) {
        open(UInt8(ascii: "{"))
        value.encode(to: &self)
        close(UInt8(ascii: "}"))
    }

    /// Writes untyped data. Numbers that JSON has no notation for are written as strings.
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
