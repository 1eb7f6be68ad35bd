/// Lists as the value of one header field (Smithy's `httpHeader` trait, RFC 9110, section 5.6).
enum HeaderList {
    /// Joins elements with commas.
    /// - Parameter quotes: Whether elements with a comma or a quotation mark are put in quotation marks.
    static func join(_ elements: some Sequence<String>, quotes: Bool) -> String {
        var list = ""
        var isFirst = true
        for element in elements {
            if !isFirst { list.append(", ") }
            isFirst = false
            if quotes, element.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) {
                appendQuoted(element, to: &list)
            } else {
                list.append(element)
            }
        }
        return list
    }

    private static func appendQuoted(_ element: String, to list: inout String) {
        list.append("\"")
        for scalar in element.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { list.append("\\") }
            list.unicodeScalars.append(scalar)
        }
        list.append("\"")
    }

    /// The elements of a list, split at the commas outside quotation marks, quotation marks removed.
    static func split(_ list: String) -> [String] {
        let bytes = Array(list.utf8)
        var elements: [String] = []
        var position = 0
        while position <= bytes.count {
            while position < bytes.count, isSpace(bytes[position]) { position += 1 }
            if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
                elements.append(quoted(bytes, &position))
                while position < bytes.count, bytes[position] != UInt8(ascii: ",") { position += 1 }
            } else {
                let start = position
                while position < bytes.count, bytes[position] != UInt8(ascii: ",") { position += 1 }
                var end = position
                while end > start, isSpace(bytes[end - 1]) { end -= 1 }
                // An empty element is not one, as in an empty list (RFC 9110, section 5.6.1.2).
                if end > start { elements.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
            }
            position += 1
        }
        return elements
    }

    /// Reads a quoted string, `position` being at its first quotation mark, and steps behind it.
    private static func quoted(_ bytes: [UInt8], _ position: inout Int) -> String {
        var content: [UInt8] = []
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count { position += 1 }
            content.append(bytes[position])
            position += 1
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// The elements of a list of dates as HTTP has them, each of which holds a comma itself: `Mon, 16 Dec 2019 …`.
    static func splitDates(_ list: String) -> [String] {
        let parts = list.split(separator: ",", omittingEmptySubsequences: false)
        var dates: [String] = []
        var index = 0
        while index < parts.count {
            if index + 1 < parts.count {
                dates.append(trim(parts[index]) + ", " + trim(parts[index + 1]))
            } else if !trim(parts[index]).isEmpty {
                dates.append(trim(parts[index]))
            }
            index += 2
        }
        return dates
    }

    /// The text without white space around it, which is no part of a field's value.
    static func trim(_ text: Substring) -> String {
        let bytes = text.utf8
        guard let start = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[start...last])
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }
}
