/// The values of single elements and attributes: `nil` for what is absent, and, with an error, for values of a wrong type.
///
/// These change nothing, and are `mutating` all the same: called from the members' functions, which are, they would
/// otherwise take a copy of the reader, and with it a count of references.
extension XMLReader {
    @inline(__always)
    func text(_ entry: Int) -> String {
        String(decoding: textBytes(entry), as: UTF8.self)
    }

    @inline(__always)
    private func textBytes(_ entry: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(entries[entry].text), count: Int(entries[entry].textLength))
    }

    /// The text of an element without elements in it.
    @inline(__always)
    private func leaf(_ entry: Int, _ expected: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard entry != XMLTape.absent else { return nil }
        guard XMLTape.firstChild(entry, entries) == Int(entries[entry].next) else {
            report(.unexpectedType(expected: expected.description, found: "elements"), entry)
            return nil
        }
        return textBytes(entry)
    }

    /// The text without white space around it; `nil` when there is no other.
    @inline(__always)
    func trimmed(_ entry: Int, _ expected: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let text = leaf(entry, expected) else { return nil }
        var start = 0
        var end = text.count
        while start < end, XMLMarkup.isWhiteSpace(text[start]) { start += 1 }
        while start < end, XMLMarkup.isWhiteSpace(text[end - 1]) { end -= 1 }
        return start < end ? UnsafeBufferPointer(rebasing: text[start..<end]) : nil
    }

    mutating func string(at entry: Int) -> String? {
        leaf(entry, "a string").map { String(decoding: $0, as: UTF8.self) }
    }

    mutating func boolean(at entry: Int) -> Bool? {
        guard let text = trimmed(entry, "a boolean") else { return nil }
        switch String(decoding: text, as: UTF8.self) {
        case "true", "True", "1": return true
        case "false", "False", "0": return false
        default:
            report(.invalidText(expected: "a boolean"), entry)
            return nil
        }
    }

    mutating func blob(at entry: Int) -> Blob? {
        guard let text = leaf(entry, "base64") else { return nil }
        if let bytes = Base64.decode(text) { return Blob(bytes) }
        // Encoders of other services break lines.
        let characters = text.filter { !XMLMarkup.isWhiteSpace($0) }
        guard let bytes = characters.withUnsafeBufferPointer({ Base64.decode($0) }) else {
            report(.invalidText(expected: "base64"), entry)
            return nil
        }
        return Blob(bytes)
    }

    mutating func timestamp(at entry: Int, _ format: TimestampFormat) -> Timestamp? {
        guard let text = trimmed(entry, "a timestamp") else { return nil }
        let timestamp = format.timestamp(of: text)
        if timestamp == nil { report(.invalidText(expected: format.expectation), entry) }
        return timestamp
    }

    mutating func enumeration<Enumeration: StringEnumeration>(at entry: Int) -> Enumeration? {
        string(at: entry).map { Enumeration(rawValue: $0) }
    }

    mutating func integerEnumeration<Enumeration: IntegerEnumeration>(at entry: Int) -> Enumeration? {
        integer(at: entry).map { Enumeration(rawValue: $0) }
    }

    @inline(__always)
    mutating func structure<Structure: XMLDecodable>(at entry: Int) -> Structure {
        let outer = cursor
        enter(entry)
        let structure = Structure(from: &self)
        cursor = outer
        return structure
    }

    mutating func structureIfPresent<Structure: XMLDecodable>(at entry: Int) -> Structure? {
        entry == XMLTape.absent ? nil : structure(at: entry) as Structure
    }
}
