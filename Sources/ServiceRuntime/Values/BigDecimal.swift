/// A decimal number of any size and precision, kept as exact text, as Smithy's `bigDecimal` shapes have it.
///
/// It carries numbers between service and application and does no arithmetic. Two numbers are equal when their values
/// are: `1.50` equals `1.5`.
public struct BigDecimal: Sendable {
    /// The number in JSON's notation, its digits as given: `-12.50`, `1e400`.
    public let text: String

    /// Makes a number of decimal text such as `-12.50`, `.5` or `1e400`; `nil` when the text is not that.
    public init?(_ text: String) {
        guard let decimal = DecimalText(text) else { return nil }
        self.text = decimal.numberText
    }

    /// Makes a number of an integer of the standard library.
    public init(_ value: some BinaryInteger) {
        text = String(value)
    }

    /// For text that is known to be in JSON's notation.
    init(validated text: String) {
        self.text = text
    }

    /// Makes a number of an integer's digits, after `-` when negative, and the power of ten that it is multiplied by.
    init(digits: String, exponent: Int) {
        guard exponent < 0, exponent >= -Self.mostPlaces else {
            text = exponent == 0 ? digits : "\(digits)e\(exponent)"
            return
        }
        let sign = digits.hasPrefix("-") ? "-" : ""
        let unsigned = digits.dropFirst(sign.count)
        let padded = String(repeating: "0", count: max(0, 1 - exponent - unsigned.count)) + unsigned
        text = "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
    }

    /// The most digits after a point; what has more is written with an exponent.
    private static let mostPlaces = 40

    /// The number as an integer's digits, after `-` when negative, and the power of ten that it is multiplied by.
    var unscaled: (digits: String, exponent: Int) {
        DecimalText(text)?.unscaled ?? ("0", 0)
    }

    /// The `Double` nearest to the number; infinite when the number is beyond the type's range.
    public var doubleValue: Double { Double(text) ?? 0 }
}

extension BigDecimal: Hashable {
    /// Whether both have the same value, however written.
    public static func == (left: Self, right: Self) -> Bool {
        left.text == right.text || DecimalText(left.text)?.canonical == DecimalText(right.text)?.canonical
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(DecimalText(text)?.canonical)
    }
}

extension BigDecimal: ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// Makes a number of a literal.
    public init(integerLiteral value: Int) {
        self.init(value)
    }

    /// The decimal text.
    public var description: String { text }
}
