/// Percent-encoding of values in paths and queries (RFC 3986, section 2.1).
///
/// Only unreserved characters stay as they are, as the Smithy HTTP bindings ask for labels and query values.
enum PercentEncoding {
    /// Whether a byte stays as it is: letters, digits, `-`, `.`, `_` and `~` (RFC 3986, section 2.3).
    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// Appends text, encoded.
    /// - Parameter keepsSlashes: Whether `/` stays too, as in greedy labels.
    static func append(_ text: String, keepsSlashes: Bool = false, to output: inout String) {
        if text.utf8.allSatisfy({ isUnreserved($0) || (keepsSlashes && $0 == 0x2F) }) {
            output.append(text)
            return
        }
        var encoded: [UInt8] = []
        encoded.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if keepsSlashes && byte == 0x2F {
                encoded.append(byte)
            } else {
                append(byte, to: &encoded)
            }
        }
        output.append(String(decoding: encoded, as: UTF8.self))
    }

    /// Appends a byte of text, encoded.
    @inline(__always)
    static func append(_ byte: UInt8, to output: inout [UInt8]) {
        if isUnreserved(byte) {
            output.append(byte)
        } else {
            output.append(0x25)
            output.append(digit(byte >> 4))
            output.append(digit(byte & 15))
        }
    }

    /// The text with every escape replaced by the byte it stands for; a `%` that begins no escape stays.
    static func decode(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(0x25) else { return String(text) }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x25, position + 2 < bytes.count,
                let high = value(ofDigit: bytes[position + 1]), let low = value(ofDigit: bytes[position + 2])
            {
                decoded.append(high << 4 | low)
                position += 3
            } else {
                decoded.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x41 + (value - 10)
    }

    private static func value(ofDigit byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
