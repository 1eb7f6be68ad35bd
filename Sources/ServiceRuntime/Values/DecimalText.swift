/// The parts of a number written in decimal: sign, digits before and after the point, exponent.
struct DecimalText {
    /// A form that is the same for all spellings of one value: `digits` × 10^`exponent`, without zeros at either end.
    struct Canonical: Hashable {
        var isNegative: Bool
        var digits: [UInt8]
        var exponent: Int
    }

    private var isNegative = false
    private var whole: Substring.UTF8View
    private var fraction: Substring.UTF8View
    private var exponent: Int?

    /// Reads `[+-] digits [. digits] [e [+-] digits]`, where digits are wanted on at least one side of the point.
    init?(_ text: String) {
        var rest = text[...].utf8
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        whole = Self.takeDigits(&rest)
        fraction = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = Self.takeDigits(&rest)
        }
        guard !whole.isEmpty || !fraction.isEmpty else { return nil }
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            // Int's own initialiser takes the sign and bounds the exponent, so that sums of it cannot overflow.
            guard let value = Int32(String(Substring(rest.dropFirst()))) else { return nil }
            exponent = Int(value)
            rest = rest.suffix(0)
        }
        guard rest.isEmpty else { return nil }
        whole = Self.withoutLeadingZeros(whole)
    }

    private static func takeDigits(_ rest: inout Substring.UTF8View) -> Substring.UTF8View {
        let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    private static func withoutLeadingZeros(_ digits: Substring.UTF8View) -> Substring.UTF8View {
        digits.drop { $0 == UInt8(ascii: "0") }
    }

    /// The number in JSON's notation, its digits as given.
    var numberText: String {
        var text = isNegative ? "-" : ""
        text += whole.isEmpty ? "0" : String(Substring(whole))
        if !fraction.isEmpty {
            text += "." + String(Substring(fraction))
        }
        if let exponent {
            text += "e\(exponent)"
        }
        return text
    }

    /// All digits as an integer's, after `-` when negative, and the power of ten that it is multiplied by.
    var unscaled: (digits: String, exponent: Int) {
        let digits = String(Substring(whole)) + String(Substring(fraction))
        let significant = digits.drop { $0 == "0" }
        guard !significant.isEmpty else { return ("0", (exponent ?? 0) - fraction.count) }
        return ((isNegative ? "-" : "") + significant, (exponent ?? 0) - fraction.count)
    }

    /// The value without sign and scale differences.
    var canonical: Canonical {
        var digits = Array(whole) + Array(fraction)
        var power = (exponent ?? 0) - fraction.count
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            power += 1
        }
        digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
        return digits.isEmpty
            ? Canonical(isNegative: false, digits: [], exponent: 0)
            : Canonical(isNegative: isNegative, digits: digits, exponent: power)
    }

    /// The value as plain decimal digits; `nil` when it is not whole, or has more digits than any sensible number.
    var integerText: String? {
        let value = canonical
        guard !value.digits.isEmpty else { return "0" }
        guard value.exponent >= 0, value.exponent <= 100_000 else { return nil }
        return (value.isNegative ? "-" : "") + String(decoding: value.digits, as: UTF8.self)
            + String(repeating: "0", count: value.exponent)
    }
}
