/// Integers: `nil` for `null`, and, with an error, for values of a wrong type or out of range.
extension TapeReader {
    mutating func byte(at value: Int) -> Int8? {
        narrowed(value, "8-bit integer")
    }

    mutating func short(at value: Int) -> Int16? {
        narrowed(value, "16-bit integer")
    }

    mutating func integer(at value: Int) -> Int? {
        narrowed(value, "integer")
    }

    mutating func long(at value: Int) -> Int64? {
        narrowed(value, "64-bit integer")
    }

    @inline(__always)
    private mutating func narrowed<Integer: FixedWidthInteger>(_ value: Int, _ name: StaticString) -> Integer? {
        guard let wide = wideInteger(value, name) else { return nil }
        guard let narrow = Integer(exactly: wide) else {
            report(.numberOutOfRange(type: name.description), value)
            return nil
        }
        return narrow
    }

    mutating func integerEnumeration<Enumeration: IntegerEnumeration>(at value: Int) -> Enumeration? {
        integer(at: value).map { Enumeration(rawValue: $0) }
    }
}
