/// Where links lead, as what is written has it.
enum LinkDestination {
    private static let hexadecimal: StaticString = "0123456789ABCDEF"

    /// How a destination's ampersands stand.
    enum Syntax {
        /// As they are, but for one that would begin a character reference.
        case markdown
        /// As character references: the destination stands between double quotes.
        case html
    }

    /// Whether a link may lead to a destination.
    static func isAllowed(_ bytes: [UInt8], _ range: Range<Int>, _ links: DocumentationLinks) -> Bool {
        if hasScheme("http://", bytes, range) || hasScheme("https://", bytes, range)
            || hasScheme("mailto:", bytes, range)
        {
            return true
        }
        return links != .web && isPage(bytes, range)
    }

    /// Whether a destination is a place in the page or a page beside it: no scheme, no host and no root.
    static func isPage(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first, bytes[first] != 0x2F else { return false }
        for index in range {
            let byte = bytes[index]
            if byte == 0x3A || byte == 0x5C || byte <= 0x20 || byte == 0x7F { return false }
        }
        return true
    }

    private static func hasScheme(_ scheme: StaticString, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let length = scheme.utf8CodeUnitCount
        guard range.count > length else { return false }
        for index in 0..<length
        where bytes[range.lowerBound + index].lowercasedASCII != scheme.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether a link shows its own destination, which can stand in angle brackets as it is.
    static func isAutolink(
        _ bytes: [UInt8], _ range: Range<Int>, text: UnsafePointer<UInt8>, _ node: DocumentationNode
    ) -> Bool {
        guard Int(node.end - node.start) == range.count, bytes[range.lowerBound].lowercasedASCII == 0x68 else {
            return false
        }
        var offset = Int(node.start)
        for index in range {
            let byte = bytes[index]
            guard byte == text[offset], byte == 0x25 ? isEscape(bytes, index, range) : isPlain(byte) else {
                return false
            }
            offset += 1
        }
        return true
    }

    /// Writes a destination; what could end it or is not for URLs is percent-encoded.
    static func write(
        _ bytes: [UInt8], _ range: Range<Int>, as syntax: Syntax, _ links: DocumentationLinks,
        to output: inout ByteBuffer
    ) {
        guard case .pages(let pageExtension) = links, let dot = extensionDot(bytes, range) else {
            write(bytes, range, as: syntax, to: &output)
            return
        }
        write(bytes, range.lowerBound..<dot + 1, as: syntax, to: &output)
        for byte in pageExtension.utf8 { output.append(byte) }
        write(bytes, dot + 1 + pageName.utf8CodeUnitCount..<range.upperBound, as: syntax, to: &output)
    }

    private static let pageName: StaticString = "html"

    /// Where the dot stands before the `html` that a page's name ends in; `nil` for what is no page.
    private static func extensionDot(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard isPage(bytes, range) else { return nil }
        let end = bytes[range].firstIndex { $0 == 0x23 || $0 == 0x3F } ?? range.upperBound
        let start = end - pageName.utf8CodeUnitCount
        guard start > range.lowerBound, bytes[start - 1] == 0x2E else { return nil }
        for index in start..<end where bytes[index] != pageName.utf8Start[index - start] { return nil }
        return start - 1
    }

    private static func write(
        _ bytes: [UInt8], _ range: Range<Int>, as syntax: Syntax, to output: inout ByteBuffer
    ) {
        for index in range {
            let byte = bytes[index]
            if byte == 0x26 {
                switch syntax {
                case .html: output.append("&amp;")
                // A reference would be read here; the escaped mark is not one.
                case .markdown: output.append(beginsReference(bytes, index, range) ? "\\&" : "&")
                }
            } else if byte == 0x25 ? isEscape(bytes, index, range) : isPlain(byte) {
                output.append(byte)
            } else {
                output.append(0x25)
                output.append(hexadecimal.utf8Start[Int(byte >> 4)])
                output.append(hexadecimal.utf8Start[Int(byte & 15)])
            }
        }
    }

    /// Letters, digits and the marks of RFC 3986 but those that mean something in Markdown.
    private static func isPlain(_ byte: UInt8) -> Bool {
        if byte.isASCIIAlphanumeric { return true }
        switch byte {
        case 0x2D, 0x2E, 0x5F, 0x7E, 0x3A, 0x2F, 0x3F, 0x23, 0x40, 0x21, 0x24, 0x27, 0x2B, 0x2C, 0x3B, 0x3D: return true
        default: return false
        }
    }

    /// Whether `%` begins a percent-encoded byte.
    private static func isEscape(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 2 < range.upperBound else { return false }
        return isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
    }

    private static func beginsReference(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        var position = index + 1
        while position < range.upperBound, bytes[position].isASCIIAlphanumeric || bytes[position] == 0x23 {
            position += 1
            if position - index > 32 { return false }
        }
        return position < range.upperBound && bytes[position] == 0x3B
    }
}
