/// Percent-encoding as canonical requests need it: only RFC 3986's unreserved characters stay as they are.
enum SigningEncoding {
    static let percent = UInt8(ascii: "%")

    /// Letters, digits, `-`, `.`, `_` and `~` (RFC 3986, section 2.3).
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// The value of a hexadecimal digit in either case.
    static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
        output.append(percent)
        output.append(hexadecimalDigit(byte >> 4, letters: UInt8(ascii: "A")))
        output.append(hexadecimalDigit(byte & 15, letters: UInt8(ascii: "A")))
    }

    /// Encodes text that is not encoded yet, or encodes encoded text once more: a `%` becomes `%25`.
    static func encode(_ bytes: some Sequence<UInt8>, keepingSlashes: Bool = false, into output: inout [UInt8]) {
        for byte in bytes {
            if isUnreserved(byte) || (keepingSlashes && byte == UInt8(ascii: "/")) {
                output.append(byte)
            } else {
                appendEscape(byte, to: &output)
            }
        }
    }

    /// Brings encoded text to its one canonical form: what is escaped needlessly is unescaped, what should be escaped
    /// is, and escapes are upper-case. A `%` that begins no escape is itself escaped.
    static func canonicalize(_ bytes: ArraySlice<UInt8>, keepingSlashes: Bool = false, into output: inout [UInt8]) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte == percent, position + 2 < bytes.endIndex,
                let high = hexadecimalValue(bytes[position + 1]), let low = hexadecimalValue(bytes[position + 2])
            {
                let decoded = high << 4 | low
                if isUnreserved(decoded) { output.append(decoded) } else { appendEscape(decoded, to: &output) }
                position += 3
            } else {
                encode(CollectionOfOne(byte), keepingSlashes: keepingSlashes, into: &output)
                position += 1
            }
        }
    }

    /// Text encoded for use as a name or a value in a query.
    static func queryComponent(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        encode(text.utf8, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
