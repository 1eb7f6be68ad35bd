/// Writes a tree as plain text.
///
/// It goes into itself once for each block in which another lies; a tree's depth is bounded.
struct PlainTextWriter: ~Copyable {
    /// What code, definitions and the further lines of asides are indented by.
    private static let indentation = 4

    let tree: DocumentationTree
    let text: UnsafePointer<UInt8>
    var output: ByteBuffer

    /// How many columns a line may have; nil for as many as a paragraph takes.
    private let width: Int?

    private let style: PlainTextStyle

    /// How many spaces stand before each further line.
    private(set) var indent = 0

    /// The text of the paragraph, or of the table's cells, that is being written.
    var line = ByteBuffer(capacity: 256)

    init(tree: DocumentationTree, text: UnsafePointer<UInt8>, width: Int?, style: PlainTextStyle) {
        self.tree = tree
        self.text = text
        self.style = style
        self.width = width.map { max($0, 20) }
        output = ByteBuffer(capacity: tree.text.count + tree.text.count / 8 + 32)
    }

    mutating func writeDocument() {
        writeBlocks(0..<tree.nodes.count, isTight: false)
        // What is left by cells in which nothing stands.
        while output.last == 0x20 || output.last == 0x0A { output.truncate(to: output.count - 1) }
    }

    // MARK: Lines

    /// How many columns are left for text; deep in lists some are left in any case.
    var availableWidth: Int? {
        width.map { max($0 - indent, 20) }
    }

    mutating func beginLine() {
        output.removeTrailingSpaces(downTo: 0)
        output.append(0x0A)
        output.append(repeating: 0x20, count: indent)
    }

    mutating func beginLineAfterBlank() {
        output.removeTrailingSpaces(downTo: 0)
        output.append(0x0A)
        beginLine()
    }

    /// Writes what stands in `line`, wrapped, and gives how long its longest line is.
    @discardableResult
    private mutating func writeWrappedLine() -> Int {
        let lines = TextWrapping.lines(line.bytes, from: 0, to: line.count, width: availableWidth)
        var longest = 0
        for (index, range) in lines.enumerated() {
            if index > 0 { beginLine() }
            output.append(line.bytes + range.lowerBound, count: range.count)
            longest = max(longest, TextWrapping.columns(line.bytes, range))
        }
        line.truncate(to: 0)
        return longest
    }

    // MARK: Blocks

    mutating func writeBlocks(_ range: Range<Int>, isTight: Bool) {
        var index = range.lowerBound
        while index < range.upperBound {
            if index > range.lowerBound {
                if isTight, tree.nodes[index].kind.isList { beginLine() } else { beginLineAfterBlank() }
            }
            writeBlock(index)
            index = Int(tree.nodes[index].subtreeEnd)
        }
    }

    private mutating func writeBlock(_ index: Int) {
        let node = tree.nodes[index]
        let content = index + 1..<Int(node.subtreeEnd)
        switch node.kind {
        case .paragraph:
            addInlines(content)
            writeWrappedLine()
        case .heading: writeHeading(content, level: Int(node.number))
        case .codeBlock: writeCodeBlock(node)
        case .unorderedList, .orderedList: writeList(index)
        case .note: writeAside("Note:", content)
        case .tip: writeAside("Tip:", content)
        case .important: writeAside("Important:", content)
        case .warning: writeAside("Warning:", content)
        case .quote: writeIndented(content)
        case .definitionList: writeDefinitions(content)
        case .table: writeTable(index)
        default: writeBlocks(content, isTight: false)
        }
    }

    private mutating func writeHeading(_ content: Range<Int>, level: Int) {
        addInlines(content)
        let columns = writeWrappedLine()
        guard level <= 2, style.underlinesHeadings else { return }
        beginLine()
        output.append(repeating: level == 1 ? 0x3D : 0x2D, count: columns)
    }

    private mutating func writeCodeBlock(_ node: DocumentationNode) {
        indent += Self.indentation
        output.append(repeating: 0x20, count: Self.indentation)
        let end = Int(node.end)
        var index = Int(node.start)
        while true {
            let lineEnd = text.index(of: 0x0A, from: index, to: end) ?? end
            output.append(text + index, count: lineEnd - index)
            if lineEnd == end { break }
            beginLine()
            index = lineEnd + 1
        }
        indent -= Self.indentation
    }

    /// Writes blocks indented, the first on the line that has been begun.
    mutating func writeIndented(_ content: Range<Int>) {
        indent += Self.indentation
        output.append(repeating: 0x20, count: Self.indentation)
        writeBlocks(content, isTight: false)
        indent -= Self.indentation
    }

    private mutating func writeAside(_ label: StaticString, _ content: Range<Int>) {
        indent += Self.indentation
        var rest = content
        if let first = content.first, tree.nodes[first].kind == .paragraph {
            line.append(label)
            line.append(0x20)
            let end = Int(tree.nodes[first].subtreeEnd)
            addInlines(first + 1..<end)
            writeWrappedLine()
            rest = end..<content.upperBound
        } else {
            output.append(label)
        }
        if !rest.isEmpty {
            beginLineAfterBlank()
            writeBlocks(rest, isTight: false)
        }
        indent -= Self.indentation
    }

    // MARK: Lists

    private mutating func writeList(_ list: Int) {
        let node = tree.nodes[list]
        let isLoose = tree.isLoose(list: list)
        var number = Int(node.number)
        var index = list + 1
        while index < Int(node.subtreeEnd) {
            if index > list + 1 {
                if isLoose { beginLineAfterBlank() } else { beginLine() }
            }
            let end = Int(tree.nodes[index].subtreeEnd)
            writeItem(index + 1..<end, number: node.kind == .orderedList ? number : nil, isTight: !isLoose)
            number += 1
            index = end
        }
    }

    /// Writes an item with its bullet or number.
    mutating func writeItem(_ content: Range<Int>, number: Int?, isTight: Bool) {
        var markerCount = 2
        if let number {
            let start = output.count
            for byte in String(number).utf8 { output.append(byte) }
            output.append(". ")
            markerCount = output.count - start
        } else {
            output.append(style.bullet)
            output.append(0x20)
        }
        indent += markerCount
        writeBlocks(content, isTight: isTight)
        indent -= markerCount
    }

    private mutating func writeDefinitions(_ content: Range<Int>) {
        let isTight = hasShortDefinitions(content)
        var index = content.lowerBound
        while index < content.upperBound {
            let node = tree.nodes[index]
            let part = index + 1..<Int(node.subtreeEnd)
            if index > content.lowerBound {
                if node.kind == .term, !isTight { beginLineAfterBlank() } else { beginLine() }
            }
            if node.kind == .term {
                writeBlocks(part, isTight: true)
            } else {
                writeIndented(part)
            }
            index = part.upperBound
        }
    }

    /// Whether each definition is a line or so, and needs no blank line before the next term.
    private func hasShortDefinitions(_ content: Range<Int>) -> Bool {
        var index = content.lowerBound
        while index < content.upperBound {
            let end = Int(tree.nodes[index].subtreeEnd)
            let first = tree.nodes[index + 1]
            if Int(first.subtreeEnd) != end || first.kind != .paragraph { return false }
            if tree.textCount(of: index) > 60 { return false }
            index = end
        }
        return true
    }

    // MARK: Inlines

    /// Adds the text of inlines to `line`; a line break is a line feed.
    mutating func addInlines(_ range: Range<Int>) {
        for index in range {
            let node = tree.nodes[index]
            switch node.kind {
            case .text, .code: line.append(text + Int(node.start), count: Int(node.end - node.start))
            case .lineBreak:
                line.removeTrailingSpaces(downTo: 0)
                line.append(0x0A)
            default: break
            }
        }
    }
}
