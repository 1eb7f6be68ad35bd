/// Writes a tree's blocks as Rd.
struct RdWriter: ~Copyable {
    let tree: DocumentationTree
    let text: UnsafePointer<UInt8>
    var output: ByteBuffer

    /// Whether text stands in a table's cell, where no line may break and no block stand.
    var isInCell = false
    var isInLink = false

    init(tree: DocumentationTree, text: UnsafePointer<UInt8>) {
        self.tree = tree
        self.text = text
        output = ByteBuffer(capacity: tree.text.count + tree.text.count / 4 + 32)
    }

    mutating func writeDocument(headings: RdMarkup.Headings) {
        switch headings {
        case .strong: writeBlocks(0..<tree.nodes.count)
        case .subsections: writeSections()
        }
    }

    mutating func writeFirstParagraph() {
        isInCell = true
        guard let leaf = tree.nodes.firstIndex(where: { $0.kind == .paragraph || $0.kind == .heading }) else { return }
        writeInlines(leaf + 1..<Int(tree.nodes[leaf].subtreeEnd))
    }

    // MARK: Blocks

    /// Writes the outermost blocks, those under a heading in a section of their own. A heading with nothing under it is
    /// strong text: sections must not be empty.
    private mutating func writeSections() {
        var levels: [Int32] = []
        var previous: DocumentationNode.Kind?
        let blocks = tree.children()
        for (place, index) in blocks.enumerated() {
            let node = tree.nodes[index]
            let next = place + 1 < blocks.count ? tree.nodes[blocks[place + 1]] : nil
            if node.kind == .heading, let next, next.kind != .heading || next.number > node.number {
                while let level = levels.last, level >= node.number {
                    output.append("\n}")
                    levels.removeLast()
                }
                if output.count > 0 { output.append("\n\n") }
                output.append("\\subsection{")
                isInCell = true
                writeInlines(index + 1..<Int(node.subtreeEnd))
                isInCell = false
                output.append("}{\n")
                levels.append(node.number)
                previous = nil
            } else {
                separate(node.kind, from: previous)
                writeBlock(index)
                previous = node.kind
            }
        }
        for _ in levels { output.append("\n}") }
    }

    private mutating func writeBlocks(_ range: Range<Int>) {
        var index = range.lowerBound
        var previous: DocumentationNode.Kind?
        while index < range.upperBound {
            let node = tree.nodes[index]
            separate(node.kind, from: previous)
            writeBlock(index)
            previous = node.kind
            index = Int(node.subtreeEnd)
        }
    }

    /// Writes what stands between two blocks: a list goes on where a paragraph ends.
    private mutating func separate(_ kind: DocumentationNode.Kind, from previous: DocumentationNode.Kind?) {
        guard let previous else { return }
        let isList = kind == .unorderedList || kind == .orderedList
        output.append(isList && previous == .paragraph ? "\n" : "\n\n")
    }

    private mutating func writeBlock(_ index: Int) {
        let node = tree.nodes[index]
        let content = index + 1..<Int(node.subtreeEnd)
        switch node.kind {
        case .paragraph: writeInlines(content)
        case .heading, .term: writeStrongParagraph(index)
        case .codeBlock: writeCodeBlock(node)
        case .unorderedList: writeList("\\itemize{", content)
        case .orderedList: writeList("\\enumerate{", content)
        case .table: writeTable(index)
        default: writeBlocks(content)
        }
    }

    /// Writes a heading, or the paragraphs of a term, as strong text.
    private mutating func writeStrongParagraph(_ index: Int) {
        let node = tree.nodes[index]
        let wasInCell = isInCell
        isInCell = true
        output.append("\\strong{")
        if node.kind == .heading {
            writeInlines(index + 1..<Int(node.subtreeEnd))
        } else {
            writeCell(index)
        }
        output.append(0x7D)
        isInCell = wasInCell
    }

    private mutating func writeCodeBlock(_ node: DocumentationNode) {
        output.append("\\preformatted{")
        output.appendRdVerbatim(text + Int(node.start), count: Int(node.end - node.start))
        output.append("\n}")
    }

    private mutating func writeList(_ start: StaticString, _ items: Range<Int>) {
        output.append(start)
        var index = items.lowerBound
        while index < items.upperBound {
            output.append("\n\\item ")
            let end = Int(tree.nodes[index].subtreeEnd)
            writeBlocks(index + 1..<end)
            index = end
        }
        output.append("\n}")
    }

    // MARK: Tables

    private mutating func writeTable(_ table: Int) {
        let rows = tree.children(of: table)
        let columns = rows.map { tree.children(of: $0).count }.max() ?? 0
        output.append("\\tabular{")
        output.append(repeating: 0x6C, count: columns)
        output.append("}{\n")
        isInCell = true
        for (place, row) in rows.enumerated() {
            for (column, cell) in tree.children(of: row).enumerated() {
                if column > 0 { output.append(" \\tab ") }
                let isHeader = tree.nodes[cell].kind == .tableHeaderCell && !tree.children(of: cell).isEmpty
                if isHeader { output.append("\\strong{") }
                writeCell(cell)
                if isHeader { output.append(0x7D) }
            }
            output.append(place + 1 < rows.count ? " \\cr\n" : "\n")
        }
        isInCell = false
        output.append(0x7D)
    }

    /// Writes all that a block holds as one line.
    private mutating func writeCell(_ cell: Int) {
        var isFirst = true
        var index = cell + 1
        while index < Int(tree.nodes[cell].subtreeEnd) {
            let node = tree.nodes[index]
            switch node.kind {
            case .paragraph, .heading:
                if !isFirst { output.append(0x20) }
                isFirst = false
                writeInlines(index + 1..<Int(node.subtreeEnd))
                index = Int(node.subtreeEnd)
            case .codeBlock:
                if !isFirst { output.append(0x20) }
                isFirst = false
                writeVerbatim(from: Int(node.start), to: Int(node.end))
                index = Int(node.subtreeEnd)
            default:
                index += 1
            }
        }
    }
}
