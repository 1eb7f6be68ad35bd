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
