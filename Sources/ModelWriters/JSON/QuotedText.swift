/// Text in double quotes, as JSON, YAML and Smithy IDL write it.
enum QuotedText {
    private static let hexDigits: [UInt8] = Array("0123456789abcdef".utf8)

    /// Appends the text in quotes. What a terminal or an editor would not show is escaped.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            // Runs of bytes that stand for themselves are copied at once.
            var start = 0
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                guard needsEscape(byte) else {
                    index += 1
                    continue
                }
                bytes += UnsafeBufferPointer(rebasing: utf8[start..<index])
                appendEscape(of: byte, to: &bytes)
                index += 1
                start = index
            }
            bytes += UnsafeBufferPointer(rebasing: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Appends a character below 0x80 as it stands in quotes.
    static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        if needsEscape(byte) { appendEscape(of: byte, to: &bytes) } else { bytes.append(byte) }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    /// Appends the escape that stands for a character below 0x80.
    static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes += [
                UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), hexDigits[Int(byte >> 4)],
                hexDigits[Int(byte & 15)],
            ]
        }
    }
}
