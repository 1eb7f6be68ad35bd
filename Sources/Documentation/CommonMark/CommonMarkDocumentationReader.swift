/// Reads documentation written in CommonMark: what API documentation uses of it, and HTML where it is embedded.
struct CommonMarkDocumentationReader: ~Copyable {
    /// How deep lists and quotes may nest; what lies deeper is paragraphs.
    private static let depthLimit = 12

    let bytes: UnsafePointer<UInt8>
    var html: HTMLDocumentationReader

    static func read(_ text: String) -> DocumentationTree {
        let source = CommonMarkSource.prepare(text)
        let count = source.count - 1
        var reader = CommonMarkDocumentationReader(
            bytes: source.bytes, html: HTMLDocumentationReader(capacity: count))
        reader.readBlocks(CommonMarkSource.lines(source.bytes, count: count), depth: 0)
        return reader.finish()
    }

    private consuming func finish() -> DocumentationTree {
        html.finish()
    }

    private mutating func readBlocks(_ lines: [CommonMarkLine], depth: Int) {
        var paragraph: [CommonMarkLine] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.isBlank(bytes) {
                flush(&paragraph)
                index += 1
                continue
            }
            let start = start(of: line, inParagraph: !paragraph.isEmpty, depth: depth)
            switch start {
            case .text:
                paragraph.append(line)
                index += 1
                continue
            case .headingUnderline(let level):
                flush(&paragraph, headingLevel: level)
                index += 1
                continue
            default:
                flush(&paragraph)
            }
            switch start {
            case .indentedCode: index = readIndentedCode(lines, from: index)
            case .fence: index = readFencedCode(lines, from: index)
            case .heading(let level):
                readHeading(line, level: level)
                index += 1
            case .quote: index = readQuote(lines, from: index, depth: depth)
            case .list(let marker): index = readList(lines, from: index, marker, depth: depth)
            case .html: index = readHTML(lines, from: index)
            default: index += 1
            }
        }
        flush(&paragraph)
    }

    // MARK: What a line begins

    private enum Start {
        case text, indentedCode, fence, quote, thematicBreak, html
        case heading(Int)
        case headingUnderline(Int)
        case list(CommonMarkListMarker)
    }

    private func start(of line: CommonMarkLine, inParagraph: Bool, depth: Int) -> Start {
        let indentation = line.indentation(bytes)
        if indentation >= 4 { return inParagraph ? .text : .indentedCode }
        let start = line.start + indentation
        switch bytes[start] {
        case 0x60, 0x7E:
            return fenceLength(line) == nil ? .text : .fence
        case 0x23:
            var end = start
            while end < line.end, bytes[end] == 0x23 { end += 1 }
            let level = end - start
            return level <= 6 && (end == line.end || bytes[end] == 0x20 || bytes[end] == 0x09) ? .heading(level) : .text
        case 0x3E:
            return depth < Self.depthLimit ? .quote : .text
        case 0x3D where inParagraph:
            return isRun(of: 0x3D, line, atLeast: 1, allowsSpaces: false) ? .headingUnderline(1) : .text
        case 0x3C:
            return beginsHTML(from: start, to: line.end) ? .html : .text
        case 0x2D where inParagraph && isRun(of: 0x2D, line, atLeast: 1, allowsSpaces: false):
            return .headingUnderline(2)
        case 0x2D, 0x2A, 0x5F:
            if isRun(of: bytes[start], line, atLeast: 3, allowsSpaces: true) { return .thematicBreak }
        default:
            break
        }
        guard depth < Self.depthLimit, let marker = CommonMarkListMarker(line, bytes) else { return .text }
        if inParagraph, marker.isEmpty || (marker.isOrdered && marker.number != 1) { return .text }
        return .list(marker)
    }

    private func isRun(of byte: UInt8, _ line: CommonMarkLine, atLeast count: Int, allowsSpaces: Bool) -> Bool {
        var found = 0
        var end = line.end
        while end > line.start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        var index = line.start + line.indentation(bytes)
        while index < end {
            if bytes[index] == byte {
                found += 1
            } else if !allowsSpaces || (bytes[index] != 0x20 && bytes[index] != 0x09) {
                return false
            }
            index += 1
        }
        return found >= count
    }

    private func fenceLength(_ line: CommonMarkLine) -> Int? {
        let start = line.start + line.indentation(bytes)
        let mark = bytes[start]
        var end = start
        while end < line.end, bytes[end] == mark { end += 1 }
        guard end - start >= 3 else { return nil }
        if mark == 0x60, bytes.index(of: 0x60, from: end, to: line.end) != nil { return nil }
        return end - start
    }

    private func beginsHTML(from start: Int, to end: Int) -> Bool {
        if bytes.has("<!--", at: start, before: end) { return true }
        let nameStart = bytes[start + 1] == 0x2F ? start + 2 : start + 1
        var nameEnd = nameStart
        while nameEnd < end, bytes[nameEnd].isASCIIAlphanumeric { nameEnd += 1 }
        guard nameEnd > nameStart, let tag = HTMLTag.named(HTMLTag.hash(bytes + nameStart, count: nameEnd - nameStart))
        else { return false }
        return tag.isBlock
    }

    // MARK: Paragraphs and headings

    private mutating func flush(_ paragraph: inout [CommonMarkLine], headingLevel: Int = 0) {
        guard !paragraph.isEmpty else { return }
        var content = ByteBuffer(capacity: 0)
        for line in paragraph {
            if content.count > 0 { content.append(0x0A) }
            let start = line.start + line.indentation(bytes)
            content.append(bytes + start, count: line.end - start)
        }
        paragraph.removeAll()
        readInlines(content, headingLevel: headingLevel)
    }

    private mutating func readInlines(_ content: borrowing ByteBuffer, headingLevel: Int) {
        var text = ByteBuffer(capacity: content.count + 1)
        for index in 0..<content.count {
            let byte = content[index]
            text.append(byte == 0x09 ? 0x20 : byte)
        }
        text.removeTrailingSpaces(downTo: 0)
        let count = text.count
        text.append(0)
        html.builder.endLeaf()
        if headingLevel > 0 { html.builder.beginHeading(level: headingLevel) }
        let inlineCount = html.builder.inlines.count
        var parser = CommonMarkInlineParser(bytes: text.bytes, count: count)
        parser.parse()
        parser.emit(to: &html)
        html.builder.endLeaf()
        html.builder.inlines.truncate(to: inlineCount)
    }

    private mutating func readHeading(_ line: CommonMarkLine, level: Int) {
        let start = line.start + line.indentation(bytes) + level
        var end = line.end
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        var mark = end
        while mark > start, bytes[mark - 1] == 0x23 { mark -= 1 }
        if mark == start || bytes[mark - 1] == 0x20 { end = mark }
        var content = ByteBuffer(capacity: 0)
        var first = start
        while first < end, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        content.append(bytes + first, count: end - first)
        readInlines(content, headingLevel: level)
    }

    // MARK: Code

    private mutating func readIndentedCode(_ lines: [CommonMarkLine], from start: Int) -> Int {
        var content = ByteBuffer(capacity: 0)
        var index = start
        while index < lines.count, lines[index].isBlank(bytes) || lines[index].indentation(bytes) >= 4 {
            let line = lines[index].dropping(spaces: 4, bytes)
            content.append(bytes + line.start, count: line.end - line.start)
            content.append(0x0A)
            index += 1
        }
        html.builder.addCodeBlock(content)
        return index
    }

    private mutating func readFencedCode(_ lines: [CommonMarkLine], from start: Int) -> Int {
        let opening = lines[start]
        let indentation = opening.indentation(bytes)
        let mark = bytes[opening.start + indentation]
        let length = fenceLength(opening) ?? 3
        var languageStart = opening.start + indentation + length
        while languageStart < opening.end, bytes[languageStart] == 0x20 { languageStart += 1 }
        var languageEnd = languageStart
        while languageEnd < opening.end,
            bytes[languageEnd].isASCIIAlphanumeric || bytes[languageEnd] == 0x2B
                || bytes[languageEnd] == 0x2D
        { languageEnd += 1 }
        var content = ByteBuffer(capacity: 0)
        var index = start + 1
        while index < lines.count {
            let line = lines[index]
            if line.indentation(bytes) < 4, isRun(of: mark, line, atLeast: length, allowsSpaces: false) {
                index += 1
                break
            }
            let stripped = line.dropping(spaces: indentation, bytes)
            content.append(bytes + stripped.start, count: stripped.end - stripped.start)
            content.append(0x0A)
            index += 1
        }
        let language =
            languageEnd > languageStart
            ? html.builder.addDestination(bytes + languageStart, count: languageEnd - languageStart) : -1
        html.builder.addCodeBlock(content, language: language)
        return index
    }

    // MARK: Blocks that hold blocks

    private mutating func readQuote(_ lines: [CommonMarkLine], from start: Int, depth: Int) -> Int {
        var inner: [CommonMarkLine] = []
        var index = start
        while index < lines.count, !lines[index].isBlank(bytes) {
            let line = lines[index]
            let first = line.start + line.indentation(bytes)
            if bytes[first] == 0x3E, line.indentation(bytes) < 4 {
                let content = first + 1
                let skipsSpace = content < line.end && bytes[content] == 0x20
                inner.append(CommonMarkLine(start: skipsSpace ? content + 1 : content, end: line.end))
            } else if case .text = self.start(of: line, inParagraph: true, depth: depth) {
                inner.append(line)
            } else {
                break
            }
            index += 1
        }
        let kind = takeLabel(&inner)
        let count = html.builder.blocks.count
        html.builder.open(kind)
        readBlocks(inner, depth: depth + 1)
        html.builder.closeBlocks(downTo: count)
        return index
    }

    /// The kind of aside that a quote is by the label, such as `Note:`, that its text begins with; takes it away.
    private func takeLabel(_ lines: inout [CommonMarkLine]) -> DocumentationNode.Kind {
        guard let first = lines.first else { return .quote }
        let start = first.start + first.indentation(bytes)
        for (label, kind) in [
            ("Note:", DocumentationNode.Kind.note), ("Tip:", .tip), ("Important:", .important), ("Warning:", .warning),
        ] as [(StaticString, DocumentationNode.Kind)] where bytes.has(label, at: start, before: first.end) {
            lines[0].start = start + label.utf8CodeUnitCount
            return kind
        }
        return .quote
    }

    private mutating func readList(
        _ lines: [CommonMarkLine], from start: Int, _ first: CommonMarkListMarker, depth: Int
    ) -> Int {
        let count = html.builder.blocks.count
        html.builder.open(first.isOrdered ? .orderedList : .unorderedList, number: first.number)
        var index = start
        while index < lines.count, let marker = CommonMarkListMarker(lines[index], bytes), marker.kind == first.kind,
            !isThematicBreak(lines[index])
        {
            var item = [
                CommonMarkLine(
                    start: min(lines[index].start + marker.contentIndentation, lines[index].end),
                    end: lines[index].end)
            ]
            index += 1
            while index < lines.count {
                let line = lines[index]
                if line.isBlank(bytes) {
                    item.append(CommonMarkLine(start: line.end, end: line.end))
                } else if line.indentation(bytes) >= marker.contentIndentation {
                    item.append(line.dropping(spaces: marker.contentIndentation, bytes))
                } else if item.last?.isBlank(bytes) == false, CommonMarkListMarker(line, bytes) == nil,
                    case .text = self.start(of: line, inParagraph: true, depth: depth)
                {
                    item.append(line.dropping(spaces: line.indentation(bytes), bytes))
                } else {
                    break
                }
                index += 1
            }
            let outer = html.builder.blocks.count
            html.builder.open(.listItem)
            readBlocks(item, depth: depth + 1)
            html.builder.closeBlocks(downTo: outer)
        }
        html.builder.closeBlocks(downTo: count)
        return index
    }

    private func isThematicBreak(_ line: CommonMarkLine) -> Bool {
        let start = line.start + line.indentation(bytes)
        return isRun(of: bytes[start], line, atLeast: 3, allowsSpaces: true)
    }

    // MARK: HTML

    /// Hands lines to the HTML reader: to the next blank line, for `pre` and comments to their ends.
    private mutating func readHTML(_ lines: [CommonMarkLine], from start: Int) -> Int {
        let first = lines[start].start + lines[start].indentation(bytes)
        var ending: StaticString?
        if bytes.has("<!--", at: first, before: lines[start].end) { ending = "-->" }
        if bytes.has("<pre", at: first, before: lines[start].end) { ending = "</pre" }
        if bytes.has("<script", at: first, before: lines[start].end) { ending = "</script" }
        if bytes.has("<style", at: first, before: lines[start].end) { ending = "</style" }
        var content = ByteBuffer(capacity: 0)
        var index = start
        while index < lines.count {
            let line = lines[index]
            if ending == nil, line.isBlank(bytes) { break }
            content.append(bytes + line.start, count: line.end - line.start)
            content.append(0x0A)
            index += 1
            if let found = ending, bytes.index(of: found, from: line.start, to: line.end) != nil { ending = nil }
        }
        let count = content.count
        content.append(0)
        html.append(content.bytes, count: count)
        html.builder.endLeaf()
        return index
    }
}

extension HTMLTag {
    /// Whether the element begins a block of HTML in CommonMark (section 4.6).
    fileprivate var isBlock: Bool {
        switch self {
        case .code, .strong, .emphasis, .link, .lineBreak, .transparent: false
        default: true
        }
    }
}
