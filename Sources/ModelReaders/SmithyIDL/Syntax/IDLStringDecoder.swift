import ServiceModel

/// Why a string has no value.
struct IDLStringError: Error {
    let message: String
}

/// Makes the value of a string: line breaks become `\n`, then a text block loses its indentation, then escapes are
/// decoded.
///
/// Source: Smithy 2.0, "String escape characters", "Text blocks" and "Incidental white space removal".
struct IDLStringDecoder {
    private var result: [UInt8] = []

    /// - Parameter bytes: What stands between the quotation marks.
    static func decodeQuoted(_ bytes: UnsafeBufferPointer<UInt8>) throws(IDLStringError) -> String {
        var decoder = IDLStringDecoder()
        try decoder.unescape(bytes)
        return String(decoding: decoder.result, as: UTF8.self)
    }

    /// - Parameter bytes: What stands between the three quotation marks of each side.
    static func decodeTextBlock(_ bytes: UnsafeBufferPointer<UInt8>) throws(IDLStringError) -> String {
        guard let first = bytes.first else { throw IDLStringError(message: "Text block is empty") }
        guard first == 0x0A || first == 0x0D else {
            throw IDLStringError(message: "Text block must start with a new line")
        }
        let content = removeIndentation(bytes)
        var decoder = IDLStringDecoder()
        // Not a closure: it could not throw an error of a known type.
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: content.count)
        defer { buffer.deallocate() }
        _ = buffer.initialize(from: content)
        try decoder.unescape(UnsafeBufferPointer(buffer))
        return String(decoding: decoder.result, as: UTF8.self)
    }

    /// The lines after the first, without the spaces that all of them begin with and those at their ends.
    ///
    /// The last line counts even where it is blank: where the closing quotation marks stand is an indentation too.
    private static func removeIndentation(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let lines = splitLines(bytes).dropFirst()
        var indentation = Int.max
        for (number, line) in zip(1..., lines) {
            var start = line.lowerBound
            while start < line.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
            if start < line.upperBound || number == lines.count {
                indentation = min(indentation, start - line.lowerBound)
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (number, line) in zip(0..., lines) {
            if number > 0 { result.append(0x0A) }
            var end = line.upperBound
            while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            if end - line.lowerBound > indentation {
                result.append(contentsOf: bytes[line.lowerBound + indentation..<end])
            }
        }
        return result
    }

    private static func splitLines(_ bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D else {
                index += 1
                continue
            }
            lines.append(start..<index)
            index += byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
            start = index
        }
        lines.append(start..<bytes.count)
        return lines
    }

    private mutating func unescape(_ bytes: UnsafeBufferPointer<UInt8>) throws(IDLStringError) {
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\\"):
                try decodeEscape(bytes, at: &index)
            case 0x0D:
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
                result.append(0x0A)
            case 0x09, 0x0A, 0x20...0xFF:
                result.append(byte)
            default:
                throw IDLStringError(
                    message: "Invalid control character \(JSONSyntaxError.codePoint(UInt32(byte))) found in string; "
                        + "write it as an escape, `\\u` and four hexadecimal digits")
            }
        }
    }

    /// - Parameter index: The offset behind the backslash, then behind the escape.
    private mutating func decodeEscape(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
    ) throws(IDLStringError) {
        guard index < bytes.count else { throw invalidEscape("") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "u"):
            let scalar = try decodeScalar(bytes, at: &index)
            result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        case 0x0A:
            break
        case 0x0D:
            if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        default:
            throw invalidEscape(IDLStringDecoder.character(bytes, at: index - 1))
        }
    }

    private func invalidEscape(_ character: String) -> IDLStringError {
        IDLStringError(message: "Invalid escape found in string: `\\\(character)`; write a backslash itself as `\\\\`")
    }

    /// What stands after `\u`, with the second half of a surrogate pair.
    private func decodeScalar(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
    ) throws(IDLStringError) -> Unicode.Scalar {
        let unit = try decodeUnit(bytes, at: &index)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            let low = try decodeUnit(bytes, at: &index)
            if low >= 0xDC00, low <= 0xDFFF,
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            {
                return scalar
            }
        }
        throw IDLStringError(
            message: "Invalid unicode escape: half of a surrogate pair is no character; "
                + "write both halves, or the character itself")
    }

    private func decodeUnit(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: inout Int
    ) throws(IDLStringError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count else {
                throw IDLStringError(
                    message:
                        "Invalid unclosed unicode escape found in string; write four hexadecimal digits after `\\u`")
            }
            guard let digit = IDLStringDecoder.hexadecimal(bytes[index]) else {
                let character = IDLStringDecoder.character(bytes, at: index)
                throw IDLStringError(
                    message: "Invalid unicode escape character: `\(character)`; "
                        + "write four hexadecimal digits after `\\u`")
            }
            unit = unit << 4 | digit
            index += 1
        }
        return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
        default: nil
        }
    }

    /// The character that starts at an offset, for a message.
    private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> String {
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return String(decoding: bytes[offset..<end], as: UTF8.self)
    }
}
