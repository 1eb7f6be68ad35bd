/// Reads HTML as Python 3.11's `html.parser.HTMLParser(convert_charrefs=True)` does, in linear time.
///
/// It differs from Python where Python's own cost would grow with the square of the input: after
/// ``HTMLStartTagScanner/unendedTagLimit`` start tags that quotes carry past the end of the text, a further one is text.
struct HTMLTokenReader {
    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private var startTags: HTMLStartTagScanner

    private var tokens: [HTMLToken] = []
    private var fedCount: Int?
    private var isRefused = false

    /// `script` or `style` while its text is read.
    private var rawTextElement: String?

    /// What was sought and found missing in the rest of the text: it is not sought again.
    private var lacksTagEnd = false
    private var lacksCommentEnd = false
    private var lacksSectionEnd = false
    private var lacksDoubleSectionEnd = false

    /// Where what is read ends, or what there is instead of an end.
    private enum Outcome {
        case end(Int)
        case unended
        case refused
    }

    private init(bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
        startTags = HTMLStartTagScanner(bytes: bytes, count: count)
    }

    static func read(_ text: String) -> HTMLTokens {
        let count = text.utf8.count
        return text.withCString { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: count + 1) { bytes in
                var reader = HTMLTokenReader(bytes: bytes, count: count)
                reader.readAll()
                return HTMLTokens(
                    tokens: reader.tokens, fedCount: reader.fedCount ?? reader.tokens.count,
                    isRefused: reader.isRefused)
            }
        }
    }

    private mutating func readAll() {
        var index = 0
        while index < count {
            if rawTextElement != nil {
                guard let end = endOfRawText(from: index) else {
                    // Python drops the text of a script that does not end.
                    beginClosing()
                    return
                }
                addRaw(from: index, to: end)
                index = end
            } else {
                let next = bytes.index(of: 0x3C, from: index, to: count) ?? count
                if next == count, mayEndInReference(from: index) { beginClosing() }
                addText(from: index, to: next)
                index = next
            }
            guard index < count else { return }
            switch readMarkup(at: index) {
            case .end(let end):
                index = end
            case .refused:
                isRefused = true
                return
            case .unended:
                beginClosing()
                index = addUnended(at: index)
            }
        }
    }

    private mutating func beginClosing() {
        if fedCount == nil { fedCount = tokens.count }
    }

    // MARK: Text

    private mutating func addText(from start: Int, to end: Int) {
        if start < end { tokens.append(.text(HTMLUnescaping.unescape(bytes, from: start, to: end))) }
    }

    private mutating func addRaw(from start: Int, to end: Int) {
        if start < end { tokens.append(.text(copy(start, end))) }
    }

    private func copy(_ start: Int, _ end: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: bytes + start, count: end - start))
    }

    /// Whether the last 34 characters hold an `&` after which neither white space nor `;` stands.
    private func mayEndInReference(from start: Int) -> Bool {
        var index = count
        var characters = 0
        while index > start, characters < 34 {
            index -= 1
            let byte = bytes[index]
            if byte == 0x26 { break }
            if byte & 0xC0 != 0x80 { characters += 1 }
        }
        guard index < count, bytes[index] == 0x26 else { return false }
        while index < count {
            if bytes[index] == 0x3B || UnicodeSpaces.length(bytes, at: index, before: count) > 0 { return false }
            index += 1
        }
        return true
    }

    /// Where the end tag of the element stands whose text is read raw.
    private func endOfRawText(from start: Int) -> Int? {
        guard let element = rawTextElement else { return nil }
        var index = start
        while let found = bytes.index(of: "</", from: index, to: count) {
            let name = UnicodeSpaces.skip(bytes, from: found + 2, before: count)
            let length = element.utf8.count
            if count - name > length,
                lowercased(from: name, to: name + length) == element,
                closingBracket(from: name + length) != nil
            {
                return found
            }
            index = max(name, found + 2)
        }
        return nil
    }

    /// The index of a `>` with nothing but white space before it.
    private func closingBracket(from start: Int) -> Int? {
        let index = UnicodeSpaces.skip(bytes, from: start, before: count)
        return index < count && bytes[index] == 0x3E ? index : nil
    }

    private func lowercased(from start: Int, to end: Int) -> String {
        HTMLStartTagScanner.lowercased(bytes, from: start, to: end)
    }

    // MARK: Markup

    private mutating func readMarkup(at start: Int) -> Outcome {
        guard start + 1 < count else { return .unended }
        switch bytes[start + 1] {
        case let byte where byte.isASCIILetter: return readStartTag(at: start)
        case 0x2F: return readEndTag(at: start)
        case 0x3F:
            guard let end = tagEnd(from: start + 2) else { return .unended }
            tokens.append(.processingInstruction(copy(start + 2, end)))
            return .end(end + 1)
        case 0x21: return readDeclaration(at: start)
        default:
            tokens.append(.text([0x3C]))
            return .end(start + 1)
        }
    }

    /// The next `>`.
    private mutating func tagEnd(from start: Int) -> Int? {
        if lacksTagEnd { return nil }
        if let end = bytes.index(of: 0x3E, from: start, to: count) { return end }
        lacksTagEnd = true
        return nil
    }

    /// Adds as text what begins like markup and does not end.
    private mutating func addUnended(at start: Int) -> Int {
        let end: Int
        if let bracket = tagEnd(from: start + 1) {
            end = bracket + 1
        } else {
            end = bytes.index(of: 0x3C, from: start + 1, to: count) ?? start + 1
        }
        addText(from: start, to: end)
        return end
    }

    private mutating func readStartTag(at start: Int) -> Outcome {
        let isLast = tagEnd(from: start + 1) == nil
        guard let tag = startTags.scan(at: start, lacksTagEnd: isLast) else { return .unended }
        guard tag.kind != .noTag else {
            addRaw(from: start, to: tag.end)
            return .end(tag.end)
        }
        tokens.append(.startTag(name: tag.name, attributes: tag.attributes))
        if tag.kind == .selfClosing {
            tokens.append(.endTag(name: tag.name))
        } else if tag.name == "script" || tag.name == "style" {
            rawTextElement = tag.name
        }
        return .end(tag.end)
    }

    private mutating func readEndTag(at start: Int) -> Outcome {
        guard let end = tagEnd(from: start + 1) else { return .unended }
        var nameStart = UnicodeSpaces.skip(bytes, from: start + 2, before: count)
        if bytes[nameStart].isASCIILetter {
            var index = nameStart
            while index < count, bytes[index].isASCIIAlphanumeric || Self.isNamePunctuation(bytes[index]) { index += 1 }
            if let end = closingBracket(from: index) {
                tokens.append(.endTag(name: lowercased(from: nameStart, to: index)))
                rawTextElement = nil
                return .end(end + 1)
            }
        }
        nameStart = start + 2
        guard bytes[nameStart].isASCIILetter else {
            if end > nameStart { tokens.append(.comment(copy(nameStart, end))) }
            return .end(end + 1)
        }
        let nameEnd = startTags.endOfName(from: nameStart)
        tokens.append(.endTag(name: lowercased(from: nameStart, to: nameEnd)))
        return tagEnd(from: nameEnd).map { .end($0 + 1) } ?? .unended
    }

    private static func isNamePunctuation(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x5F
    }

    private mutating func readDeclaration(at start: Int) -> Outcome {
        if bytes.has("<!--", at: start, before: count) {
            guard let end = endOfComment(from: start + 4) else { return .unended }
            tokens.append(.comment(copy(start + 4, end.start)))
            return .end(end.after)
        }
        if bytes.has("<![", at: start, before: count) { return readMarkedSection(at: start) }
        if count - start >= 9, lowercased(from: start, to: start + 9) == "<!doctype" {
            guard let end = tagEnd(from: start + 9) else { return .unended }
            tokens.append(.declaration(copy(start + 2, end)))
            return .end(end + 1)
        }
        guard let end = tagEnd(from: start + 2) else { return .unended }
        tokens.append(.comment(copy(start + 2, end)))
        return .end(end + 1)
    }

    /// Where a comment's text ends, and what follows `--`, white space and `>` begins.
    private mutating func endOfComment(from start: Int) -> (start: Int, after: Int)? {
        if lacksCommentEnd { return nil }
        var index = start
        while let found = bytes.index(of: "--", from: index, to: count) {
            if let end = closingBracket(from: found + 2) { return (found, end + 1) }
            index = found + 1
        }
        lacksCommentEnd = true
        return nil
    }

    private mutating func readMarkedSection(at start: Int) -> Outcome {
        let nameStart = start + 3
        guard nameStart < count else { return .unended }
        guard bytes[nameStart].isASCIILetter else { return .refused }
        var nameEnd = nameStart
        while nameEnd < count,
            bytes[nameEnd].isASCIIAlphanumeric || (bytes[nameEnd] != 0x3A && Self.isNamePunctuation(bytes[nameEnd]))
        {
            nameEnd += 1
        }
        guard UnicodeSpaces.skip(bytes, from: nameEnd, before: count) < count else { return .unended }
        let brackets: Int
        switch lowercased(from: nameStart, to: nameEnd) {
        case "temp", "cdata", "ignore", "include", "rcdata": brackets = 2
        case "if", "else", "endif": brackets = 1
        default: return .refused
        }
        if brackets == 1 ? lacksSectionEnd : lacksDoubleSectionEnd { return .unended }
        var index = nameStart
        while let found = bytes.index(of: 0x5D, from: index, to: count) {
            var end = found + 1
            if brackets == 2 {
                end = UnicodeSpaces.skip(bytes, from: end, before: count)
                end = end < count && bytes[end] == 0x5D ? end + 1 : count
            }
            if let close = closingBracket(from: end) {
                tokens.append(.markedSection(copy(nameStart, found)))
                return .end(close + 1)
            }
            index = found + 1
        }
        lacksDoubleSectionEnd = true
        if brackets == 1 { lacksSectionEnd = true }
        return .unended
    }
}
