/// The element or attribute that the reader stands on, for the closures of lists, maps and attributes.
extension XMLReader {
    /// Reads a text.
    public mutating func string() -> String {
        string(at: cursor.element) ?? ""
    }

    /// Reads a truth value.
    public mutating func boolean() -> Bool {
        boolean(at: cursor.element) ?? false
    }

    /// Reads an 8-bit integer.
    public mutating func byte() -> Int8 {
        byte(at: cursor.element) ?? 0
    }

    /// Reads a 16-bit integer.
    public mutating func short() -> Int16 {
        short(at: cursor.element) ?? 0
    }

    /// Reads an integer.
    public mutating func integer() -> Int {
        integer(at: cursor.element) ?? 0
    }

    /// Reads a 64-bit integer.
    public mutating func long() -> Int64 {
        long(at: cursor.element) ?? 0
    }

    /// Reads a 32-bit floating-point number.
    public mutating func float() -> Float {
        float(at: cursor.element) ?? 0
    }

    /// Reads a 64-bit floating-point number.
    public mutating func double() -> Double {
        double(at: cursor.element) ?? 0
    }

    /// Reads an integer of any size.
    public mutating func bigInteger() -> BigInteger {
        bigInteger(at: cursor.element) ?? 0
    }

    /// Reads a decimal number of any size.
    public mutating func bigDecimal() -> BigDecimal {
        bigDecimal(at: cursor.element) ?? 0
    }

    /// Reads bytes, in base64.
    public mutating func blob() -> Blob {
        blob(at: cursor.element) ?? Blob()
    }

    /// Reads a timestamp.
    public mutating func timestamp(_ format: TimestampFormat) -> Timestamp {
        timestamp(at: cursor.element, format) ?? .epoch
    }

    /// Reads an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>() -> Enumeration {
        Enumeration(rawValue: string(at: cursor.element) ?? "")
    }

    /// Reads an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>() -> Enumeration {
        Enumeration(rawValue: integer(at: cursor.element) ?? 0)
    }

    /// Reads a structure or a union.
    public mutating func structure<Structure: XMLDecodable>() -> Structure {
        structure(at: cursor.element)
    }

    /// Reads a list of the elements named `member`; the closure reads one.
    public mutating func list<Element>(
        _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element] {
        list(at: cursor.element, member, element)
    }

    /// Reads a list of the elements named `member`, of which nil ones count; the closure reads one.
    public mutating func sparseList<Element>(
        _ member: StaticString, _ element: (inout XMLReader) -> Element
    ) -> [Element?] {
        sparseList(at: cursor.element, member, element)
    }

    /// Reads a map of the elements named `entry`; entries without a value are left out. The closure reads a value.
    public mutating func map<Value>(
        _ entry: StaticString, _ key: StaticString, _ value: StaticString, _ read: (inout XMLReader) -> Value
    ) -> [String: Value] {
        map(at: cursor.element, entry, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `entry`; entries without a value are left out. The closure reads a value.
    public mutating func map<Key: StringEnumeration, Value>(
        _ entry: StaticString, _ key: StaticString, _ value: StaticString, _ read: (inout XMLReader) -> Value
    ) -> [Key: Value] {
        map(at: cursor.element, entry, key, value, makeKey: { Key(rawValue: $0) }, read)
    }

    /// Reads a map of the elements named `entry`; entries without a value count. The closure reads a value.
    public mutating func sparseMap<Value>(
        _ entry: StaticString, _ key: StaticString, _ value: StaticString, _ read: (inout XMLReader) -> Value
    ) -> [String: Value?] {
        sparseMap(at: cursor.element, entry, key, value, makeKey: { $0 }, read)
    }

    /// Reads a map with an enumeration's values for keys of the elements named `entry`; entries without a value count. The closure reads a value.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ entry: StaticString, _ key: StaticString, _ value: StaticString, _ read: (inout XMLReader) -> Value
    ) -> [Key: Value?] {
        sparseMap(at: cursor.element, entry, key, value, makeKey: { Key(rawValue: $0) }, read)
    }
}
