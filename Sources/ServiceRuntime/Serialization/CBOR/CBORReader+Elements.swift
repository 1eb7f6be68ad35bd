/// The value that the reader stands on, for the closures of lists and maps.
extension CBORReader {
    /// Reads a text.
    public mutating func string() -> String {
        string(at: cursor.value) ?? ""
    }

    /// Reads a truth value.
    public mutating func boolean() -> Bool {
        boolean(at: cursor.value) ?? false
    }

    /// Reads an 8-bit integer.
    public mutating func byte() -> Int8 {
        byte(at: cursor.value) ?? 0
    }

    /// Reads a 16-bit integer.
    public mutating func short() -> Int16 {
        short(at: cursor.value) ?? 0
    }

    /// Reads an integer.
    public mutating func integer() -> Int {
        integer(at: cursor.value) ?? 0
    }

    /// Reads a 64-bit integer.
    public mutating func long() -> Int64 {
        long(at: cursor.value) ?? 0
    }

    /// Reads a 32-bit floating-point number.
    public mutating func float() -> Float {
        float(at: cursor.value) ?? 0
    }

    /// Reads a 64-bit floating-point number.
    public mutating func double() -> Double {
        double(at: cursor.value) ?? 0
    }

    /// Reads an integer of any size.
    public mutating func bigInteger() -> BigInteger {
        bigInteger(at: cursor.value) ?? 0
    }

    /// Reads a decimal number of any size.
    public mutating func bigDecimal() -> BigDecimal {
        bigDecimal(at: cursor.value) ?? 0
    }

    /// Reads bytes.
    public mutating func blob() -> Blob {
        blob(at: cursor.value) ?? Blob()
    }

    /// Reads untyped data.
    public mutating func document() -> Document {
        document(at: cursor.value)
    }

    /// Reads a timestamp.
    public mutating func timestamp() -> Timestamp {
        timestamp(at: cursor.value) ?? .epoch
    }

    /// Reads an enumeration's value.
    public mutating func enumeration<Enumeration: StringEnumeration>() -> Enumeration {
        Enumeration(rawValue: string(at: cursor.value) ?? "")
    }

    /// Reads an enumeration's value.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>() -> Enumeration {
        Enumeration(rawValue: integer(at: cursor.value) ?? 0)
    }

    /// Reads a structure or a union.
    public mutating func structure<Structure: CBORDecodable>() -> Structure {
        structure(at: cursor.value)
    }

    /// Reads a list of texts.
    public mutating func strings() -> [String] {
        strings(at: cursor.value) ?? []
    }

    /// Reads a list of structures or unions.
    public mutating func structures<Structure: CBORDecodable>() -> [Structure] {
        structures(at: cursor.value) ?? []
    }

    /// Reads a list of an enumeration's values.
    public mutating func enumerations<Enumeration: StringEnumeration>() -> [Enumeration] {
        enumerations(at: cursor.value) ?? []
    }

    /// Reads a list; `null` elements are left out.
    public mutating func list<Element>(_ element: (inout CBORReader) -> Element) -> [Element] {
        list(at: cursor.value, element) ?? []
    }

    /// Reads a list in which `null` elements count.
    public mutating func sparseList<Element>(_ element: (inout CBORReader) -> Element) -> [Element?] {
        sparseList(at: cursor.value, element) ?? []
    }

    /// Reads a map of texts; `null` values are left out.
    public mutating func stringMap() -> [String: String] {
        stringMap(at: cursor.value) ?? [:]
    }

    /// Reads a map; `null` values are left out.
    public mutating func map<Value>(_ value: (inout CBORReader) -> Value) -> [String: Value] {
        map(at: cursor.value, key: { $0 }, value) ?? [:]
    }

    /// Reads a map with an enumeration's values for keys; `null` values are left out.
    public mutating func map<Key: StringEnumeration, Value>(_ value: (inout CBORReader) -> Value) -> [Key: Value] {
        map(at: cursor.value, key: { Key(rawValue: $0) }, value) ?? [:]
    }

    /// Reads a map in which `null` values count.
    public mutating func sparseMap<Value>(_ value: (inout CBORReader) -> Value) -> [String: Value?] {
        sparseMap(at: cursor.value, key: { $0 }, value) ?? [:]
    }

    /// Reads a map with an enumeration's values for keys, in which `null` values count.
    public mutating func sparseMap<Key: StringEnumeration, Value>(
        _ value: (inout CBORReader) -> Value
    ) -> [Key: Value?] {
        sparseMap(at: cursor.value, key: { Key(rawValue: $0) }, value) ?? [:]
    }
}
