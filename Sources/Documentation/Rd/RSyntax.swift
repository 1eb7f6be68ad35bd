/// What R code looks like, as far as documentation needs it.
package enum RSyntax {
    /// Whether a text is a name by itself, without back-quotes.
    ///
    /// Source: R Language Definition, 10.3.2 "Identifiers".
    package static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, bytes.allSatisfy(RExpression.isNamePart) else { return false }
        guard first.isASCIILetter || first == 0x2E || first >= 0x80 else { return false }
        if first == 0x2E, bytes.count > 1, bytes[1].isASCIIDigit { return false }
        return bytes.withUnsafeBufferPointer { RReservedWord.of($0) } == nil
    }

    /// A text as a string literal.
    package static func literal(_ text: String) -> String {
        var bytes: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0..<0x20, 0x7F: bytes += Array("\\u{\(String(byte, radix: 16))}".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }
}
