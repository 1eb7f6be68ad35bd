/// Writes documentation as reStructuredText the way botocore, the library under boto3, writes its own.
///
/// What differs is only what could do harm: a text cannot begin a directive, and a link leads to the web, to a mail
/// address or to a page beside its own. One text after another is written in the same memory.
package struct BotocoreReStructuredText: ~Copyable {
    private var tokens = HTMLTokens()
    private var tree = BotocoreElementTree()
    private var pieces = ReStructuredTextPieces()
    private var indentation = 0
    /// Whether paragraphs are set apart: not in items, up to the end of an item within.
    private var separatesParagraphs = true
    private var listDepth = 0
    /// Where the open link leads, ready to be written.
    private var destination: [UInt8] = []

    package init() {}

    /// Appends a documentation text.
    ///
    /// - Parameters:
    ///   - format: The language in which the text is written.
    ///   - indentation: How deep the text stands, in levels of two spaces.
    package mutating func write(
        _ text: String, format: DocumentationFormat, indentation: Int, into output: inout [UInt8]
    ) {
        tokens.read(text, format: format)
        begin(indentation)
        defer { pieces.move(to: &output) }
        // Python's parser hands over the end of some texts when it is closed: botocore reads it as a text of its own.
        let fedCount = tokens.fedCount
        let count = tokens.tokens.count
        guard !(tokens.isRefused && fedCount == count), write(0..<fedCount, format) else { return }
        if fedCount < count, !tokens.isRefused { _ = write(fedCount..<count, format) }
    }

    private mutating func begin(_ indentation: Int) {
        self.indentation = indentation
        separatesParagraphs = true
        listDepth = 0
        destination = []
        pieces.isKeeping = true
    }

    /// Writes a run of tokens; says whether botocore would get to its end.
    private mutating func write(_ range: Range<Int>, _ format: DocumentationFormat) -> Bool {
        tree.build(tokens, range, format: format)
        return !tree.isRefused && writeChildren(of: 0)
    }

    private mutating func writeChildren(of index: Int) -> Bool {
        var child = tree.nodes[index].firstChild
        while child != BotocoreElementTree.none {
            let node = tree.nodes[child]
            if let element = node.element {
                guard write(element, child) else { return false }
            } else {
                writeText(node)
            }
            child = tree.following(child)
        }
        return true
    }

    private mutating func write(_ element: BotocoreElement, _ index: Int) -> Bool {
        let givesWay = (element == .strong || element == .emphasis) && holdsElements(index)
        let isWithin = tree.nodes[tree.nodes[index].parent].element?.hasPriority ?? false
        if givesWay || (isWithin && element.isOmittedWithin) { return writeChildren(of: index) }
        if element == .literal {
            writeLiteral(index)
            return true
        }
        guard begin(element, tree.nodes[index]), writeChildren(of: index) else { return false }
        return end(element)
    }

    private func holdsElements(_ index: Int) -> Bool {
        var child = tree.nodes[index].firstChild
        while child != BotocoreElementTree.none {
            if tree.nodes[child].element != nil { return true }
            child = tree.following(child)
        }
        return false
    }

    // MARK: Texts

    private mutating func writeText(_ node: BotocoreElementTree.Node) {
        guard node.start < node.end, pieces.isKeeping,
            let bytes = tokens.content(of: tokens.tokens[node.token]).baseAddress
        else { return }
        pieces.begin()
        pieces.append(bytes + node.start, count: node.leading.count)
        var index = node.wordsStart
        while index < node.wordsEnd {
            let start = index
            index = UnicodeSpaces.skipWords(bytes, from: index, before: node.wordsEnd)
            pieces.append(bytes + start, count: index - start)
            if index == node.wordsEnd { break }
            pieces.append(0x20)
            index = UnicodeSpaces.skip(bytes, from: index, before: node.wordsEnd)
        }
        pieces.append(bytes + node.wordsEnd, count: node.trailing.count)
    }

    private mutating func writeLiteral(_ index: Int) {
        pieces.writeLines(2, indentation: indentation)
        pieces.write("::")
        pieces.writeLines(2, indentation: indentation + 1)
        var child = tree.nodes[index].firstChild
        while child != BotocoreElementTree.none {
            if tree.isText(child) { writeLines(tree.nodes[child]) }
            child = tree.following(child)
        }
        pieces.writeLines(2, indentation: indentation)
    }

    private mutating func writeLines(_ node: BotocoreElementTree.Node) {
        guard let bytes = tokens.content(of: tokens.tokens[node.token]).baseAddress else { return }
        var start = node.leading.isEmpty ? node.wordsStart : 0
        var isFirst = true
        while true {
            let end = bytes.index(of: 0x0A, from: start, to: node.wordsEnd) ?? node.wordsEnd
            if !isFirst { pieces.writeLines(1, indentation: start == end ? 0 : indentation + 1) }
            isFirst = false
            pieces.write(bytes + start, count: end - start)
            if end == node.wordsEnd { return }
            start = end + 1
        }
    }

    // MARK: Elements

    private mutating func begin(_ element: BotocoreElement, _ node: BotocoreElementTree.Node) -> Bool {
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
        case .link: return beginLink(tokens.attributes(of: tokens.tokens[node.token]))
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

    private mutating func beginLink(_ attributes: ArraySlice<HTMLAttribute>) -> Bool {
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
        guard pieces.mergeBack(to: 0x60) else { return false }
        pieces.trimLastLink()
        if pieces.lastIs("`") {
            pieces.append("<")
        } else {
            pieces.escapeInLast(0x3A)
            pieces.push(" <")
        }
        pieces.append(destination)
        pieces.append(">`__")
        destination = []
        return true
    }
}
