#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension BigInteger: Codable {
    /// Reads a number, or text where the number is larger than coders carry exactly.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = BigInteger(try decimalText(in: container)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "the number is not whole")
        }
        self = value
    }

    /// Writes a number; one of more digits than Foundation's `Decimal` keeps exactly, as text.
    public func encode(to encoder: any Encoder) throws {
        try encode(decimalText: text, to: encoder)
    }
}

extension BigDecimal: Codable {
    /// Reads a number, or text where the number has more digits than coders carry exactly.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = BigDecimal(try decimalText(in: container)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "the text is not a number")
        }
        self = value
    }

    /// Writes a number; one of more digits than Foundation's `Decimal` keeps exactly, as text. The value is kept, but not
    /// zeros at its end.
    public func encode(to encoder: any Encoder) throws {
        try encode(decimalText: text, to: encoder)
    }
}

extension Encodable {
    /// Writes decimal text as a number where `Decimal` can hold it exactly, else as text.
    fileprivate func encode(decimalText text: String, to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer = Int64(text) { return try container.encode(integer) }
        // What Foundation reads is compared with what was given: it rounds what is too long, and gives up at some exponents.
        if let decimal = Decimal(string: text), !decimal.isNaN, BigDecimal(decimal.description) == BigDecimal(text) {
            return try container.encode(decimal)
        }
        try container.encode(text)
    }
}

/// The decimal text of the number or of the text that a container holds.
private func decimalText(in container: any SingleValueDecodingContainer) throws -> String {
    if let text = try? container.decode(String.self) { return text }
    if let integer = try? container.decode(Int64.self) { return String(integer) }
    return try container.decode(Decimal.self).description
}
