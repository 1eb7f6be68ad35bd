/// Reads HTML as Python 3.11's `html.parser.HTMLParser(convert_charrefs=True)` does, in linear time.
///
/// It differs from Python where Python's own cost would grow with the square of the input: after
/// ``HTMLStartTagScanner/unendedTagLimit`` start tags that quotes carry past the end of the text, a further one is text.
struct HTMLTokenReader {
    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private var startTags: HTMLStartTagScanner

    /// How many tokens there were when Python's parser was closed.
    private var fedCount: Int?

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

    static func read(_ text: String, into output: inout HTMLTokens) {
        let count = text.utf8.count
        text.withCString { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: count + 1) { bytes in
                var reader = HTMLTokenReader(bytes: bytes, count: count)
                reader.readAll(&output)
                output.fedCount = reader.fedCount ?? output.tokens.count
            }
        }
    }

    private mutating func readAll(_ output: inout HTMLTokens) {
        var index = 0
        while index < count {
            if rawTextElement != nil {
                guard let end = endOfRawText(from: index) else {
                    // Python drops the text of a script that does not end.
                    beginClosing(output)
                    return
                }
                addRaw(from: index, to: end, &output)
                index = end
            } else {
                let next = bytes.index(of: 0x3C, from: index, to: count) ?? count
                if next == count, mayEndInReference(from: index) { beginClosing(output) }
                addText(from: index, to: next, &output)
                index = next
            }
            guard index < count else { return }
            switch readMarkup(at: index, &output) {
            case .end(let end):
                index = end
            case .refused:
                output.isRefused = true
                return
            case .unended:
                beginClosing(output)
                index = addUnended(at: index, &output)
            }
        }
    }

    private mutating func beginClosing(_ output: borrowing HTMLTokens) {
        if fedCount == nil { fedCount = output.tokens.count }
    }

    // MARK: Text

    private func addText(from start: Int, to end: Int, _ output: inout HTMLTokens) {
        guard start < end else { return }
        output.add(.text) { HTMLUnescaping.unescape(bytes, from: start, to: end, into: &$0) }
    }

    private func addRaw(from start: Int, to end: Int, _ output: inout HTMLTokens) {
        if start < end { add(.text, start, end, &output) }
    }

    private func add(_ kind: HTMLToken.Kind, _ start: Int, _ end: Int, _ output: inout HTMLTokens) {
        output.add(kind) { $0.append(bytes + start, count: end - start) }
    }

    private func addEndTag(_ nameStart: Int, _ nameEnd: Int, _ output: inout HTMLTokens) {
        output.add(.endTag) { HTMLStartTagScanner.lowercase(bytes, from: nameStart, to: nameEnd, into: &$0) }
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

    private mutating func readMarkup(at start: Int, _ output: inout HTMLTokens) -> Outcome {
        guard start + 1 < count else { return .unended }
        switch bytes[start + 1] {
        case let byte where byte.isASCIILetter: return readStartTag(at: start, &output)
        case 0x2F: return readEndTag(at: start, &output)
        case 0x3F:
            guard let end = tagEnd(from: start + 2) else { return .unended }
            add(.processingInstruction, start + 2, end, &output)
            return .end(end + 1)
        case 0x21: return readDeclaration(at: start, &output)
        default:
            add(.text, start, start + 1, &output)
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
    private mutating func addUnended(at start: Int, _ output: inout HTMLTokens) -> Int {
        let end: Int
        if let bracket = tagEnd(from: start + 1) {
            end = bracket + 1
        } else {
            end = bytes.index(of: 0x3C, from: start + 1, to: count) ?? start + 1
        }
        addText(from: start, to: end, &output)
        return end
    }

    private mutating func readStartTag(at start: Int, _ output: inout HTMLTokens) -> Outcome {
        let isLast = tagEnd(from: start + 1) == nil
        guard let tag = startTags.scan(at: start, lacksTagEnd: isLast) else { return .unended }
        guard tag.kind != .noTag else {
            addRaw(from: start, to: tag.end, &output)
            return .end(tag.end)
        }
        output.add(.startTag, attributes: tag.attributes) {
            HTMLStartTagScanner.lowercase(bytes, from: start + 1, to: tag.nameEnd, into: &$0)
        }
        if tag.kind == .selfClosing {
            addEndTag(start + 1, tag.nameEnd, &output)
        } else if let last = output.tokens.last {
            let name = output.content(of: last)
            if name.isText("script") { rawTextElement = "script" }
            if name.isText("style") { rawTextElement = "style" }
        }
        return .end(tag.end)
    }

    private mutating func readEndTag(at start: Int, _ output: inout HTMLTokens) -> Outcome {
        guard let end = tagEnd(from: start + 1) else { return .unended }
        var nameStart = UnicodeSpaces.skip(bytes, from: start + 2, before: count)
        if bytes[nameStart].isASCIILetter {
            var index = nameStart
            while index < count, bytes[index].isASCIIAlphanumeric || Self.isNamePunctuation(bytes[index]) { index += 1 }
            if let end = closingBracket(from: index) {
                addEndTag(nameStart, index, &output)
                rawTextElement = nil
                return .end(end + 1)
            }
        }
        nameStart = start + 2
        guard bytes[nameStart].isASCIILetter else {
            if end > nameStart { add(.comment, nameStart, end, &output) }
            return .end(end + 1)
        }
        let nameEnd = startTags.endOfName(from: nameStart)
        addEndTag(nameStart, nameEnd, &output)
        return tagEnd(from: nameEnd).map { .end($0 + 1) } ?? .unended
    }

    private static func isNamePunctuation(_ byte: UInt8) -> Bool {
        byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x5F
    }

    private mutating func readDeclaration(at start: Int, _ output: inout HTMLTokens) -> Outcome {
        if bytes.has("<!--", at: start, before: count) {
            guard let end = endOfComment(from: start + 4) else { return .unended }
            add(.comment, start + 4, end.start, &output)
            return .end(end.after)
        }
        if bytes.has("<![", at: start, before: count) { return readMarkedSection(at: start, &output) }
        if count - start >= 9, lowercased(from: start, to: start + 9) == "<!doctype" {
            guard let end = tagEnd(from: start + 9) else { return .unended }
            add(.declaration, start + 2, end, &output)
            return .end(end + 1)
        }
        guard let end = tagEnd(from: start + 2) else { return .unended }
        add(.comment, start + 2, end, &output)
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

    private mutating func readMarkedSection(at start: Int, _ output: inout HTMLTokens) -> Outcome {
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
                add(.markedSection, nameStart, found, &output)
                return .end(close + 1)
            }
            index = found + 1
        }
        lacksDoubleSectionEnd = true
        if brackets == 1 { lacksSectionEnd = true }
        return .unended
    }
}
