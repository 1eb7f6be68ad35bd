/// Markup of XML that is read and not kept: comments, processing instructions, the declaration, white space.
enum XMLMarkup {
    private typealias Problem = DeserializationError.Problem

    /// Goes past a comment or a processing instruction, at whose `<` the position is. It stays there at an error.
    static func skip(
        _ position: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> DeserializationError.Problem? {
        if position[1] == UInt8(ascii: "?") { return skipInstruction(&position, end: end) }
        guard isNext(position, "<!--") else {
            return malformed(
                isNext(position, "<!DOCTYPE")
                    ? "a document type declaration, which is never accepted" : "a '<!' that begins no comment")
        }
        var next = position + 4
        while next < end {
            if next.pointee == UInt8(ascii: "-"), next[1] == UInt8(ascii: "-") {
                guard next[2] == UInt8(ascii: ">") else { return malformed("'--' in a comment") }
                position = next + 3
                return nil
            }
            next += 1
        }
        return malformed("a comment has no end")
    }

    private static func skipInstruction(
        _ position: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> Problem? {
        var next = position + 2
        let target = next
        guard XMLNames.skip(&next) != nil else { return unexpected(target, "the name of an instruction", end: end) }
        if next - target == 3, target[0] | 0x20 == UInt8(ascii: "x"), target[1] | 0x20 == UInt8(ascii: "m"),
            target[2] | 0x20 == UInt8(ascii: "l")
        {
            return malformed("an XML declaration that is not at the start")
        }
        while next < end {
            if next.pointee == UInt8(ascii: "?"), next[1] == UInt8(ascii: ">") {
                position = next + 2
                return nil
            }
            next += 1
        }
        return malformed("a processing instruction has no end")
    }

    /// Goes past the XML declaration, if there is one, which must not name another encoding than UTF-8 or ASCII.
    static func skipDeclaration(
        _ position: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> DeserializationError.Problem? {
        guard isNext(position, "<?xml"), isWhiteSpace(position[5]) else { return nil }
        position += 5
        while true {
            skipWhiteSpace(&position)
            if isNext(position, "?>") { break }
            let name = position
            guard XMLNames.skip(&position) != nil else { return unexpected(name, "'?>'", end: end) }
            let isEncoding = position - name == 8 && isNext(name, "encoding")
            guard let quote = skipEquals(&position) else { return unexpected(position, "'=' and a quote", end: end) }
            let value = position
            while position.pointee != quote {
                guard position < end else { return malformed("an XML declaration has no end") }
                position += 1
            }
            let text = String(decoding: UnsafeBufferPointer(start: value, count: position - value), as: UTF8.self)
            if isEncoding, !["utf-8", "us-ascii"].contains(text.lowercased()) {
                position = value
                return malformed("an encoding other than UTF-8")
            }
            position += 1
        }
        position += 2
        return nil
    }

    /// Goes past `=` and a quote, with white space around the sign.
    ///
    /// - Returns: The quote; `nil`, with the position at what else is there.
    @inline(__always)
    static func skipEquals(_ position: inout UnsafeMutablePointer<UInt8>) -> UInt8? {
        skipWhiteSpace(&position)
        guard position.pointee == UInt8(ascii: "=") else { return nil }
        position += 1
        skipWhiteSpace(&position)
        let quote = position.pointee
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        position += 1
        return quote
    }

    @inline(__always)
    static func skipWhiteSpace(_ position: inout UnsafeMutablePointer<UInt8>) {
        while isWhiteSpace(position.pointee) { position += 1 }
    }

    @inline(__always)
    static func isWhiteSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    @inline(__always)
    private static func isNext(_ position: UnsafeMutablePointer<UInt8>, _ text: StaticString) -> Bool {
        ByteOperations.areEqual(position, text.utf8Start, text.utf8CodeUnitCount)
    }

    @inline(never)
    static func unexpected(
        _ position: UnsafeMutablePointer<UInt8>, _ expected: String, end: UnsafeMutablePointer<UInt8>
    ) -> DeserializationError.Problem {
        .malformed("expected \(expected), found \(ByteOperations.description(position, end: end))", format: .xml)
    }

    private static func malformed(_ text: String) -> Problem {
        .malformed(text, format: .xml)
    }
}
