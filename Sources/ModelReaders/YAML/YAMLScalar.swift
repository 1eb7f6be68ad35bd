/// What a plain, untagged scalar means.
///
/// A YAML model and its JSON twin must be one model, so JSON decides: `true`, `false`, `null` and numbers in JSON's
/// spelling are what they are in JSON, `~` and nothing are null, and every other scalar is a string with exactly its
/// text. YAML 1.1 saw booleans in `no` and `on`, an octal number in `012`, base 60 in `1:30`; no model means these.
/// Dates are strings as well, and without a warning: a reader that makes a date of `2020-01-01` can only mean the
/// same. Sources: YAML 1.2.2, section 10.2 "JSON schema"; YAML 1.1, "Language-Independent Types".
enum YAMLScalar {
    /// The kind of a plain scalar.
    static func kind(_ text: UnsafeBufferPointer<UInt8>) -> SourceNode.Kind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
        case UInt8(ascii: "n"): return equals(text, "null") ? .null : .string
        case UInt8(ascii: "t"): return equals(text, "true") ? .boolean : .string
        case UInt8(ascii: "f"): return equals(text, "false") ? .boolean : .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return isJSONNumber(text) ? .number : .string
        default: return .string
        }
    }

    /// Whether a YAML 1.1 reader would not take a plain scalar, which is a string here, for a string.
    static func isAmbiguous(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first, text.count <= 40 else { return false }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return isOldNumber(text)
        default:
            guard text.count <= 5 else { return false }
            return words.contains { equals(text, $0) }
        }
    }

    /// Booleans and nulls of YAML 1.1 and of the core schema of 1.2. Single letters are left out: no reader in use
    /// follows the specification there.
    private static let words: [StaticString] = [
        "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "True", "TRUE", "False", "FALSE",
        "Null",
        "NULL",
    ]

    private static func equals(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard text.count == word.utf8CodeUnitCount else { return false }
        var index = 0
        while index < text.count {
            if text[index] != word.utf8Start[index] { return false }
            index += 1
        }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// Source: RFC 8259, section 6.
    private static func isJSONNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text[0] == UInt8(ascii: "-") ? 1 : 0
        func digits() -> Int {
            let start = index
            while index < text.count, isDigit(text[index]) { index += 1 }
            return index - start
        }
        guard index < text.count else { return false }
        let startsWithZero = text[index] == UInt8(ascii: "0")
        let integerDigits = digits()
        if integerDigits == 0 || (startsWithZero && integerDigits > 1) { return false }
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            if digits() == 0 { return false }
        }
        if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < text.count, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index += 1 }
            if digits() == 0 { return false }
        }
        return index == text.count
    }

    /// Numbers that only YAML has: `012`, `0o12`, `0x1F`, `0b1`, `1_000`, `+1`, `.5`, `1.`, `.inf`, `.NaN`, `1:30`.
    private static func isOldNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = text[...]
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        guard let first = rest.first else { return false }
        if first == UInt8(ascii: ".") {
            let word = String(decoding: rest.dropFirst(), as: UTF8.self).lowercased()
            if word == "inf" || word == "nan" { return true }
            guard let next = rest.dropFirst().first, isDigit(next) else { return false }
        } else if !isDigit(first) {
            return false
        }
        if first == UInt8(ascii: "0"), let base = rest.dropFirst().first, rest.count > 2 {
            let digits = rest.dropFirst(2)
            switch base {
            case UInt8(ascii: "x"):
                return digits.allSatisfy { isDigit($0) || isHexLetter($0) || $0 == UInt8(ascii: "_") }
            case UInt8(ascii: "o"): return digits.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") }
            case UInt8(ascii: "b"): return digits.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "1") }
            default: break
            }
        }
        return isDecimalOrBase60(rest)
    }

    private static func isHexLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }

    /// Digits and underscores, parts of base 60 after colons, at most one point, an exponent.
    private static func isDecimalOrBase60(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var sawPoint = false
        var sawExponent = false
        var sawColon = false
        var previous: UInt8 = 0
        var colonDigits = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "_"):
                if sawColon { return false }
            case UInt8(ascii: "."):
                if sawPoint || sawExponent { return false }
                sawPoint = true
            case UInt8(ascii: ":"):
                if sawPoint || sawExponent || !isDigit(previous) || (sawColon && colonDigits > 2) { return false }
                sawColon = true
                colonDigits = 0
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                // 1.1 has exponents after a point only; others take `1e3`, which is JSON's as well.
                if sawExponent || sawColon || !sawPoint { return false }
                sawExponent = true
            case UInt8(ascii: "+"), UInt8(ascii: "-"):
                if previous | 0x20 != UInt8(ascii: "e") { return false }
            default:
                if !isDigit(byte) { return false }
                if !sawPoint { colonDigits += 1 }
            }
            previous = byte
        }
        return !sawColon || (colonDigits >= 1 && colonDigits <= 2)
    }
}
