/// Reads start tags as the regular expressions of Python's `html.parser` do, over NUL-terminated bytes.
struct HTMLStartTagScanner {
    /// How many tags may run to the end of the text because of their quotes before no other is looked for.
    static let unendedTagLimit = 8

    struct Tag {
        enum Kind {
            case start
            case selfClosing
            /// What begins like a tag and is text, since a NUL stands in it.
            case noTag
        }

        var kind: Kind
        var nameEnd: Int
        var attributes: [HTMLAttribute]
        /// Where what follows the tag begins.
        var end: Int
    }

    /// Where the parts of an attribute stand.
    private struct AttributeRange {
        var name: Range<Int>
        var value: Range<Int>?
    }

    private let bytes: UnsafePointer<UInt8>
    private let count: Int

    private var unendedTags = 0
    private var lacksDoubleQuote = false
    private var lacksSingleQuote = false
    /// Where the last name that was read ends: a name that begins within it ends there too.
    private var lastName = 0..<0

    init(bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
    }

    /// The tag at a `<` before a letter; nil when it does not end.
    ///
    /// - Parameter lacksTagEnd: Whether no `>` follows.
    mutating func scan(at start: Int, lacksTagEnd: Bool) -> Tag? {
        let nameEnd = endOfName(from: start + 1)
        if lacksTagEnd, nameEnd == count || bytes[nameEnd] != 0 || isBoundary(nameEnd, after: start) { return nil }
        guard unendedTags < Self.unendedTagLimit else { return nil }
        var attributes: [AttributeRange] = []
        var index = skipSeparators(from: nameEnd)
        while index < count, bytes[index] != 0x3E, bytes[index] != 0x2F, isBoundary(index, after: start) {
            attributes.append(readAttribute(&index))
            index = skipSeparators(from: index)
        }
        guard index < count else {
            unendedTags += 1
            return nil
        }
        let kind: Tag.Kind
        switch bytes[index] {
        case 0x3E: kind = .start
        case 0x2F: kind = .selfClosing
        case 0x3D: return nil
        default: return Tag(kind: .noTag, nameEnd: nameEnd, attributes: [], end: index)
        }
        return Tag(
            kind: kind, nameEnd: nameEnd, attributes: attributes.map(attribute),
            end: kind == .start ? index + 1 : index + 2)
    }

    /// Where a tag's name ends.
    mutating func endOfName(from start: Int) -> Int {
        if lastName.contains(start) { return lastName.upperBound }
        var index = start
        loop: while index < count {
            switch bytes[index] {
            case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x2F, 0x3E, 0x00: break loop
            default: index += 1
            }
        }
        lastName = start..<index
        return index
    }

    /// Appends the text in lower case.
    static func lowercase(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, into output: inout ByteBuffer
    ) {
        let first = output.count
        for index in start..<end {
            guard bytes[index] < 0x80 else {
                output.truncate(to: first)
                output.append(lowercased(bytes, from: start, to: end))
                return
            }
            output.append(bytes[index].lowercasedASCII)
        }
    }

    /// The text in lower case.
    static func lowercased(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: bytes + start, count: end - start), as: UTF8.self).lowercased()
    }

    /// Whether an attribute may begin here: after a quote, a slash or white space.
    private func isBoundary(_ index: Int, after start: Int) -> Bool {
        switch bytes[index - 1] {
        case 0x22, 0x27, 0x2F: true
        default: UnicodeSpaces.length(bytes, endingAt: index, after: start) > 0
        }
    }

    /// Goes past white space and past slashes that do not end the tag.
    private func skipSeparators(from start: Int) -> Int {
        var index = start
        while index < count {
            let length = UnicodeSpaces.length(bytes, at: index, before: count)
            if length > 0 {
                index += length
            } else if bytes[index] == 0x2F, index + 1 == count || bytes[index + 1] != 0x3E {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    private mutating func readAttribute(_ index: inout Int) -> AttributeRange {
        let nameStart = index
        index += 1
        while index < count, bytes[index] != 0x2F, bytes[index] != 0x3D, bytes[index] != 0x3E,
            UnicodeSpaces.length(bytes, at: index, before: count) == 0
        {
            index += 1
        }
        let name = nameStart..<index
        return AttributeRange(name: name, value: readValue(&index))
    }

    /// Reads `=` and a value, or nothing.
    private mutating func readValue(_ index: inout Int) -> Range<Int>? {
        let equals = UnicodeSpaces.skip(bytes, from: index, before: count)
        var afterEquals = equals
        while afterEquals < count, bytes[afterEquals] == 0x3D { afterEquals += 1 }
        guard afterEquals > equals else { return nil }
        var start = UnicodeSpaces.skip(bytes, from: afterEquals, before: count)
        if start < count, bytes[start] == 0x22 || bytes[start] == 0x27 {
            if let end = closingQuote(bytes[start], from: start + 1) {
                index = end + 1
                return start + 1..<end
            }
            // A quote that nothing closes is part of what follows.
            if start > afterEquals {
                index = start
                return start..<start
            }
            guard afterEquals - equals > 1 else { return nil }
            start -= 1
        }
        index = start
        while index < count, bytes[index] != 0x3E, UnicodeSpaces.length(bytes, at: index, before: count) == 0 {
            index += 1
        }
        return start..<index
    }

    private mutating func closingQuote(_ quote: UInt8, from start: Int) -> Int? {
        if quote == 0x22 ? lacksDoubleQuote : lacksSingleQuote { return nil }
        if let end = bytes.index(of: quote, from: start, to: count) { return end }
        if quote == 0x22 { lacksDoubleQuote = true } else { lacksSingleQuote = true }
        return nil
    }

    private func attribute(_ range: AttributeRange) -> HTMLAttribute {
        HTMLAttribute(
            name: Self.lowercased(bytes, from: range.name.lowerBound, to: range.name.upperBound),
            value: range.value.map {
                var value = ByteBuffer(capacity: $0.count)
                HTMLUnescaping.unescape(bytes, from: $0.lowerBound, to: $0.upperBound, into: &value)
                return value.string()
            })
    }
}
