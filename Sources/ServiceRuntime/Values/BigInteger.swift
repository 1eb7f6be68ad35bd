/// A whole number of any size, kept as exact decimal text, as Smithy's `bigInteger` shapes have it.
///
/// It carries numbers between service and application and does no arithmetic.
public struct BigInteger: Sendable, Hashable {
    /// The decimal digits, after `-` when negative, without needless zeros: `-12`, `0`.
    public let text: String

    /// Makes a number of decimal text with an optional sign; `nil` when the text is not that.
    public init?(_ text: String) {
        guard let decimal = DecimalText(text), let integer = decimal.integerText else { return nil }
        self.text = integer
    }

    /// Makes a number of an integer of the standard library.
    public init(_ value: some BinaryInteger) {
        text = String(value)
    }

    /// For digits that are known to be in this form.
    init(validated text: String) {
        self.text = text
    }

    /// The number as an `Int`; `nil` when it does not fit.
    public var integerValue: Int? { Int(text) }
}

extension BigInteger: ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// Makes a number of a literal.
    public init(integerLiteral value: Int) {
        self.init(value)
    }

    /// The decimal text.
    public var description: String { text }
}
