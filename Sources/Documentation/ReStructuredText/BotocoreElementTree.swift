/// A documentation text as botocore sees it before it writes it: elements and texts, without the white space that a browser
/// would not show.
///
/// One text after another is put into the same memory. The tree tells of its texts and attributes by their places in the tokens
/// that it was made of.
struct BotocoreElementTree {
    /// How deep elements may nest; those deeper stand without their markup, and Python would give up long before their
    /// number became a cost.
    static let depthLimit = 48

    /// Stands for no node.
    static let none = -1

    struct Node {
        /// Nil for a text.
        var element: BotocoreElement?
        var parent = 0
        /// What the element still holds, from the first to the last.
        var firstChild = BotocoreElementTree.none
        var lastChild = BotocoreElementTree.none
        /// The nodes before and behind this one in the element that holds them.
        var previous = BotocoreElementTree.none
        var next = BotocoreElementTree.none
        /// The place of the start tag or text among the tokens.
        var token = 0
        /// A text, of which three parts count: white space, words, and white space.
        var start = 0
        var wordsStart = 0
        var wordsEnd = 0
        var end = 0

        var words: Range<Int> { wordsStart..<wordsEnd }
        var leading: Range<Int> { start..<wordsStart }
        var trailing: Range<Int> { wordsEnd..<end }
    }

    /// The first is the root.
    private(set) var nodes: [Node] = []

    /// Whether the text makes botocore fail while it reads: it then shows nothing of it.
    private(set) var isRefused = false

    /// Puts tokens in place of those that the tree was made of.
    mutating func build(_ tokens: borrowing HTMLTokens, _ range: Range<Int>, format: DocumentationFormat) {
        nodes.removeAll(keepingCapacity: true)
        nodes.append(Node(element: nil))
        isRefused = false
        read(tokens, range, format)
        guard !isRefused else { return }
        stripStart(0)
        stripEnd(0)
        var child = nodes[0].firstChild
        while child != Self.none {
            collapse(child)
            child = following(child)
        }
    }

    // MARK: Building

    private mutating func read(_ tokens: borrowing HTMLTokens, _ range: Range<Int>, _ format: DocumentationFormat) {
        var current = 0
        var depth = 0
        var tooDeep = 0
        /// Whether the root has been closed, after which nothing may follow.
        var isClosed = false
        for index in range {
            let token = tokens.tokens[index]
            switch token.kind {
            case .startTag:
                guard let element = element(tokens.content(of: token), format) else { continue }
                if isClosed { return refuse() }
                if depth == Self.depthLimit {
                    tooDeep += 1
                    continue
                }
                depth += 1
                current = add(Node(element: element, token: index), to: current)
            case .endTag:
                guard element(tokens.content(of: token), format) != nil else { continue }
                if isClosed { return refuse() }
                if tooDeep > 0 {
                    tooDeep -= 1
                } else if depth == 0 {
                    isClosed = true
                } else {
                    depth -= 1
                    current = nodes[current].parent
                }
            case .text:
                if isClosed { return refuse() }
                _ = add(textNode(tokens.content(of: token), index), to: current)
            case .comment, .declaration, .processingInstruction, .markedSection:
                continue
            }
        }
    }

    private mutating func refuse() { isRefused = true }

    private func element(_ name: UnsafeBufferPointer<UInt8>, _ format: DocumentationFormat) -> BotocoreElement? {
        format == .html ? BotocoreElement(htmlName: name) : BotocoreElement(commonMarkName: name)
    }

    private mutating func add(_ node: Node, to parent: Int) -> Int {
        var node = node
        let index = nodes.count
        node.parent = parent
        node.previous = nodes[parent].lastChild
        if node.previous == Self.none {
            nodes[parent].firstChild = index
        } else {
            nodes[node.previous].next = index
        }
        nodes[parent].lastChild = index
        nodes.append(node)
        return index
    }

    private func textNode(_ text: UnsafeBufferPointer<UInt8>, _ token: Int) -> Node {
        var node = Node(element: nil, token: token)
        guard let bytes = text.baseAddress else { return node }
        node.end = text.count
        let start = UnicodeSpaces.skip(bytes, from: 0, before: text.count)
        guard start < text.count else { return node }
        var end = text.count
        while true {
            let length = UnicodeSpaces.length(bytes, endingAt: end, after: start)
            if length == 0 { break }
            end -= length
        }
        node.wordsStart = start
        node.wordsEnd = end
        return node
    }

    // MARK: What there is

    func isText(_ index: Int) -> Bool { index > 0 && nodes[index].element == nil }

    /// The node behind another in what their element still holds; ``none`` behind the last.
    func following(_ index: Int) -> Int {
        nodes[nodes[index].parent].lastChild == index ? Self.none : nodes[index].next
    }

    // MARK: White space

    private func isWhitespace(_ index: Int) -> Bool {
        let node = nodes[index]
        if isText(index) { return node.words.isEmpty && node.start < node.end }
        var child = node.firstChild
        while child != Self.none {
            if !isWhitespace(child) { return false }
            child = following(child)
        }
        return true
    }

    private func startsWithWhitespace(_ index: Int) -> Bool {
        let node = nodes[index]
        if isText(index) { return !node.leading.isEmpty || (node.words.isEmpty && !node.trailing.isEmpty) }
        return node.firstChild != Self.none && startsWithWhitespace(node.firstChild)
    }

    private func endsWithWhitespace(_ index: Int) -> Bool {
        let node = nodes[index]
        if isText(index) { return !node.trailing.isEmpty || (node.words.isEmpty && !node.leading.isEmpty) }
        return node.lastChild != Self.none && endsWithWhitespace(node.lastChild)
    }

    private mutating func stripStart(_ index: Int) {
        let node = nodes[index]
        if isText(index) {
            // Nothing is there to strip: Python looks for it without end.
            if node.start == node.end { refuse() }
            nodes[index].start = node.wordsStart
            if node.leading.isEmpty, node.words.isEmpty { nodes[index].end = node.wordsEnd }
            return
        }
        while nodes[index].firstChild != Self.none, isWhitespace(nodes[index].firstChild) {
            removeChild(of: index, isFirst: true)
        }
        if nodes[index].firstChild != Self.none { stripStart(nodes[index].firstChild) }
    }

    private mutating func stripEnd(_ index: Int) {
        let node = nodes[index]
        if isText(index) {
            if node.start == node.end { refuse() }
            nodes[index].end = node.wordsEnd
            if node.trailing.isEmpty, node.words.isEmpty { nodes[index].start = node.wordsStart }
            return
        }
        while nodes[index].lastChild != Self.none, isWhitespace(nodes[index].lastChild) {
            removeChild(of: index, isFirst: false)
        }
        if nodes[index].lastChild != Self.none { stripEnd(nodes[index].lastChild) }
    }

    private mutating func removeChild(of index: Int, isFirst: Bool) {
        let node = nodes[index]
        if node.firstChild == node.lastChild {
            nodes[index].firstChild = Self.none
            nodes[index].lastChild = Self.none
        } else if isFirst {
            nodes[index].firstChild = nodes[node.firstChild].next
        } else {
            nodes[index].lastChild = nodes[node.lastChild].previous
        }
    }

    /// Leaves of white space at both sides of a tag only one.
    private mutating func collapse(_ index: Int) {
        guard let element = nodes[index].element else { return }
        if element.isBlock {
            stripStart(index)
            stripEnd(index)
        }
        var child = nodes[index].firstChild
        guard child != Self.none else { return }
        while true {
            let next = following(child)
            if next == Self.none { break }
            if isText(child), endsWithWhitespace(child), startsWithWhitespace(next) { stripStart(next) }
            child = next
        }
        child = nodes[index].firstChild
        while true {
            let next = following(child)
            if next == Self.none { break }
            if isText(next), endsWithWhitespace(child), startsWithWhitespace(next) { stripEnd(child) }
            child = next
        }
        child = nodes[index].firstChild
        while child != Self.none {
            collapse(child)
            child = following(child)
        }
    }
}
