/// Finds addresses in documentation that docutils would make links of and that lead into a file or hold what they lead to:
/// `file:///etc/passwd`, `data:text/html,…`. For those that run scripts see ``ReStructuredTextScripts``.
///
/// The texts of services have none outside of literals but files without folders, `file://input.json`, which stay as they are.
enum ReStructuredTextAddresses {
    /// How far from an address the marks of the literal are sought that it may be in.
    private static let literalLimit = 1024

    /// Adds the places in `start..<end` before which a backslash makes text of an address.
    static func addEscapes(
        in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ places: inout [ReStructuredTextEscape]
    ) {
        var index = start
        while let colon = bytes.index(of: 0x3A, from: index, to: end) {
            index = colon + 1
            let buffer = UnsafeBufferPointer(start: bytes + start, count: end - start)
            guard let found = startOfScheme(in: buffer, endingAt: colon - start) else { continue }
            let scheme = start + found
            if scheme > start, bytes[scheme - 1] == 0x3C {
                places.append(ReStructuredTextEscape(place: scheme - 1))
                places.append(ReStructuredTextEscape(place: colon))
            } else if colon - scheme == 4, isAddress(bytes, scheme, colon, from: start, to: end),
                !isInLiteral(bytes, scheme, from: start, to: end)
            {
                places.append(ReStructuredTextEscape(place: colon))
            }
        }
    }

    private static func startOfScheme(in bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int? {
        guard end > 3 else { return nil }
        switch bytes[end - 1] | 0x20 {
        case 0x61, 0x20:
            if let start = ReStructuredTextScripts.startOfScheme("data", in: bytes, endingAt: end) { return start }
        case 0x65: break
        default: return nil
        }
        return ReStructuredTextScripts.startOfScheme("file", in: bytes, endingAt: end)
    }

    /// Whether an address stands there without brackets around it.
    private static func isAddress(
        _ bytes: UnsafePointer<UInt8>, _ scheme: Int, _ colon: Int, from start: Int, to end: Int
    ) -> Bool {
        if isPartOfScheme(bytes, scheme, from: start) { return false }
        guard colon + 1 < end, bytes[colon + 1] > 0x20 else { return false }
        // A file's name alone.
        let isFile = bytes[scheme].lowercasedASCII == 0x66
        return !isFile || !bytes.has("//", at: colon + 1, before: end) || bytes.has("///", at: colon + 1, before: end)
    }

    /// Whether what stands before a scheme is part of its name, so that it is one that nobody knows.
    private static func isPartOfScheme(_ bytes: UnsafePointer<UInt8>, _ scheme: Int, from start: Int) -> Bool {
        guard scheme > start else { return false }
        let before = bytes[scheme - 1]
        if before.isASCIIAlphanumeric || before == 0x2B || before == 0x2E { return true }
        guard before == 0x2D else { return false }
        var first = scheme - 1
        while first > start, scheme - first < literalLimit, isSchemeByte(bytes[first - 1]) { first -= 1 }
        return bytes[first].isASCIILetter && (first == start || bytes[first - 1] < 0x80)
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    /// Whether docutils cannot but take a place for part of a literal.
    private static func isInLiteral(_ bytes: UnsafePointer<UInt8>, _ place: Int, from start: Int, to end: Int) -> Bool {
        let lowest = max(start, place - literalLimit)
        var opening = place - 2
        while opening >= lowest, !bytes.has("``", at: opening, before: place) {
            if bytes[opening + 1] == 0x0A { return false }
            opening -= 1
        }
        guard opening >= lowest, bytes[opening + 2].isASCIIAlphanumeric,
            opening == start || bytes[opening - 1] == 0x20 || bytes[opening - 1] == 0x0A,
            let closing = bytes.index(of: "``", from: place, to: min(end, place + literalLimit)),
            bytes.index(of: 0x0A, from: place, to: closing) == nil, bytes[closing - 1] != 0x20
        else { return false }
        return closing + 2 == end || [0x20, 0x0A, 0x2E, 0x2C, 0x29].contains(bytes[closing + 2])
    }
}
