/// Members that may be missing.
extension CBORReader {
    /// Reads a text; `nil` when the member is missing.
    public mutating func stringIfPresent(_ key: StaticString) -> String? {
        string(at: find(key))
    }

    /// Reads a truth value; `nil` when the member is missing.
    public mutating func booleanIfPresent(_ key: StaticString) -> Bool? {
        boolean(at: find(key))
    }

    /// Reads an 8-bit integer; `nil` when the member is missing.
    public mutating func byteIfPresent(_ key: StaticString) -> Int8? {
        byte(at: find(key))
    }

    /// Reads a 16-bit integer; `nil` when the member is missing.
    public mutating func shortIfPresent(_ key: StaticString) -> Int16? {
        short(at: find(key))
    }

    /// Reads an integer; `nil` when the member is missing.
    public mutating func integerIfPresent(_ key: StaticString) -> Int? {
        integer(at: find(key))
    }

    /// Reads a 64-bit integer; `nil` when the member is missing.
    public mutating func longIfPresent(_ key: StaticString) -> Int64? {
        long(at: find(key))
    }

    /// Reads a 32-bit floating-point number; `nil` when the member is missing.
    public mutating func floatIfPresent(_ key: StaticString) -> Float? {
        float(at: find(key))
    }

    /// Reads a 64-bit floating-point number; `nil` when the member is missing.
    public mutating func doubleIfPresent(_ key: StaticString) -> Double? {
        double(at: find(key))
    }

    /// Reads an integer of any size; `nil` when the member is missing.
    public mutating func bigIntegerIfPresent(_ key: StaticString) -> BigInteger? {
        bigInteger(at: find(key))
    }

    /// Reads a decimal number of any size; `nil` when the member is missing.
    public mutating func bigDecimalIfPresent(_ key: StaticString) -> BigDecimal? {
        bigDecimal(at: find(key))
    }

    /// Reads bytes; `nil` when the member is missing.
    public mutating func blobIfPresent(_ key: StaticString) -> Blob? {
        blob(at: find(key))
    }

    /// Reads untyped data; `nil` when the member is missing or `null`.
    public mutating func documentIfPresent(_ key: StaticString) -> Document? {
        let value = find(key)
        return entries[value].kind == ValueTape.Kind.null ? nil : document(at: value)
    }

    /// Reads a timestamp; `nil` when the member is missing.
    public mutating func timestampIfPresent(_ key: StaticString) -> Timestamp? {
        timestamp(at: find(key))
    }

    /// Reads an enumeration's value; `nil` when the member is missing.
    public mutating func enumerationIfPresent<Enumeration: StringEnumeration>(_ key: StaticString) -> Enumeration? {
        enumeration(at: find(key))
    }

    /// Reads an enumeration's value; `nil` when the member is missing.
    public mutating func integerEnumerationIfPresent<Enumeration: IntegerEnumeration>(
        _ key: StaticString
    ) -> Enumeration? {
        integerEnumeration(at: find(key))
    }

    /// Reads a structure or a union; `nil` when the member is missing.
    public mutating func structureIfPresent<Structure: CBORDecodable>(_ key: StaticString) -> Structure? {
        structureIfPresent(at: find(key))
    }
}
