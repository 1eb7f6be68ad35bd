/// Members that a model says are there.
extension CBORReader {
    /// Reads a text; `""` when the member is missing.
    public mutating func string(_ key: StaticString) -> String {
        string(at: find(key)) ?? ""
    }

    /// Reads a truth value; `false` when the member is missing.
    public mutating func boolean(_ key: StaticString) -> Bool {
        boolean(at: find(key)) ?? false
    }

    /// Reads an 8-bit integer; `0` when the member is missing.
    public mutating func byte(_ key: StaticString) -> Int8 {
        byte(at: find(key)) ?? 0
    }

    /// Reads a 16-bit integer; `0` when the member is missing.
    public mutating func short(_ key: StaticString) -> Int16 {
        short(at: find(key)) ?? 0
    }

    /// Reads an integer; `0` when the member is missing.
    public mutating func integer(_ key: StaticString) -> Int {
        integer(at: find(key)) ?? 0
    }

    /// Reads a 64-bit integer; `0` when the member is missing.
    public mutating func long(_ key: StaticString) -> Int64 {
        long(at: find(key)) ?? 0
    }

    /// Reads a 32-bit floating-point number; `0` when the member is missing.
    public mutating func float(_ key: StaticString) -> Float {
        float(at: find(key)) ?? 0
    }

    /// Reads a 64-bit floating-point number; `0` when the member is missing.
    public mutating func double(_ key: StaticString) -> Double {
        double(at: find(key)) ?? 0
    }

    /// Reads an integer of any size; `0` when the member is missing.
    public mutating func bigInteger(_ key: StaticString) -> BigInteger {
        bigInteger(at: find(key)) ?? 0
    }

    /// Reads a decimal number of any size; `0` when the member is missing.
    public mutating func bigDecimal(_ key: StaticString) -> BigDecimal {
        bigDecimal(at: find(key)) ?? 0
    }

    /// Reads bytes; `Blob()` when the member is missing.
    public mutating func blob(_ key: StaticString) -> Blob {
        blob(at: find(key)) ?? Blob()
    }

    /// Reads untyped data; ``Document/null`` when the member is missing.
    public mutating func document(_ key: StaticString) -> Document {
        document(at: find(key))
    }

    /// Reads a timestamp; the epoch when the member is missing.
    public mutating func timestamp(_ key: StaticString) -> Timestamp {
        timestamp(at: find(key)) ?? .epoch
    }

    /// Reads an enumeration's value; that of an empty text when the member is missing.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ key: StaticString) -> Enumeration {
        Enumeration(rawValue: string(at: find(key)) ?? "")
    }

    /// Reads an enumeration's value; that of 0 when the member is missing.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(_ key: StaticString) -> Enumeration {
        Enumeration(rawValue: integer(at: find(key)) ?? 0)
    }

    /// Reads a structure or a union; one without members when the member is missing.
    public mutating func structure<Structure: CBORDecodable>(_ key: StaticString) -> Structure {
        structure(at: find(key))
    }
}
