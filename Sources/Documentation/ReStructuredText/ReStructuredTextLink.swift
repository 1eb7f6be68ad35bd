/// Where links of reStructuredText lead.
enum ReStructuredTextLink {
    /// A destination as it stands in angle brackets: without the white space around it, and with what could end it
    /// percent-encoded; nil for one that leads neither to the web, nor to a mail address, nor to a place beside the page.
    static func destination(_ text: String) -> [UInt8]? {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer -> [UInt8]? in
            guard let base = buffer.baseAddress else { return [] }
            var start = UnicodeSpaces.skip(base, from: 0, before: buffer.count)
            var end = buffer.count
            while true {
                let length = UnicodeSpaces.length(base, endingAt: end, after: start)
                if length == 0 { break }
                end -= length
            }
            start = min(start, end)
            guard isAllowed(base, start, end) else { return nil }
            var result: [UInt8] = []
            result.reserveCapacity(end - start)
            for index in start..<end { append(base[index], to: &result) }
            return result
        }
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case 0x00...0x20, 0x3E, 0x5C, 0x60, 0x7F:
            result.append(0x25)
            for digit in [byte >> 4, byte & 15] { result.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
        default: result.append(byte)
        }
    }

    /// Whether there is no scheme, or a harmless one.
    private static func isAllowed(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            switch bytes[index] {
            case 0x2F, 0x3F, 0x23: return true
            case 0x3A:
                return ["http", "https", "mailto"].contains(
                    HTMLStartTagScanner.lowercased(bytes, from: start, to: index))
            default: index += 1
            }
        }
        return true
    }
}
