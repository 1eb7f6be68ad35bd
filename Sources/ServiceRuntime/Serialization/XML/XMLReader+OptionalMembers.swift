/// Members that may be missing.
extension XMLReader {
    /// Reads a text; `nil` when the member is missing.
    public mutating func stringIfPresent(_ name: StaticString) -> String? {
        string(at: find(name))
    }

    /// Reads a truth value; `nil` when the member is missing.
    public mutating func booleanIfPresent(_ name: StaticString) -> Bool? {
        boolean(at: find(name))
    }

    /// Reads an 8-bit integer; `nil` when the member is missing.
    public mutating func byteIfPresent(_ name: StaticString) -> Int8? {
        byte(at: find(name))
    }

    /// Reads a 16-bit integer; `nil` when the member is missing.
    public mutating func shortIfPresent(_ name: StaticString) -> Int16? {
        short(at: find(name))
    }

    /// Reads an integer; `nil` when the member is missing.
    public mutating func integerIfPresent(_ name: StaticString) -> Int? {
        integer(at: find(name))
    }

    /// Reads a 64-bit integer; `nil` when the member is missing.
    public mutating func longIfPresent(_ name: StaticString) -> Int64? {
        long(at: find(name))
    }

    /// Reads a 32-bit floating-point number; `nil` when the member is missing.
    public mutating func floatIfPresent(_ name: StaticString) -> Float? {
        float(at: find(name))
    }

    /// Reads a 64-bit floating-point number; `nil` when the member is missing.
    public mutating func doubleIfPresent(_ name: StaticString) -> Double? {
        double(at: find(name))
    }

    /// Reads an integer of any size; `nil` when the member is missing.
    public mutating func bigIntegerIfPresent(_ name: StaticString) -> BigInteger? {
        bigInteger(at: find(name))
    }

    /// Reads a decimal number of any size; `nil` when the member is missing.
    public mutating func bigDecimalIfPresent(_ name: StaticString) -> BigDecimal? {
        bigDecimal(at: find(name))
    }

    /// Reads bytes, in base64; `nil` when the member is missing.
    public mutating func blobIfPresent(_ name: StaticString) -> Blob? {
        blob(at: find(name))
    }

    /// Reads a timestamp; `nil` when the member is missing.
    public mutating func timestampIfPresent(_ name: StaticString, _ format: TimestampFormat) -> Timestamp? {
        timestamp(at: find(name), format)
    }

    /// Reads an enumeration's value; `nil` when the member is missing.
    public mutating func enumerationIfPresent<Enumeration: StringEnumeration>(_ name: StaticString) -> Enumeration? {
        enumeration(at: find(name))
    }

    /// Reads an enumeration's value; `nil` when the member is missing.
    public mutating func integerEnumerationIfPresent<Enumeration: IntegerEnumeration>(
        _ name: StaticString
    ) -> Enumeration? {
        integerEnumeration(at: find(name))
    }

    /// Reads a structure or a union; `nil` when the member is missing.
    public mutating func structureIfPresent<Structure: XMLDecodable>(_ name: StaticString) -> Structure? {
        structureIfPresent(at: find(name))
    }
}
