/// Reads documentation written in HTML, however sloppy: nothing is an error.
struct HTMLDocumentationReader: ~Copyable {
    var builder: DocumentationTreeBuilder

    /// How many blocks were begun below the depth limit and not yet ended.
    private var blocksBelowLimit = 0

    /// How many inline elements were open when the paragraph began; nil outside `p`.
    private var inlinesAtParagraph: Int?

    /// The text that was there when the link began, to tell whether it is empty.
    private var textAtLink = 0
    private var linkDestination: [UInt8] = []

    init(capacity: Int) {
        builder = DocumentationTreeBuilder(capacity: capacity)
    }

    static func read(_ text: String) -> DocumentationTree {
        var reader = HTMLDocumentationReader(capacity: text.utf8.count)
        reader.append(text)
        return reader.finish()
    }

    mutating func append(_ text: String) {
        let count = text.utf8.count
        text.withCString { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: count + 1) { append($0, count: count) }
        }
    }

    consuming func finish() -> DocumentationTree {
        builder.finish()
    }

    /// What may end a run of text: tags, references, white space other than the space, control characters, and the
    /// first bytes of the characters that end a line or stand for a space.
    ///
    /// Its last characters, U+0080 and U+2028, are there for the bytes C2 and E2 with which they begin.
    static let textStops: StaticString =
        """
        <&\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}\u{9}\u{A}\u{B}\u{C}\u{D}\u{E}\u{F}\
        \u{10}\u{11}\u{12}\u{13}\u{14}\u{15}\u{16}\u{17}\u{18}\u{19}\u{1A}\u{1B}\u{1C}\u{1D}\u{1E}\u{1F}\
        \u{7F}\u{80}\u{2028}
        """

    /// Reads a piece of HTML. `bytes` end with a NUL after `count`.
    mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
        var scanner = HTMLTagScanner(bytes: bytes, count: count)
        var closedNames: Set<UInt64>?
        let hasDoubleSpace = bytes.hasDoubleSpace || bytes.index(of: 0, from: 0, to: count) != nil
        var start = 0
        var index = 0
        while true {
            index += (bytes + index).countBefore(Self.textStops)
            let special = bytes[index]
            if index < count, special >= 0x80 {
                let length = Self.lineEndOrSpaceLength(bytes + index)
                if length == 0 {
                    index += 1
                    continue
                }
                addText(bytes + start, count: index - start, hasDoubleSpace)
                builder.space()
                index += length
                start = index
                continue
            }
            addText(bytes + start, count: index - start, hasDoubleSpace)
            if index >= count { return }
            switch special {
            case 0x3C:
                let end = readMarkup(&scanner, at: index, &closedNames)
                if end == index {
                    builder.append(bytes + index, count: 1)
                    index += 1
                } else {
                    index = end
                }
            case 0x26:
                index = readReference(bytes, at: index, before: count)
            default:
                if special.isHTMLSpace { builder.space() }
                index += 1
            }
            start = index
        }
    }

    /// The bytes of U+0080 to U+00A0, U+2028 and U+2029 when one of them stands here, else 0.
    static func lineEndOrSpaceLength(_ bytes: UnsafePointer<UInt8>) -> Int {
        if bytes[0] == 0xC2 { return bytes[1] <= 0xA0 ? 2 : 0 }
        if bytes[0] == 0xE2, bytes[1] == 0x80, bytes[2] == 0xA8 || bytes[2] == 0xA9 { return 3 }
        return 0
    }

    /// Adds text in which the only white space is spaces.
    mutating func addText(_ bytes: UnsafePointer<UInt8>, count: Int, _ mayHaveDoubleSpace: Bool) {
        var start = 0
        var end = count
        while start < end, bytes[start] == 0x20 { start += 1 }
        if start > 0 { builder.space() }
        if start == end { return }
        while bytes[end - 1] == 0x20 { end -= 1 }
        if mayHaveDoubleSpace {
            while let space = bytes.index(of: 0x20, from: start, to: end) {
                builder.append(bytes + start, count: space - start)
                builder.space()
                start = space + 1
                while bytes[start] == 0x20 { start += 1 }
            }
        }
        builder.append(bytes + start, count: end - start)
        if end < count { builder.space() }
    }

    private mutating func readReference(_ bytes: UnsafePointer<UInt8>, at index: Int, before count: Int) -> Int {
        guard let reference = CharacterReferences.decode(bytes, at: index, before: count) else {
            builder.append(bytes + index, count: 1)
            return index + 1
        }
        add(reference.scalar)
        return reference.end
    }

    /// Adds a character that markup named.
    mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: builder.space()
        case 0...0x1F, 0x7F...0x9F: break
        default: builder.append(scalar: scalar)
        }
    }

    // MARK: Markup

    /// Reads a tag, comment or declaration; gives where it ends, or `start` when the `<` there is text.
    private mutating func readMarkup(
        _ scanner: inout HTMLTagScanner, at start: Int, _ closedNames: inout Set<UInt64>?
    ) -> Int {
        let bytes = scanner.bytes
        let next = bytes[start + 1]
        if next == 0x21 || next == 0x3F {
            if bytes.has("<!--", at: start, before: scanner.count) {
                return scanner.endOfComment(from: start + 4) ?? start
            }
            guard bytes[start + 2].isASCIILetter || bytes[start + 2] == 0x5B else { return start }
            return scanner.endOfTag(from: start + 2).map { $0 + 1 } ?? start
        }
        let isEnd = next == 0x2F
        let nameStart = isEnd ? start + 2 : start + 1
        guard bytes[nameStart].isASCIILetter else { return start }
        let nameEnd = scanner.endOfName(from: nameStart)
        guard let tagEnd = scanner.endOfTag(from: nameEnd) else { return start }
        let hash = HTMLTag.hash(bytes + nameStart, count: nameEnd - nameStart)
        guard let tag = HTMLTag.named(hash) else {
            // A name in angle brackets that nothing closes is a placeholder, not markup.
            if closedNames == nil { closedNames = scanner.closedNames(from: 0) }
            return closedNames?.contains(hash) == true ? tagEnd + 1 : start
        }
        if isEnd {
            end(tag, name: hash)
            return tagEnd + 1
        }
        let attributes = nameEnd..<tagEnd
        switch tag {
        case .script:
            return endOfElement(nameStart..<nameEnd, in: scanner, from: tagEnd + 1).after
        case .preformatted:
            let content = endOfElement(nameStart..<nameEnd, in: scanner, from: tagEnd + 1)
            let language = codeLanguage(scanner, attributes: attributes)
            addPreformatted(scanner, from: min(tagEnd + 1, content.end), to: content.end, language: language)
            return content.after
        case .link:
            beginLink(scanner, attributes: attributes, name: hash)
        case .aside:
            beginAside(scanner, attributes: attributes)
        default:
            begin(tag, name: hash, isEmpty: bytes[tagEnd - 1] == 0x2F)
        }
        return tagEnd + 1
    }

    /// Reads one tag or comment that stands in text of another language; gives where it ends, or nil when none is there.
    mutating func readInlineMarkup(
        _ scanner: inout HTMLTagScanner, at start: Int, _ closedNames: inout Set<UInt64>?
    ) -> Int? {
        let end = readMarkup(&scanner, at: start, &closedNames)
        return end == start ? nil : end
    }

    /// Where the content of an element that holds raw text ends, and where what follows its end tag begins.
    private func endOfElement(
        _ name: Range<Int>, in scanner: HTMLTagScanner, from start: Int
    ) -> (end: Int, after: Int) {
        let bytes = scanner.bytes
        let hash = HTMLTag.hash(bytes + name.lowerBound, count: name.count)
        var index = start
        while let found = bytes.index(of: "</", from: index, to: scanner.count) {
            let nameEnd = scanner.endOfName(from: found + 2)
            if nameEnd - found - 2 == name.count, HTMLTag.hash(bytes + found + 2, count: name.count) == hash {
                let close = bytes.index(of: 0x3E, from: nameEnd, to: scanner.count) ?? scanner.count - 1
                return (found, close + 1)
            }
            index = max(nameEnd, found + 2)
        }
        return (scanner.count, scanner.count)
    }

    /// Begins what an `aside` is by its class, as ``DocumentationHTML`` writes it.
    private mutating func beginAside(_ scanner: HTMLTagScanner, attributes: Range<Int>) {
        endParagraph()
        guard let name = scanner.attribute("class", from: attributes.lowerBound, to: attributes.upperBound),
            let kind = HTMLTag.named(HTMLTag.hash(scanner.bytes + name.lowerBound, count: name.count))?.blockKind,
            kind.isLabelled
        else { return }
        beginBlock(kind)
    }

    /// The language in the class of a `pre`, as ``DocumentationHTML`` writes it; -1 where there is none.
    private mutating func codeLanguage(_ scanner: HTMLTagScanner, attributes: Range<Int>) -> Int32 {
        let prefix: StaticString = "language-"
        guard let name = scanner.attribute("class", from: attributes.lowerBound, to: attributes.upperBound),
            scanner.bytes.has(prefix, at: name.lowerBound, before: name.upperBound)
        else { return -1 }
        let start = name.lowerBound + prefix.utf8CodeUnitCount
        var end = start
        while end < name.upperBound, scanner.bytes[end].isCodeLanguage { end += 1 }
        return end > start ? builder.addDestination(scanner.bytes + start, count: end - start) : -1
    }

    private mutating func beginLink(_ scanner: HTMLTagScanner, attributes: Range<Int>, name: UInt64) {
        let value =
            scanner.attribute("href", from: attributes.lowerBound, to: attributes.upperBound)
            ?? scanner.attribute("url", from: attributes.lowerBound, to: attributes.upperBound)
        guard let value else {
            builder.inlines.open(.text, name: name)
            return
        }
        linkDestination = Self.decodedAttribute(scanner.bytes, value)
        textAtLink = builder.textCount
        guard !linkDestination.isEmpty else {
            builder.inlines.open(.text, name: name)
            return
        }
        let identity = linkDestination.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { builder.addDestination($0, count: buffer.count) } ?? -1
        }
        builder.inlines.open(.link, name: name, destination: identity)
    }

    /// An attribute's value: references decoded, without control characters and outer white space.
    private static func decodedAttribute(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == 0x26, let reference = CharacterReferences.decode(bytes, at: index, before: range.upperBound) {
                if reference.scalar.value >= 0x20 { result.append(contentsOf: Array(String(reference.scalar).utf8)) }
                index = reference.end
                continue
            }
            if byte > 0x20 || (byte == 0x20 && !result.isEmpty), byte != 0x7F { result.append(byte) }
            index += 1
        }
        while result.last == 0x20 { result.removeLast() }
        return result
    }

    // MARK: Elements

    private mutating func begin(_ tag: HTMLTag, name: UInt64, isEmpty: Bool) {
        switch tag {
        case .paragraph:
            endParagraph()
            if !isEmpty { inlinesAtParagraph = builder.inlines.count }
        case .boundary: endParagraph()
        case .heading(let level):
            endParagraph()
            builder.beginHeading(level: level)
            inlinesAtParagraph = builder.inlines.count
        case .lineBreak: builder.lineBreak()
        case .code where !isEmpty: builder.inlines.open(.code, name: name)
        case .strong where !isEmpty: builder.inlines.open(.strong, name: name)
        case .emphasis where !isEmpty: builder.inlines.open(.emphasis, name: name)
        case .listItem, .term, .definition, .tableRow, .tableCell, .tableHeaderCell: beginPart(tag)
        default:
            guard let kind = tag.blockKind, !isEmpty else { return }
            beginBlock(kind)
        }
    }

    private mutating func beginBlock(_ kind: DocumentationNode.Kind) {
        endParagraph()
        if blocksBelowLimit > 0 || builder.blocks.count >= DocumentationTreeBuilder.depthLimit {
            blocksBelowLimit += 1
        } else {
            builder.open(kind, number: 1)
        }
    }

    /// Begins an item, a row or a cell: what is open in the block that it belongs to ends; the block is begun if missing.
    private mutating func beginPart(_ tag: HTMLTag) {
        endParagraph()
        guard let kind = tag.blockKind else { return }
        let isCell = kind == .tableCell || kind == .tableHeaderCell
        var index = builder.blocks.count - 1
        while index >= 0 {
            let block = builder.blocks[index].kind
            if block.holds(kind) { break }
            if isCell, block == .table { break }
            if block.isScope(for: kind) {
                index = -1
                break
            }
            index -= 1
        }
        if index >= 0 {
            builder.closeBlocks(downTo: index + 1)
        } else {
            guard builder.blocks.count < DocumentationTreeBuilder.depthLimit else { return }
            builder.open(kind.implied, number: 1)
        }
        if isCell, builder.blocks.last?.kind == .table { builder.open(.tableRow) }
        builder.open(kind)
    }

    private mutating func end(_ tag: HTMLTag, name: UInt64) {
        switch tag {
        case .paragraph, .boundary, .heading: endParagraph()
        case .lineBreak: builder.lineBreak()
        case .code, .strong, .emphasis: builder.inlines.close(name: name)
        case .link:
            if builder.inlines.styles.link >= 0, builder.textCount == textAtLink, !linkDestination.isEmpty {
                addDestinationAsText()
            }
            linkDestination = []
            builder.inlines.close(name: name)
        case .aside:
            endParagraph()
            if blocksBelowLimit > 0 {
                blocksBelowLimit -= 1
            } else if let index = builder.blocks.lastIndex(where: { $0.kind.isLabelled }) {
                builder.closeBlocks(downTo: index)
            }
        default:
            guard let kind = tag.blockKind else { return }
            endParagraph()
            if !kind.isPart, blocksBelowLimit > 0 {
                blocksBelowLimit -= 1
                return
            }
            var index = builder.blocks.count - 1
            while index >= 0 {
                let block = builder.blocks[index].kind
                if block == kind || (kind.isList && block.isList) {
                    builder.closeBlocks(downTo: index)
                    return
                }
                if kind.isPart, block.isScope(for: kind) { return }
                index -= 1
            }
        }
    }

    private mutating func addDestinationAsText() {
        let destination = linkDestination
        destination.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            for byte in buffer where byte <= 0x20 || byte >= 0x7F { return }
            builder.append(base, count: buffer.count)
        }
    }

    private mutating func endParagraph() {
        builder.endLeaf()
        if let count = inlinesAtParagraph {
            builder.inlines.truncate(to: count)
            inlinesAtParagraph = nil
        }
    }
}
