/// Writes a tree's blocks as Markdown for DocC.
struct DocCMarkdownWriter: ~Copyable {
    let tree: DocumentationTree
    let text: UnsafePointer<UInt8>
    var output: ByteBuffer

    /// What stands before each further line: the indentation of lists, the marks of quotes.
    private var prefix = ByteBuffer(capacity: 64)

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

    init(tree: DocumentationTree, text: UnsafePointer<UInt8>, continuationIndent: Int?) {
        self.tree = tree
        self.text = text
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

    private mutating func beginLineAfterBlank() {
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

    private mutating func writeBlocks(_ range: Range<Int>, isTight: Bool) {
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
        case .note, .quote: writeAside("> Note:", content)
        case .tip: writeAside("> Tip:", content)
        case .important: writeAside("> Important:", content)
        case .warning: writeAside("> Warning:", content)
        case .definitionList: writeDefinitions(content, usesOtherMarker: usesOtherMarker)
        case .table: writeTable(index)
        default: writeBlocks(content, isTight: false)
        }
    }

    /// A heading below those that DocC sets around a comment; in lists and asides, which have none, strong text.
    private mutating func writeHeading(_ content: Range<Int>, level: Int) {
        isSingleLine = true
        if depth == 0 {
            output.append(repeating: 0x23, count: max(3, level))
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
        output.append(label)
        let prefixCount = prefix.count
        prefix.append("> ")
        depth += 1
        if tree.nodes[content.lowerBound].kind == .paragraph {
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
        if fence > 3 {
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

    // MARK: Lists

    private mutating func writeList(_ list: Int, usesOtherMarker: Bool) {
        let node = tree.nodes[list]
        let isLoose = isLoose(list)
        var number = Int(node.number)
        var index = list + 1
        while index < Int(node.subtreeEnd) {
            if index > list + 1 {
                if isLoose { beginLineAfterBlank() } else { beginLine() }
            }
            let item = index + 1..<Int(tree.nodes[index].subtreeEnd)
            let prefixCount = beginItem(number: node.kind == .orderedList ? number : nil, usesOtherMarker)
            let start = output.count
            writeBlocks(item, isTight: !isLoose)
            if depth == 1, node.kind == .unorderedList { emphasizeTag(from: start) }
            endItem(prefixCount)
            number += 1
            index = item.upperBound
        }
    }

    /// Writes an item's marker; gives what ``endItem(_:)`` takes.
    private mutating func beginItem(number: Int?, _ usesOtherMarker: Bool) -> Int {
        let prefixCount = prefix.count
        let start = output.count
        if let number {
            for byte in String(number).utf8 { output.append(byte) }
            output.append(usesOtherMarker ? 0x29 : 0x2E)
        } else {
            output.append(usesOtherMarker ? 0x2A : 0x2D)
        }
        output.append(0x20)
        prefix.append(repeating: 0x20, count: output.count - start)
        depth += 1
        return prefixCount
    }

    private mutating func endItem(_ prefixCount: Int) {
        depth -= 1
        prefix.truncate(to: prefixCount)
    }

    /// Whether an item holds more than a paragraph and lists.
    private func isLoose(_ list: Int) -> Bool {
        let end = Int(tree.nodes[list].subtreeEnd)
        var item = list + 1
        while item < end {
            let itemEnd = Int(tree.nodes[item].subtreeEnd)
            var index = item + 1
            while index < itemEnd {
                if index > item + 1, !tree.nodes[index].kind.isList { return true }
                index = Int(tree.nodes[index].subtreeEnd)
            }
            item = itemEnd
        }
        return false
    }

    /// Writes a definition list, which Markdown lacks, as a list whose items begin with the terms.
    private mutating func writeDefinitions(_ content: Range<Int>, usesOtherMarker: Bool) {
        var index = content.lowerBound
        while index < content.upperBound {
            if index > content.lowerBound { beginLine() }
            let prefixCount = beginItem(number: nil, usesOtherMarker)
            lineStart = output.count
            var termCount = 0
            while index < content.upperBound, tree.nodes[index].kind == .term {
                if termCount > 0 { output.append(", ") }
                writeInlineBlocks(index, isStrong: true)
                termCount += 1
                index = Int(tree.nodes[index].subtreeEnd)
            }
            output.removeTrailingSpaces(downTo: lineStart)
            var isFirst = true
            while index < content.upperBound, tree.nodes[index].kind == .definition {
                let node = tree.nodes[index]
                let definition = index + 1..<Int(node.subtreeEnd)
                if isFirst, termCount > 0 {
                    let startsWithText = tree.nodes[definition.lowerBound].kind == .paragraph
                    if !endsWithColon { output.append(0x3A) }
                    if startsWithText { output.append(0x20) } else { beginLineAfterBlank() }
                } else if !isFirst {
                    beginLineAfterBlank()
                }
                writeBlocks(definition, isTight: false)
                isFirst = false
                index = Int(node.subtreeEnd)
            }
            endItem(prefixCount)
        }
    }

    /// Whether the last character before emphasis marks is a colon.
    private var endsWithColon: Bool {
        var index = output.count - 1
        while index > lineStart, output[index] == 0x2A { index -= 1 }
        return output[index] == 0x3A
    }

    /// Writes the inlines of a block's paragraphs one after the other.
    private mutating func writeInlineBlocks(_ block: Int, isStrong: Bool) {
        let wasSingleLine = isSingleLine
        isSingleLine = true
        var index = block + 1
        while index < Int(tree.nodes[block].subtreeEnd) {
            let node = tree.nodes[index]
            if index > block + 1, output.last != 0x20 { output.append(0x20) }
            switch node.kind {
            case .paragraph, .heading:
                if isStrong {
                    writeStrong(index + 1..<Int(node.subtreeEnd))
                } else {
                    writeInlines(index + 1..<Int(node.subtreeEnd))
                }
            case .codeBlock:
                writeCodeSpan(from: Int(node.start), to: Int(node.end))
            default:
                writeInlineBlocks(index, isStrong: isStrong)
            }
            index = Int(node.subtreeEnd)
        }
        isSingleLine = wasSingleLine
    }

    // MARK: Tables

    private mutating func writeTable(_ table: Int) {
        let end = Int(tree.nodes[table].subtreeEnd)
        var columns = 0
        var isSimple = true
        var row = table + 1
        while row < end {
            var count = 0
            var cell = row + 1
            while cell < Int(tree.nodes[row].subtreeEnd) {
                let cellEnd = Int(tree.nodes[cell].subtreeEnd)
                if cell + 1 < cellEnd {
                    let block = tree.nodes[cell + 1]
                    if block.kind != .paragraph || Int(block.subtreeEnd) != cellEnd { isSimple = false }
                }
                count += 1
                cell = cellEnd
            }
            columns = max(columns, count)
            row = Int(tree.nodes[row].subtreeEnd)
        }
        if isSimple { writeSimpleTable(table, columns: columns) } else { writeTableAsList(table) }
    }

    private mutating func writeSimpleTable(_ table: Int, columns: Int) {
        let end = Int(tree.nodes[table].subtreeEnd)
        isInTable = true
        isSingleLine = true
        var row = table + 1
        while row < end {
            if row > table + 1 { beginLine() }
            output.append(0x7C)
            var count = 0
            var cell = row + 1
            while cell < Int(tree.nodes[row].subtreeEnd) {
                output.append(0x20)
                lineStart = output.count
                if cell + 1 < Int(tree.nodes[cell].subtreeEnd) {
                    writeInlines(cell + 2..<Int(tree.nodes[cell].subtreeEnd))
                    output.append(0x20)
                }
                output.append(0x7C)
                count += 1
                cell = Int(tree.nodes[cell].subtreeEnd)
            }
            if row == table + 1 {
                for _ in count..<max(count, columns) { output.append(" |") }
                beginLine()
                output.append(0x7C)
                for _ in 0..<columns { output.append(" --- |") }
            }
            row = Int(tree.nodes[row].subtreeEnd)
        }
        isInTable = false
        isSingleLine = false
    }

    /// Writes a table whose cells hold blocks as a list of rows, each a list of its cells.
    private mutating func writeTableAsList(_ table: Int) {
        let end = Int(tree.nodes[table].subtreeEnd)
        var row = table + 1
        while row < end {
            let rowEnd = Int(tree.nodes[row].subtreeEnd)
            if row > table + 1 { beginLine() }
            let rowPrefix = beginItem(number: nil, false)
            var cell = row + 1
            var isFirst = true
            while cell < rowEnd {
                let cellEnd = Int(tree.nodes[cell].subtreeEnd)
                if cell + 1 < cellEnd {
                    if !isFirst { beginLine() }
                    let cellPrefix = beginItem(number: nil, false)
                    writeBlocks(cell + 1..<cellEnd, isTight: false)
                    endItem(cellPrefix)
                    isFirst = false
                }
                cell = cellEnd
            }
            if isFirst { output.append("\u{2014}") }
            endItem(rowPrefix)
            row = rowEnd
        }
    }
}

extension DocumentationNode.Kind {
    /// The kind of list that Markdown shows: a definition list is written as an unordered one.
    fileprivate var markdownList: DocumentationNode.Kind {
        self == .definitionList ? .unorderedList : self
    }
}
