/// Writes documentation as reStructuredText the way botocore, the library under boto3, writes its own.
///
/// What differs is only what could do harm: a text cannot begin a directive, and a link leads to the web, to a mail
/// address or to a page beside its own.
package enum BotocoreReStructuredText {
    /// Appends a documentation text.
    ///
    /// - Parameters:
    ///   - format: The language in which the tokens' text was written.
    ///   - indentation: How deep the text stands, in levels of two spaces.
    package static func write(
        _ tokens: HTMLTokens, format: DocumentationFormat, indentation: Int, into output: inout [UInt8]
    ) {
        var writer = BotocoreReStructuredTextWriter(indentation: indentation)
        defer { output += writer.pieces.bytes }
        // Python's parser hands over the end of some texts when it is closed: botocore reads it as a text of its own.
        let fed = BotocoreElementTree(tokens.tokens[..<tokens.fedCount], format: format)
        let isRefused = fed.isRefused || (tokens.isRefused && tokens.fedCount == tokens.tokens.count)
        guard !isRefused, writer.write(fed) else { return }
        if tokens.fedCount < tokens.tokens.count, !tokens.isRefused {
            let closing = BotocoreElementTree(tokens.tokens[tokens.fedCount...], format: format)
            if !closing.isRefused { _ = writer.write(closing) }
        }
    }
}

private struct BotocoreReStructuredTextWriter {
    var pieces = ReStructuredTextPieces()
    private var indentation: Int
    /// Whether paragraphs are set apart: not in items, up to the end of an item within.
    private var separatesParagraphs = true
    private var listDepth = 0
    /// Where the open link leads, ready to be written.
    private var destination: [UInt8] = []

    init(indentation: Int) {
        self.indentation = indentation
    }

    /// Writes a tree; says whether botocore would get to its end.
    mutating func write(_ tree: BotocoreElementTree) -> Bool {
        writeChildren(of: 0, tree)
    }

    private mutating func writeChildren(of index: Int, _ tree: BotocoreElementTree) -> Bool {
        for child in tree.children(of: index) {
            guard let element = tree.nodes[child].element else {
                writeText(tree.nodes[child])
                continue
            }
            guard write(element, child, tree) else { return false }
        }
        return true
    }

    private mutating func write(_ element: BotocoreElement, _ index: Int, _ tree: BotocoreElementTree) -> Bool {
        let givesWay = (element == .strong || element == .emphasis) && holdsElements(index, tree)
        let isWithin = tree.nodes[tree.nodes[index].parent].element?.hasPriority ?? false
        if givesWay || (isWithin && element.isOmittedWithin) { return writeChildren(of: index, tree) }
        if element == .literal {
            writeLiteral(index, tree)
            return true
        }
        guard begin(element, tree.nodes[index].attributes) else { return false }
        guard writeChildren(of: index, tree) else { return false }
        return end(element)
    }

    private func holdsElements(_ index: Int, _ tree: BotocoreElementTree) -> Bool {
        for child in tree.children(of: index) where tree.nodes[child].element != nil { return true }
        return false
    }

    // MARK: Texts

    private mutating func writeText(_ node: BotocoreElementTree.Node) {
        var text = Array(node.text[node.leading])
        if node.words.count >= 2,
            (node.text[node.words.lowerBound] == 0x2E && beginsDirective(node)) || isRule(node),
            pieces.isAtLineStart || text.contains(where: { $0 != 0x20 && $0 != 0x09 })
        {
            text.append(0x5C)
        }
        node.text.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return }
            var index = node.words.lowerBound
            while index < node.words.upperBound {
                let length = UnicodeSpaces.length(bytes, at: index, before: node.words.upperBound)
                if length > 0 {
                    text.append(0x20)
                    index = UnicodeSpaces.skip(bytes, from: index, before: node.words.upperBound)
                } else {
                    text.append(bytes[index])
                    index += 1
                }
            }
        }
        text += node.text[node.trailing]
        if !text.isEmpty { pieces.write(text) }
    }

    private func isRule(_ node: BotocoreElementTree.Node) -> Bool {
        node.text.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return false }
            return ReStructuredTextRule.isRule(bytes, from: node.words.lowerBound, before: node.words.upperBound)
        }
    }

    /// Whether the words are two full stops, alone or before white space.
    private func beginsDirective(_ node: BotocoreElementTree.Node) -> Bool {
        let start = node.words.lowerBound
        guard node.text[start + 1] == 0x2E else { return false }
        if node.words.count == 2 { return true }
        return node.text.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return false }
            return UnicodeSpaces.length(bytes, at: start + 2, before: node.words.upperBound) > 0
        }
    }

    private mutating func writeLiteral(_ index: Int, _ tree: BotocoreElementTree) {
        pieces.writeLines(2, indentation: indentation)
        pieces.write("::")
        pieces.writeLines(2, indentation: indentation + 1)
        for child in tree.children(of: index) where tree.isText(child) {
            let node = tree.nodes[child]
            let text = node.text[
                node.leading.isEmpty ? node.words.lowerBound..<node.words.upperBound : 0..<node.words.upperBound]
            for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                if number > 0 { pieces.writeLines(1, indentation: line.isEmpty ? 0 : indentation + 1) }
                pieces.write(Array(line))
            }
        }
        pieces.writeLines(2, indentation: indentation)
    }

    // MARK: Elements

    private mutating func begin(_ element: BotocoreElement, _ attributes: [HTMLAttribute]) -> Bool {
        switch element {
        case .paragraph:
            if separatesParagraphs { newParagraph() }
        case .unorderedList, .orderedList:
            if listDepth != 0 { indentation += 1 }
            listDepth += 1
            newParagraph()
        case .item:
            pieces.writeLines(1, indentation: indentation)
            separatesParagraphs = false
            pieces.write("* ")
        case .note: beginDirective(".. note::")
        case .important: beginDirective(".. warning::")
        case .danger: beginDirective(".. danger::")
        case .code:
            pieces.endLastWithSpace()
            beginInline("``")
        case .strong, .bold: beginInline("**")
        case .emphasis, .italics: beginInline("*")
        case .link: return beginLink(attributes)
        case .omitted: pieces.isKeeping = false
        case .literal: break
        }
        return true
    }

    private mutating func end(_ element: BotocoreElement) -> Bool {
        switch element {
        case .paragraph:
            if separatesParagraphs { newParagraph() }
        case .unorderedList, .orderedList:
            listDepth -= 1
            if listDepth != 0 { indentation = max(indentation - 1, 0) }
            newParagraph()
        case .item:
            separatesParagraphs = true
            pieces.writeLines(1, indentation: indentation)
        case .note, .important, .danger:
            indentation = max(indentation - 1, 0)
            newParagraph()
        case .code: endInline("``")
        case .strong, .bold: endInline("**")
        case .emphasis, .italics: endInline("*")
        case .link: return endLink()
        case .omitted: pieces.isKeeping = true
        case .literal: break
        }
        return true
    }

    private mutating func newParagraph() {
        pieces.writeLines(2, indentation: indentation)
    }

    private mutating func beginDirective(_ directive: StaticString) {
        newParagraph()
        pieces.write(directive)
        indentation += 1
        newParagraph()
    }

    /// Begins inline markup; bold and italics that touch are set apart.
    private mutating func beginInline(_ mark: StaticString) {
        let isStar = mark.utf8Start[0] == 0x2A
        if isStar, pieces.lastIs("*") || pieces.lastIs("**") { pieces.write(" ") }
        pieces.write(mark)
    }

    /// Ends inline markup, which is taken back where nothing was written in it.
    private mutating func endInline(_ mark: StaticString) {
        if pieces.lastIs(mark) {
            pieces.removeLast()
        } else {
            pieces.write(mark)
        }
    }

    // MARK: Links

    private mutating func beginLink(_ attributes: [HTMLAttribute]) -> Bool {
        pieces.endLastWithSpace()
        guard !attributes.isEmpty else {
            pieces.write(" ")
            return true
        }
        for attribute in attributes where attribute.name == "href" {
            // Python fails on an attribute without a value.
            guard let value = attribute.value else { return false }
            guard let written = ReStructuredTextLink.destination(value) else { continue }
            destination = written
            pieces.write("`")
        }
        return true
    }

    private mutating func endLink() -> Bool {
        guard !destination.isEmpty else { return true }
        guard let start = pieces.mergeBack(to: 0x60) else { return false }
        var text = Array(pieces.bytes[start...])
        if text.count > 1, text[1] == 0x20 {
            let words = text.dropFirst().drop { $0 == 0x20 }
            text = [0x60] + words
        }
        while text.last == 0x20 { text.removeLast() }
        if text.count > 1 {
            var escaped: [UInt8] = []
            escaped.reserveCapacity(text.count)
            for byte in text {
                if byte == 0x3A { escaped.append(0x5C) }
                escaped.append(byte)
            }
            pieces.replaceLast(with: escaped)
            pieces.push([0x20, 0x3C] + destination + [0x3E, 0x60, 0x5F, 0x5F])
        } else {
            pieces.replaceLast(with: [0x60, 0x3C] + destination + [0x3E, 0x60, 0x5F, 0x5F])
        }
        destination = []
        return true
    }
}
