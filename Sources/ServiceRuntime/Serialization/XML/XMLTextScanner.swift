/// Reads text and the values of attributes: checks them, resolves references and unifies the ends of lines, in place.
///
/// What is written is never longer than what was read, so that the output never passes the position.
enum XMLTextScanner {
    private typealias Problem = DeserializationError.Problem

    /// Reads text up to a `<`, or up to the end of the document. The position stays at an error.
    @inline(__always)
    static func scanText(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>
    ) -> DeserializationError.Problem? {
        if output == position {
            // Text in one piece without references, as most is, stays where it is.
            skipIndentation(&position)
            while true {
                let marks = marks(ByteOperations.load8(position), 0x3C3C_3C3C_3C3C_3C3C)
                position += marks == 0 ? 8 : marks.trailingZeroBitCount >> 3
                if marks != 0 { break }
            }
            output = position
            if position.pointee == UInt8(ascii: "<") { return nil }
        }
        return scan(&position, &output, end: end, stop: UInt8(ascii: "<"))
    }

    /// Reads the value of an attribute up to its quote, which is not read.
    static func scanAttribute(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>, quote: UInt8
    ) -> DeserializationError.Problem? {
        scan(&position, &output, end: end, stop: quote)
    }

    /// Reads a section of plain text from after `<![CDATA[` to after `]]>`.
    static func scanSection(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>
    ) -> DeserializationError.Problem? {
        while position < end {
            switch position.pointee {
            case UInt8(ascii: "]") where isNext(position, "]]>"):
                position += 3
                return nil
            case 0x0D:
                endLine(&position, &output, as: 0x0A)
            case 0x20..<0x80, 0x09, 0x0A:
                move(1, &position, &output)
            case 0..<0x20:
                return malformed("a control character in a CDATA section")
            default:
                let length = UTF8Validation.sequenceLength(position)
                guard length > 0 else { return malformed("text is not UTF-8") }
                move(length, &position, &output)
            }
        }
        return malformed("a CDATA section has no end")
    }

    @inline(__always)
    private static func skipIndentation(_ position: inout UnsafeMutablePointer<UInt8>) {
        while true {
            switch position.pointee {
            case 0x20, 0x0A, 0x09: position += 1
            default: return
            }
        }
    }

    @inline(never)
    private static func scan(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>, stop: UInt8
    ) -> Problem? {
        let isText = stop == UInt8(ascii: "<")
        let stops = UInt64(stop) &* 0x0101_0101_0101_0101
        while true {
            let marks = marks(ByteOperations.load8(position), stops)
            move(marks == 0 ? 8 : marks.trailingZeroBitCount >> 3, &position, &output)
            guard marks != 0 else { continue }
            switch position.pointee {
            case stop:
                return nil
            case UInt8(ascii: "&"):
                if let problem = resolve(&position, &output) { return problem }
            case UInt8(ascii: "<"):
                return malformed("a '<' in the value of an attribute")
            case 0x09, 0x0A:
                // White space in attributes is spaces (XML 1.0 section 3.3.3).
                if !isText { position.pointee = 0x20 }
                move(1, &position, &output)
            case 0x0D:
                endLine(&position, &output, as: isText ? 0x0A : 0x20)
            case 0..<0x20:
                if position < end { return malformed("a control character in text") }
                return isText ? nil : malformed("the value of an attribute has no end")
            default:
                let length = UTF8Validation.sequenceLength(position)
                guard length > 0 else { return malformed("text is not UTF-8") }
                move(length, &position, &output)
            }
        }
    }

    /// Marks, by its highest bit, the first byte that is not plain: the stops, `<`, `&`, control characters, and what is
    /// not ASCII. Marks after the first may be wrong.
    @inline(__always)
    private static func marks(_ word: UInt64, _ stops: UInt64) -> UInt64 {
        let stop = word ^ stops
        let less = word ^ 0x3C3C_3C3C_3C3C_3C3C
        let ampersand = word ^ 0x2626_2626_2626_2626
        let isStop = (stop &- 0x0101_0101_0101_0101) & ~stop
        let isLess = (less &- 0x0101_0101_0101_0101) & ~less
        let isAmpersand = (ampersand &- 0x0101_0101_0101_0101) & ~ampersand
        let isControl = (word &- 0x2020_2020_2020_2020) & ~word
        return (isStop | isLess | isAmpersand | isControl | word) & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func move(
        _ count: Int, _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) {
        if output != position {
            for index in 0..<count { output[index] = position[index] }
        }
        position += count
        output += count
    }

    /// Reads a carriage return, with the line feed after it if there is one (XML 1.0 section 2.11).
    private static func endLine(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>, as byte: UInt8
    ) {
        position += position[1] == 0x0A ? 2 : 1
        output.pointee = byte
        output += 1
    }

    // MARK: References

    /// Reads a reference and writes what it stands for. There are no others than the five that XML itself has and those
    /// to characters, as there are no declarations. The position stays at the `&` when that is an error.
    private static func resolve(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) -> Problem? {
        if position[1] == UInt8(ascii: "#") { return resolveCharacter(&position, &output) }
        let character: UInt8
        let length: Int
        switch position[1] {
        case UInt8(ascii: "l") where isNext(position, "&lt;"): (character, length) = (UInt8(ascii: "<"), 4)
        case UInt8(ascii: "g") where isNext(position, "&gt;"): (character, length) = (UInt8(ascii: ">"), 4)
        case UInt8(ascii: "q") where isNext(position, "&quot;"): (character, length) = (UInt8(ascii: "\""), 6)
        case UInt8(ascii: "a") where isNext(position, "&amp;"): (character, length) = (UInt8(ascii: "&"), 5)
        case UInt8(ascii: "a") where isNext(position, "&apos;"): (character, length) = (UInt8(ascii: "'"), 6)
        default: return malformed("a '&' that begins none of the references that XML has without declarations")
        }
        position += length
        output.pointee = character
        output += 1
        return nil
    }

    private static func isNext(_ position: UnsafeMutablePointer<UInt8>, _ text: StaticString) -> Bool {
        ByteOperations.areEqual(position, text.utf8Start, text.utf8CodeUnitCount)
    }

    /// Reads `&#10;` or `&#xA;`. Control characters are taken, as in XML 1.1: services send them for what XML 1.0 has no
    /// notation for.
    private static func resolveCharacter(
        _ position: inout UnsafeMutablePointer<UInt8>, _ output: inout UnsafeMutablePointer<UInt8>
    ) -> Problem? {
        let isHexadecimal = position[2] == UInt8(ascii: "x")
        var digits = position + (isHexadecimal ? 3 : 2)
        let first = digits
        var value: UInt32 = 0
        while let digit = digit(digits.pointee, isHexadecimal) {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
            digits += 1
        }
        guard digits > first, digits.pointee == UInt8(ascii: ";"), value > 0, let character = Unicode.Scalar(value)
        else { return malformed("a reference to no character") }
        position = digits + 1
        // Shorter than the reference, whatever its form.
        for unit in character.utf8 {
            output.pointee = unit
            output += 1
        }
        return nil
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    private static func malformed(_ text: String) -> Problem {
        .malformed(text, format: .xml)
    }
}
