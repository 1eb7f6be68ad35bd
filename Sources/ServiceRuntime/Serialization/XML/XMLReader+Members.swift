/// Members that a model says are there.
extension XMLReader {
    /// Reads a text; `""` when the member is missing.
    public mutating func string(_ name: StaticString) -> String {
        string(at: find(name)) ?? ""
    }

    /// Reads a truth value; `false` when the member is missing.
    public mutating func boolean(_ name: StaticString) -> Bool {
        boolean(at: find(name)) ?? false
    }

    /// Reads an 8-bit integer; `0` when the member is missing.
    public mutating func byte(_ name: StaticString) -> Int8 {
        byte(at: find(name)) ?? 0
    }

    /// Reads a 16-bit integer; `0` when the member is missing.
    public mutating func short(_ name: StaticString) -> Int16 {
        short(at: find(name)) ?? 0
    }

    /// Reads an integer; `0` when the member is missing.
    public mutating func integer(_ name: StaticString) -> Int {
        integer(at: find(name)) ?? 0
    }

    /// Reads a 64-bit integer; `0` when the member is missing.
    public mutating func long(_ name: StaticString) -> Int64 {
        long(at: find(name)) ?? 0
    }

    /// Reads a 32-bit floating-point number; `0` when the member is missing.
    public mutating func float(_ name: StaticString) -> Float {
        float(at: find(name)) ?? 0
    }

    /// Reads a 64-bit floating-point number; `0` when the member is missing.
    public mutating func double(_ name: StaticString) -> Double {
        double(at: find(name)) ?? 0
    }

    /// Reads an integer of any size; `0` when the member is missing.
    public mutating func bigInteger(_ name: StaticString) -> BigInteger {
        bigInteger(at: find(name)) ?? 0
    }

    /// Reads a decimal number of any size; `0` when the member is missing.
    public mutating func bigDecimal(_ name: StaticString) -> BigDecimal {
        bigDecimal(at: find(name)) ?? 0
    }

    /// Reads bytes, in base64; `Blob()` when the member is missing.
    public mutating func blob(_ name: StaticString) -> Blob {
        blob(at: find(name)) ?? Blob()
    }

    /// Reads a timestamp; the epoch when the member is missing.
    public mutating func timestamp(_ name: StaticString, _ format: TimestampFormat) -> Timestamp {
        timestamp(at: find(name), format) ?? .epoch
    }

    /// Reads an enumeration's value; that of an empty text when the member is missing.
    public mutating func enumeration<Enumeration: StringEnumeration>(_ name: StaticString) -> Enumeration {
        Enumeration(rawValue: string(at: find(name)) ?? "")
    }

    /// Reads an enumeration's value; that of 0 when the member is missing.
    public mutating func integerEnumeration<Enumeration: IntegerEnumeration>(_ name: StaticString) -> Enumeration {
        Enumeration(rawValue: integer(at: find(name)) ?? 0)
    }

    /// Reads a structure or a union; one without members when the member is missing.
    public mutating func structure<Structure: XMLDecodable>(_ name: StaticString) -> Structure {
        structure(at: find(name))
    }
}
