#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The values of single entries: `nil` for `null`, and, with an error, for values of a wrong type.
extension CBORReader {
    mutating func blob(at value: Int) -> Blob? {
        guard entries[value].kind == ValueTape.Kind.bytes else {
            reportUnexpected(value, expected: "bytes")
            return nil
        }
        return Blob(Array(bytes(value)))
    }

    /// A time, with its tag or without.
    mutating func timestamp(at value: Int) -> Timestamp? {
        switch entries[value].kind {
        case ValueTape.Kind.integer, ValueTape.Kind.decimal:
            let seconds = number(value)
            if seconds.isFinite { return Timestamp(timeIntervalSince1970: seconds) }
            report(.numberOutOfRange(type: "number of seconds"), value)
        default:
            reportUnexpected(value, expected: "a number of seconds")
        }
        return nil
    }

    mutating func scalarDocument(at value: Int) -> Document {
        switch entries[value].kind {
        case ValueTape.Kind.integer:
            if let integer = integerValue(value) { return .integer(integer) }
            return .decimal(BigDecimal(validated: integerText(value)))
        case ValueTape.Kind.decimal:
            return .number(number(value))
        case ValueTape.Kind.bytes:
            return .string(Base64.encode(Array(bytes(value))))
        default:
            return bigDecimal(at: value).map { .decimal($0) } ?? .null
        }
    }
}
