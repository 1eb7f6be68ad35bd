/// A value that can stand as text in a path, a query or a header field.
///
/// See Smithy's HTTP bindings: numbers in decimal, `true` and `false`, `NaN`, `Infinity` and `-Infinity`. Enumerations travel
/// as their raw values. Timestamps are not bindable alone, since their text depends on a format.
public protocol HTTPBindable: Sendable {
    /// The text that stands for the value, not encoded.
    var httpText: String { get }
    /// Reads a value from text without surrounding white space, or gives `nil` where the text is no such value.
    init?(httpText: String)
    /// The value that takes the place of one that a response should have had (Smithy's client error correction).
    static var httpErrorCorrection: Self { get }
}

extension String: HTTPBindable {
    /// The text itself.
    public var httpText: String { self }
    /// The text itself.
    public init?(httpText: String) { self = httpText }
    /// The empty text.
    public static var httpErrorCorrection: String { "" }
}

extension Bool: HTTPBindable {
    /// `true` or `false`.
    public var httpText: String { self ? "true" : "false" }
    /// Reads `true` or `false`.
    public init?(httpText: String) {
        switch httpText {
        case "true": self = true
        case "false": self = false
        default: return nil
        }
    }
    /// `false`.
    public static var httpErrorCorrection: Bool { false }
}

extension HTTPBindable where Self: FixedWidthInteger {
    /// The number in decimal.
    public var httpText: String { String(self) }
    /// Reads a decimal number in the type's range.
    public init?(httpText: String) { self.init(httpText, radix: 10) }
    /// Zero.
    public static var httpErrorCorrection: Self { 0 }
}

extension Int8: HTTPBindable {}
extension Int16: HTTPBindable {}
extension Int32: HTTPBindable {}
extension Int64: HTTPBindable {}
extension Int: HTTPBindable {}

extension HTTPBindable where Self: BinaryFloatingPoint & LosslessStringConvertible {
    /// The shortest decimal number that reads back as this one, or `NaN`, `Infinity`, `-Infinity`.
    public var httpText: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        let text = description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Reads a decimal number, `NaN`, `Infinity` or `-Infinity`.
    public init?(httpText: String) {
        switch httpText {
        case "NaN": self = .nan
        case "Infinity": self = .infinity
        case "-Infinity": self = -.infinity
        default:
            // The standard library also reads hexadecimal numbers, "inf" and "nan(…)", which are not decimal.
            guard
                httpText.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) })
            else { return nil }
            self.init(httpText)
        }
    }

    /// Zero.
    public static var httpErrorCorrection: Self { 0 }
}

extension Float: HTTPBindable {}
extension Double: HTTPBindable {}

extension BigInteger: HTTPBindable {
    /// The number's exact decimal text.
    public var httpText: String { text }
    /// Reads a decimal number of any size.
    public init?(httpText: String) { self.init(httpText) }
    /// Zero.
    public static var httpErrorCorrection: BigInteger { 0 }
}

extension BigDecimal: HTTPBindable {
    /// The number's exact decimal text.
    public var httpText: String { text }
    /// Reads a decimal number of any precision.
    public init?(httpText: String) { self.init(httpText) }
    /// Zero.
    public static var httpErrorCorrection: BigDecimal { 0 }
}
