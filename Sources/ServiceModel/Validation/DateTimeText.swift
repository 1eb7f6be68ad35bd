/// The form of a time that is written as text, which `default` takes for timestamps.
///
/// Source: RFC 3339, section 5.6, `date-time`.
enum DateTimeText {
    /// Whether a text has the form of a date with a time and an offset; not whether the day exists.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, matches("0000-00-00T00:00:00", bytes[..<19]) else { return false }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard let first = rest.first, isDigit(first) else { return false }
            rest = rest.drop { isDigit($0) }
        }
        return matches("Z", rest) || matches("z", rest) || matches("+00:00", rest) || matches("-00:00", rest)
    }

    /// Whether bytes are those of a pattern, in which `0` is any digit, and `T` may be small.
    private static func matches(_ pattern: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == pattern.utf8CodeUnitCount else { return false }
        for (index, byte) in bytes.enumerated() {
            switch pattern.utf8Start[index] {
            case UInt8(ascii: "0"): if !isDigit(byte) { return false }
            case UInt8(ascii: "T"): if byte | 0x20 != UInt8(ascii: "t") { return false }
            case let expected: if byte != expected { return false }
            }
        }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
