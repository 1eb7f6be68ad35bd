/// Puts a tree together from what a reader meets in a text, in the text's order.
///
/// A reader says which blocks and inline elements begin and end and hands over words and white space. The builder
/// opens paragraphs where text stands without one, keeps white space single and outside inline elements, closes what
/// was left open and leaves out whatever turns out empty.
struct DocumentationTreeBuilder: ~Copyable {
    /// How deep blocks may nest; what lies deeper is put into the deepest.
    static let depthLimit = 20

    var inlines = InlineElements()
    private(set) var blocks: [OpenBlock] = []
    private var nodes: [DocumentationNode] = []
    private var text: ByteBuffer
    private var destinations = ByteBuffer(capacity: 0)

    /// The node of the paragraph or heading that takes the next text, or -1.
    private var leaf = -1
    private var headingLevel: Int32 = 0
    private var isTextOpen = false
    private var pending = Separator.none
    private var openStyles = InlineStyles()
    private var openNodes: (Int, Int, Int, Int) = (0, 0, 0, 0)

    private enum Separator { case none, space, lineBreak }

    struct OpenBlock {
        let kind: DocumentationNode.Kind
        let node: Int
        /// How many inline elements were open when the block began.
        let inlineCount: Int
        /// A list's item, or another block's part, that ended last: what follows it without a block of its own joins it.
        var lastPart = -1
    }

    init(capacity: Int) {
        text = ByteBuffer(capacity: capacity + 16)
    }

    /// How many bytes of text the tree has so far.
    var textCount: Int { text.count }

    consuming func finish() -> DocumentationTree {
        closeBlocks(downTo: 0)
        return DocumentationTree(nodes: nodes, text: text.array(), destinations: destinations.array())
    }

    // MARK: Inlines

    /// Adds text without white space at its ends and without control characters; white space within is single spaces.
    mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
        if count == 0 { return }
        prepareForText()
        text.append(bytes, count: count)
    }

    mutating func append(scalar: Unicode.Scalar) {
        prepareForText()
        text.append(scalar: scalar)
    }

    /// Notes white space, which matters only between texts.
    mutating func space() {
        if leaf >= 0, pending == .none { pending = .space }
    }

    mutating func lineBreak() {
        if leaf >= 0 { pending = .lineBreak }
    }

    /// Keeps a link's destination and gives the number by which the link is known.
    mutating func addDestination(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int32 {
        let start = destinations.count
        destinations.append(bytes, count: count)
        destinations.append(0)
        return Int32(start)
    }

    private mutating func prepareForText() {
        if leaf < 0 { beginLeaf() }
        if pending != .none || openStyles != inlines.styles { synchronize() }
        if !isTextOpen { beginText(openStyles.isCode ? .code : .text) }
    }

    /// Ends the inline nodes that the next text is not in, writes the separator, and begins those that it is in.
    private mutating func synchronize() {
        var wanted = inlines.styles
        if pending == .none, isTextOpen, openStyles.isCode, wanted.isCode {
            // Code that touches code cannot be told apart: it is one.
            wanted.joinCode(of: openStyles)
            inlines.joinCode(of: openStyles)
        }
        var shared = openStyles.commonCount(wanted)
        if pending == .lineBreak, openStyles.isCode, shared == openStyles.count { shared -= 1 }
        if shared < openStyles.count { endText() }
        closeStyles(downTo: shared)
        switch pending {
        case .none: break
        case .space:
            if !isTextOpen {
                beginText(.text)
            }
            text.append(0x20)
        case .lineBreak:
            endText()
            var node = DocumentationNode(.lineBreak)
            node.subtreeEnd = Int32(nodes.count + 1)
            nodes.append(node)
        }
        pending = .none
        if shared < wanted.count { endText() }
        for level in shared..<max(shared, wanted.count) where wanted[level] != .code {
            setOpenNode(nodes.count, at: level)
            var node = DocumentationNode(wanted[level])
            if node.kind == .link {
                node.start = wanted.link
                var end = Int(wanted.link)
                while destinations[end] != 0 { end += 1 }
                node.end = Int32(end)
            }
            nodes.append(node)
        }
        openStyles = wanted
    }

    private mutating func closeStyles(downTo level: Int) {
        var index = openStyles.count - 1
        while index >= level {
            if openStyles[index] != .code { nodes[openNode(at: index)].subtreeEnd = Int32(nodes.count) }
            index -= 1
        }
    }

    private mutating func beginText(_ kind: DocumentationNode.Kind) {
        var node = DocumentationNode(kind)
        node.start = Int32(text.count)
        nodes.append(node)
        isTextOpen = true
    }

    private mutating func endText() {
        guard isTextOpen else { return }
        isTextOpen = false
        nodes[nodes.count - 1].end = Int32(text.count)
        nodes[nodes.count - 1].subtreeEnd = Int32(nodes.count)
        text.append(0)
    }

    private func openNode(at level: Int) -> Int {
        switch level {
        case 0: openNodes.0
        case 1: openNodes.1
        case 2: openNodes.2
        default: openNodes.3
        }
    }

    private mutating func setOpenNode(_ node: Int, at level: Int) {
        switch level {
        case 0: openNodes.0 = node
        case 1: openNodes.1 = node
        case 2: openNodes.2 = node
        default: openNodes.3 = node
        }
    }

    // MARK: Blocks that hold inlines

    /// Makes the next text begin a heading.
    mutating func beginHeading(level: Int) {
        endLeaf()
        headingLevel = Int32(level)
    }

    private mutating func beginLeaf() {
        prepareForBlock()
        leaf = nodes.count
        var node = DocumentationNode(headingLevel > 0 ? .heading : .paragraph)
        node.number = headingLevel
        nodes.append(node)
        pending = .none
        openStyles = InlineStyles()
    }

    /// Ends the paragraph or heading, if one is open.
    mutating func endLeaf() {
        headingLevel = 0
        guard leaf >= 0 else { return }
        endText()
        closeStyles(downTo: 0)
        openStyles = InlineStyles()
        nodes[leaf].subtreeEnd = Int32(nodes.count)
        leaf = -1
        pending = .none
    }

    // MARK: Blocks that hold blocks

    /// Begins a block. An item outside a list, or a cell outside a row, is the caller's to avoid.
    mutating func open(_ kind: DocumentationNode.Kind, number: Int32 = 0) {
        endLeaf()
        if !kind.isPart { prepareForBlock() }
        blocks.append(OpenBlock(kind: kind, node: nodes.count, inlineCount: inlines.count))
        var node = DocumentationNode(kind)
        node.number = number
        nodes.append(node)
    }

    /// Ends the innermost block, which is left out when nothing stands in it.
    mutating func closeBlock() {
        endLeaf()
        guard let block = blocks.popLast() else { return }
        inlines.truncate(to: block.inlineCount)
        if block.kind == .table, holdsOnlyCells(from: block.node + 1) {
            nodes.removeLast(nodes.count - block.node - 1)
        }
        if nodes.count == block.node + 1, block.kind != .tableCell, block.kind != .tableHeaderCell {
            nodes.removeLast()
            if block.kind.isPart, !blocks.isEmpty { blocks[blocks.count - 1].lastPart = -1 }
            return
        }
        nodes[block.node].subtreeEnd = Int32(nodes.count)
        if block.kind.isPart, !blocks.isEmpty { blocks[blocks.count - 1].lastPart = block.node }
    }

    mutating func closeBlocks(downTo count: Int) {
        endLeaf()
        while blocks.count > count { closeBlock() }
    }

    /// Adds a block of code: lines as they are, without line feeds at the ends.
    mutating func addCodeBlock(_ bytes: UnsafePointer<UInt8>, count: Int, language: Int32 = -1) {
        endLeaf()
        prepareForBlock()
        var node = DocumentationNode(.codeBlock)
        node.number = language + 1
        node.start = Int32(text.count)
        text.append(bytes, count: count)
        node.end = Int32(text.count)
        text.append(0)
        node.subtreeEnd = Int32(nodes.count + 1)
        nodes.append(node)
    }

    /// Goes into an item, a cell or a definition where the innermost block holds only such parts.
    private mutating func prepareForBlock() {
        while let block = blocks.last {
            let part: DocumentationNode.Kind
            switch block.kind {
            case .unorderedList, .orderedList: part = .listItem
            case .definitionList: part = .definition
            case .table: part = .tableRow
            case .tableRow: part = .tableCell
            default: return
            }
            if block.lastPart >= 0 {
                let kind = nodes[block.lastPart].kind
                blocks.append(OpenBlock(kind: kind, node: block.lastPart, inlineCount: inlines.count))
                if kind == .tableRow { blocks[blocks.count - 1].lastPart = lastCell(of: block.lastPart) }
            } else {
                blocks.append(OpenBlock(kind: part, node: nodes.count, inlineCount: inlines.count))
                nodes.append(DocumentationNode(part))
            }
        }
    }

    /// Whether the nodes from `start` on are a table's rows and empty cells.
    private func holdsOnlyCells(from start: Int) -> Bool {
        for index in start..<nodes.count where !nodes[index].kind.isPart { return false }
        return true
    }

    private func lastCell(of row: Int) -> Int {
        var cell = -1
        var index = row + 1
        while index < nodes.count {
            cell = index
            index = Int(nodes[index].subtreeEnd)
        }
        return cell
    }
}

extension DocumentationNode.Kind {
    /// Whether the block stands only in one that holds nothing else: a list's item, a table's row.
    var isPart: Bool {
        switch self {
        case .listItem, .term, .definition, .tableRow, .tableCell, .tableHeaderCell: true
        default: false
        }
    }
}
