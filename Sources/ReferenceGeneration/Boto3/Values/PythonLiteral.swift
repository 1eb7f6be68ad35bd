/// Values of a model as Python writes them.
enum PythonLiteral {
    /// A text in which no character ends a line; line feeds, tabs and the like are escapes.
    static func escapingControls(_ text: String) -> String {
        // Nearly every text is of letters of ASCII.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        guard text.unicodeScalars.contains(where: endsLineOrControls) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{8}": result += "\\b"
            case "\u{C}": result += "\\f"
            case _ where endsLineOrControls(scalar):
                let digits = String(scalar.value, radix: 16)
                let isShort = scalar.value < 0x100
                let zeros = String(repeating: "0", count: (isShort ? 2 : 4) - digits.utf8.count)
                result += (isShort ? "\\x" : "\\u") + zeros + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func endsLineOrControls(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A JSON number: an integer as it is, any other as the shortest decimal that is that number.
    static func number(_ text: String) -> String {
        let isInteger = text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
        if isInteger { return text == "-0" ? "0" : text }
        guard let value = Double(text) else { return text }
        return decimal(value)
    }

    /// A number as Python prints it: with an exponent below 0.0001 and from 1e16 on.
    private static func decimal(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
        let sign = value.sign == .minus ? "-" : ""
        let (digits, exponent) = shortestDigits(value.magnitude)
        if digits == "0" { return sign + "0.0" }
        if exponent < -4 || exponent >= 16 {
            let tail = digits.dropFirst()
            let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
            return sign + digits.prefix(1) + (tail.isEmpty ? "" : "." + tail) + "e" + (exponent < 0 ? "-" : "+") + power
        }
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        let whole = exponent + 1
        if digits.utf8.count <= whole {
            return sign + digits + String(repeating: "0", count: whole - digits.utf8.count) + ".0"
        }
        return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
    }

    /// The digits that tell a number from all others, without zeros at the ends, and the power of ten of the first.
    private static func shortestDigits(_ value: Double) -> (digits: String, exponent: Int) {
        var mantissa = "\(value)"
        var exponent = 0
        if let mark = mantissa.firstIndex(of: "e") {
            exponent = Int(mantissa[mantissa.index(after: mark)...]) ?? 0
            mantissa = String(mantissa[..<mark])
        }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        var digits = parts.joined()
        exponent += (parts.first?.utf8.count ?? 1) - 1
        while digits.hasPrefix("0"), digits.utf8.count > 1 {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.hasSuffix("0"), digits.utf8.count > 1 { digits.removeLast() }
        return (digits, exponent)
    }
}
