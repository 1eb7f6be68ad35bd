/// How text is written in YAML so that every reader takes it for that text.
enum YAMLScalarStyle {
    /// Whether text can stand without quotes: letters, digits and what ids have, and words between single spaces, that no
    /// version of YAML takes for anything but a string.
    static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.count <= 200 else { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "):
                if previous == byte { return false }
            case UInt8(ascii: "#"):
                // Behind a space it begins a comment.
                if previous == UInt8(ascii: " ") { return false }
            case UInt8(ascii: "."), UInt8(ascii: "$"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"), UInt8(ascii: "="),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                break
            default:
                guard isLetter(byte) else { return false }
            }
            previous = byte
        }
        return previous != UInt8(ascii: " ") && !isWord(text)
    }

    /// Booleans and nulls of any version.
    private static func isWord(_ text: String) -> Bool {
        text.utf8.count <= 5 && words.contains(text.lowercased())
    }

    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    /// Whether text of several lines can be written as lines: nothing in it needs an escape, and its first line shows where
    /// the others begin.
    static func isLiteral(_ text: String) -> Bool {
        var lineLength = 0
        var isBlank = true
        var lines = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n":
                if isBlank && (lineLength > 0 || lines == 0) { return false }
                lines += 1
                lineLength = 0
                isBlank = true
            case " ":
                if lines == 0 && lineLength == 0 { return false }
                lineLength += 1
            default:
                if needsEscape(scalar) { return false }
                lineLength += 1
                isBlank = false
            }
        }
        return lines > 0 && !(isBlank && lineLength > 0)
    }

    /// Appends text in quotes.
    static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        // What JSON escapes is the same here; what YAML escapes beside it is rare.
        guard text.unicodeScalars.contains(where: { $0.value >= 0x80 && needsEscape($0) }) else {
            QuotedText.append(text, to: &bytes)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x80, needsEscape(scalar) {
                let digits = String(scalar.value, radix: 16)
                bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
            } else if scalar.value < 0x80 {
                QuotedText.append(UInt8(scalar.value), to: &bytes)
            } else {
                bytes += String(scalar).utf8
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// What YAML does not print, what it ends lines at beside line feeds, and what begins a file in other encodings.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
