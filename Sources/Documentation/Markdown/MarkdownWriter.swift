/// Writes a tree's blocks as Markdown.
struct MarkdownWriter: ~Copyable {
    let tree: DocumentationTree
    let text: UnsafePointer<UInt8>
    let dialect: MarkdownDialect
    let links: DocumentationLinks
    var output: ByteBuffer

    /// What stands before each further line: the indentation of lists, the marks of quotes.
    var prefix = ByteBuffer(capacity: 64)

    /// How many blocks the current one lies in.
    var depth: Int

    /// Where the current line's content begins.
    var lineStart = 0

    /// Where the last emphasis mark and the last code span ended, to tell neighbours.
    var lastMarkEnd = -1
    var lastCodeEnd = -1

    /// Whether text stands where a line must not break: in a heading or a table's cell.
    var isSingleLine = false
    /// Whether the line goes on with the paragraph of the line before.
    var isContinuationLine = false
    var isInTable = false
    var isInLink = false
    var isInStrong = false

    private let startsOnMarker: Bool

    init(
        tree: DocumentationTree, text: UnsafePointer<UInt8>, dialect: MarkdownDialect,
        links: DocumentationLinks = .web, continuationIndent: Int? = nil
    ) {
        self.tree = tree
        self.text = text
        self.dialect = dialect
        self.links = links
        output = ByteBuffer(capacity: tree.text.count + tree.text.count / 8 + 32)
        depth = continuationIndent == nil ? 0 : 1
        startsOnMarker = continuationIndent != nil
        prefix.append(repeating: 0x20, count: continuationIndent ?? 0)
    }

    mutating func writeDocument() {
        guard let first = tree.nodes.first else { return }
        if startsOnMarker, first.kind != .paragraph { beginLine() }
        writeBlocks(0..<tree.nodes.count, isTight: false)
    }

    // MARK: Lines

    mutating func beginLine() {
        output.append(0x0A)
        output.append(prefix.bytes, count: prefix.count)
        lineStart = output.count
    }

    mutating func beginLineAfterBlank() {
        output.append(0x0A)
        output.append(prefix.bytes, count: prefix.count)
        output.removeTrailingSpaces(downTo: 0)
        beginLine()
    }

    /// Writes inlines as a line that Markdown reads as a paragraph.
    private mutating func writeLine(_ range: Range<Int>) {
        lineStart = output.count
        writeInlines(range)
        escapeLineStart()
    }

    // MARK: Blocks

    mutating func writeBlocks(_ range: Range<Int>, isTight: Bool) {
        var index = range.lowerBound
        var previous = DocumentationNode.Kind.text
        var usesOtherMarker = false
        while index < range.upperBound {
            let node = tree.nodes[index]
            let kind = node.kind.markdownList
            if index > range.lowerBound {
                if isTight, node.kind.isList, node.kind == .unorderedList || node.number == 1 {
                    beginLine()
                } else {
                    beginLineAfterBlank()
                }
            }
            // Lists that follow each other are told apart by their markers.
            usesOtherMarker = kind == previous && kind.isList && !usesOtherMarker
            writeBlock(index, usesOtherMarker: usesOtherMarker)
            previous = kind
            index = Int(node.subtreeEnd)
        }
    }

    private mutating func writeBlock(_ index: Int, usesOtherMarker: Bool) {
        let node = tree.nodes[index]
        let content = index + 1..<Int(node.subtreeEnd)
        switch node.kind {
        case .paragraph: writeLine(content)
        case .heading: writeHeading(content, level: Int(node.number))
        case .codeBlock: writeCodeBlock(node)
        case .unorderedList, .orderedList: writeList(index, usesOtherMarker: usesOtherMarker)
        case .note, .tip, .important, .warning, .quote: writeAside(dialect.asideLabel(node.kind), content)
        case .definitionList: writeDefinitions(content, usesOtherMarker: usesOtherMarker)
        case .table: writeTable(index)
        default: writeBlocks(content, isTight: false)
        }
    }

    /// A heading below those that stand around the text; in lists and asides, which have none, strong text.
    private mutating func writeHeading(_ content: Range<Int>, level: Int) {
        isSingleLine = true
        if depth == 0 {
            output.append(repeating: 0x23, count: max(dialect.highestHeadingLevel, level))
            output.append(0x20)
            lineStart = output.count
            writeInlines(content)
            escapeHeadingEnd()
        } else {
            lineStart = output.count
            writeStrong(content)
            escapeLineStart()
        }
        isSingleLine = false
    }

    private mutating func writeAside(_ label: StaticString, _ content: Range<Int>) {
        output.append(0x3E)
        if label.utf8CodeUnitCount > 0 { output.append(0x20) }
        output.append(label)
        let prefixCount = prefix.count
        prefix.append("> ")
        depth += 1
        if label.utf8CodeUnitCount == 0 || tree.nodes[content.lowerBound].kind == .paragraph {
            output.append(0x20)
        } else {
            beginLineAfterBlank()
        }
        writeBlocks(content, isTight: false)
        depth -= 1
        prefix.truncate(to: prefixCount)
    }

    private mutating func writeCodeBlock(_ node: DocumentationNode) {
        let start = Int(node.start)
        let end = Int(node.end)
        let fence = max(3, longestRun(of: 0x60, from: start, to: end) + 1)
        if fence > 3, dialect == .docC {
            writeIndentedCode(from: start, to: end)
            return
        }
        output.append(repeating: 0x60, count: fence)
        if node.number > 0 {
            var language = Int(node.number) - 1
            while tree.destinations[language] != 0 {
                output.append(tree.destinations[language])
                language += 1
            }
        }
        var index = start
        while index <= end {
            let lineEnd = text.index(of: 0x0A, from: index, to: end) ?? end
            if index == lineEnd {
                beginBlankLine()
            } else {
                beginLine()
                output.append(text + index, count: lineEnd - index)
            }
            index = lineEnd + 1
        }
        beginLine()
        output.append(repeating: 0x60, count: fence)
    }

    /// Begins a line of a code block that has no text of its own: it keeps the prefix, without spaces at its end.
    private mutating func beginBlankLine() {
        output.append(0x0A)
        output.append(prefix.bytes, count: prefix.count)
        output.removeTrailingSpaces(downTo: 0)
    }

    /// Writes code that holds a fence by indenting it: DocC takes a fence in the code for the code's end.
    private mutating func writeIndentedCode(from start: Int, to end: Int) {
        let prefixCount = prefix.count
        prefix.append("    ")
        output.append("    ")
        var index = start
        while index <= end {
            let lineEnd = text.index(of: 0x0A, from: index, to: end) ?? end
            if index > start {
                if index == lineEnd { beginBlankLine() } else { beginLine() }
            }
            output.append(text + index, count: lineEnd - index)
            index = lineEnd + 1
        }
        prefix.truncate(to: prefixCount)
    }
}

extension DocumentationNode.Kind {
    /// The kind of list that Markdown shows: a definition list is written as an unordered one.
    fileprivate var markdownList: DocumentationNode.Kind {
        self == .definitionList ? .unorderedList : self
    }
}
