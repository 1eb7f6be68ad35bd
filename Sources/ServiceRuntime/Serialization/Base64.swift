/// Base64 with the standard alphabet and padding (RFC 4648 section 4).
enum Base64 {
    private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    /// The value of each byte as a digit; 0xFF for bytes that are none.
    private static let digits: [UInt8] = {
        var digits = [UInt8](repeating: 0xFF, count: 256)
        alphabet.withUTF8Buffer { alphabet in
            for (value, digit) in alphabet.enumerated() {
                digits[Int(digit)] = UInt8(value)
            }
        }
        return digits
    }()

    /// How many bytes the text of some bytes has.
    static func encodedCount(_ count: Int) -> Int {
        (count + 2) / 3 * 4
    }

    /// Writes the text of some bytes; the output has room for ``encodedCount(_:)`` bytes.
    static func encode(_ bytes: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>) {
        guard var source = bytes.baseAddress else { return }
        let alphabet = Self.alphabet.utf8Start
        var output = output
        var remaining = bytes.count
        while remaining >= 3 {
            let group = UInt32(source[0]) << 16 | UInt32(source[1]) << 8 | UInt32(source[2])
            output[0] = alphabet[Int(group >> 18)]
            output[1] = alphabet[Int(group >> 12 & 63)]
            output[2] = alphabet[Int(group >> 6 & 63)]
            output[3] = alphabet[Int(group & 63)]
            source += 3
            output += 4
            remaining -= 3
        }
        guard remaining > 0 else { return }
        let group = UInt32(source[0]) << 16 | (remaining == 2 ? UInt32(source[1]) << 8 : 0)
        output[0] = alphabet[Int(group >> 18)]
        output[1] = alphabet[Int(group >> 12 & 63)]
        output[2] = remaining == 2 ? alphabet[Int(group >> 6 & 63)] : UInt8(ascii: "=")
        output[3] = UInt8(ascii: "=")
    }

    /// The text of some bytes.
    static func encode(_ bytes: [UInt8]) -> String {
        let count = encodedCount(bytes.count)
        return bytes.withUnsafeBufferPointer { bytes in
            String(unsafeUninitializedCapacity: count) { output in
                if let start = output.baseAddress { encode(bytes, to: start) }
                return count
            }
        }
    }

    /// The bytes of a text; `nil` when it is not exactly what ``encode(_:)`` writes for some bytes.
    static func decode(_ text: String) -> [UInt8]? {
        var text = text
        return text.withUTF8 { decode($0) }
    }

    /// The bytes of a text; `nil` when it is not exactly what ``encode(_:)`` writes for some bytes.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        guard let start = text.baseAddress, !text.isEmpty else { return [] }
        var isValid = true
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { output, count in
            count = 0
            guard let output = output.baseAddress else { return }
            isValid = digits.withUnsafeBufferPointer { digits in
                decode(start, text.count, digits, to: output, &count)
            }
        }
        return isValid ? bytes : nil
    }

    private static func decode(
        _ text: UnsafePointer<UInt8>, _ length: Int, _ digits: UnsafeBufferPointer<UInt8>,
        to output: UnsafeMutablePointer<UInt8>, _ count: inout Int
    ) -> Bool {
        guard let digits = digits.baseAddress else { return false }
        let last = length - 4
        var position = 0
        var written = 0
        var invalid: UInt8 = 0
        while position < last {
            let (a, b) = (digits[Int(text[position])], digits[Int(text[position + 1])])
            let (c, d) = (digits[Int(text[position + 2])], digits[Int(text[position + 3])])
            invalid |= a | b | c | d
            output[written] = a << 2 | b >> 4
            output[written + 1] = b << 4 | c >> 2
            output[written + 2] = c << 6 | d
            position += 4
            written += 3
        }
        // Digits are below 64: the top bit is only ever that of the mark for a byte that is none.
        guard invalid < 0x80 else { return false }
        let padding = text[last + 3] != UInt8(ascii: "=") ? 0 : text[last + 2] != UInt8(ascii: "=") ? 1 : 2
        let (a, b) = (digits[Int(text[last])], digits[Int(text[last + 1])])
        let c = padding == 2 ? 0 : digits[Int(text[last + 2])]
        let d = padding >= 1 ? 0 : digits[Int(text[last + 3])]
        guard a | b | c | d < 0x80 else { return false }
        // The bits that the padding leaves over are zero in what an encoder writes.
        guard padding != 2 || b & 0x0F == 0, padding != 1 || c & 0x03 == 0 else { return false }
        output[written] = a << 2 | b >> 4
        if padding < 2 { output[written + 1] = b << 4 | c >> 2 }
        if padding < 1 { output[written + 2] = c << 6 | d }
        count = written + 3 - padding
        return true
    }
}
