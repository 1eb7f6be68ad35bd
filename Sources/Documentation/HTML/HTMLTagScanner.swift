/// Finds where tags and comments end and what attributes say, over NUL-terminated bytes, in linear time.
struct HTMLTagScanner {
    let bytes: UnsafePointer<UInt8>
    let count: Int

    /// A place after which one byte or mark was sought and found missing: it is not sought again.
    private var lacksTagEnd = false
    private var lacksDoubleQuote = false
    private var lacksSingleQuote = false
    private var lacksCommentEnd = false
    /// Whether quotes have once enclosed all that was left: they are then no longer heeded.
    private var ignoresQuotes = false

    init(bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
    }

    /// Where a tag's name ends.
    func endOfName(from start: Int) -> Int {
        var index = start
        while index < count {
            let byte = bytes[index]
            guard byte.isASCIIAlphanumeric || byte == 0x2D || byte == 0x5F || byte == 0x3A else { break }
            index += 1
        }
        return index
    }

    /// The index of the `>` that ends the tag, or nil when there is none.
    mutating func endOfTag(from start: Int) -> Int? {
        if lacksTagEnd { return nil }
        if ignoresQuotes {
            let end = bytes.index(of: 0x3E, from: start, to: count)
            lacksTagEnd = end == nil
            return end
        }
        var index = start
        while index < count {
            switch bytes[index] {
            case 0x3E:
                return index
            case 0x22 where !lacksDoubleQuote && followsEquals(index):
                if let end = bytes.index(of: 0x22, from: index + 1, to: count) {
                    index = end
                } else {
                    lacksDoubleQuote = true
                }
            case 0x27 where !lacksSingleQuote && followsEquals(index):
                if let end = bytes.index(of: 0x27, from: index + 1, to: count) {
                    index = end
                } else {
                    lacksSingleQuote = true
                }
            default:
                break
            }
            index += 1
        }
        // All that is left is within quotes, or there is no end.
        ignoresQuotes = true
        return endOfTag(from: start)
    }

    /// Where the bytes after a comment begin, or nil when the comment does not end.
    mutating func endOfComment(from start: Int) -> Int? {
        if lacksCommentEnd { return nil }
        if let end = bytes.index(of: "-->", from: start, to: count) { return end + 3 }
        lacksCommentEnd = true
        return nil
    }

    private func followsEquals(_ index: Int) -> Bool {
        var previous = index - 1
        while previous >= 0, bytes[previous].isHTMLSpace, index - previous < 16 { previous -= 1 }
        return previous >= 0 && bytes[previous] == 0x3D
    }

    /// The value of an attribute in the tag whose attributes stand in `start..<end`.
    func attribute(_ name: StaticString, from start: Int, to end: Int) -> Range<Int>? {
        let wanted = HTMLTag.hash(name.utf8Start, count: name.utf8CodeUnitCount)
        var index = start
        while index < end {
            while index < end, bytes[index].isHTMLSpace || bytes[index] == 0x2F { index += 1 }
            let nameStart = index
            while index < end, !bytes[index].isHTMLSpace, bytes[index] != 0x3D { index += 1 }
            let nameEnd = index
            while index < end, bytes[index].isHTMLSpace { index += 1 }
            guard index < end, bytes[index] == 0x3D else { continue }
            index += 1
            while index < end, bytes[index].isHTMLSpace { index += 1 }
            guard index < end else { return nil }
            let value: Range<Int>
            let quote = bytes[index]
            if quote == 0x22 || quote == 0x27 {
                let valueEnd = bytes.index(of: quote, from: index + 1, to: end) ?? end
                value = index + 1..<valueEnd
                index = min(valueEnd + 1, end)
            } else {
                let valueStart = index
                while index < end, !bytes[index].isHTMLSpace { index += 1 }
                value = valueStart..<index
            }
            if HTMLTag.hash(bytes + nameStart, count: nameEnd - nameStart) == wanted { return value }
        }
        return nil
    }

    /// The hashes of all names that have an end tag from `start` on.
    func closedNames(from start: Int) -> Set<UInt64> {
        var names: Set<UInt64> = []
        var index = start
        while let found = bytes.index(of: "</", from: index, to: count) {
            let end = endOfName(from: found + 2)
            names.insert(HTMLTag.hash(bytes + found + 2, count: end - found - 2))
            index = max(end, found + 2)
        }
        return names
    }
}
