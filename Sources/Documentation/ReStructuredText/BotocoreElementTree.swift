/// A documentation text as botocore sees it before it writes it: elements and texts, without the white space that a browser
/// would not show.
struct BotocoreElementTree {
    /// How deep elements may nest; those deeper stand without their markup, and Python would give up long before their
    /// number became a cost.
    static let depthLimit = 48

    struct Node {
        /// Nil for a text.
        var element: BotocoreElement?
        var parent = 0
        /// The places of what the element holds; of those, what stands in `live` counts.
        var children: [Int] = []
        var live = 0..<0
        /// An element's attributes.
        var attributes: [HTMLAttribute] = []
        /// A text, of which three parts count: white space, words, and white space.
        var text: [UInt8] = []
        var leading = 0..<0
        var words = 0..<0
        var trailing = 0..<0
    }

    /// The first is the root.
    private(set) var nodes: [Node] = [Node(element: nil)]

    /// Whether the text makes botocore fail while it reads: it then shows nothing of it.
    private(set) var isRefused = false

    init(_ tokens: ArraySlice<HTMLToken>, format: DocumentationFormat) {
        build(tokens, format)
        guard !isRefused else { return }
        for index in nodes.indices { nodes[index].live = 0..<nodes[index].children.count }
        stripStart(0)
        stripEnd(0)
        for child in nodes[0].children[nodes[0].live] { collapse(child) }
    }

    // MARK: Building

    private mutating func build(_ tokens: ArraySlice<HTMLToken>, _ format: DocumentationFormat) {
        var current = 0
        var depth = 0
        var tooDeep = 0
        /// Whether the root has been closed, after which nothing may follow.
        var isClosed = false
        for token in tokens {
            switch token {
            case .startTag(let name, let attributes):
                guard let element = element(name, format) else { continue }
                if isClosed { return refuse() }
                if depth == Self.depthLimit {
                    tooDeep += 1
                    continue
                }
                depth += 1
                current = add(Node(element: element, attributes: attributes), to: current)
            case .endTag(let name):
                guard element(name, format) != nil else { continue }
                if isClosed { return refuse() }
                if tooDeep > 0 {
                    tooDeep -= 1
                } else if depth == 0 {
                    isClosed = true
                } else {
                    depth -= 1
                    current = nodes[current].parent
                }
            case .text(let text):
                if isClosed { return refuse() }
                _ = add(textNode(text), to: current)
            default:
                continue
            }
        }
    }

    private mutating func refuse() { isRefused = true }

    private func element(_ name: String, _ format: DocumentationFormat) -> BotocoreElement? {
        format == .html ? BotocoreElement(htmlName: name) : BotocoreElement(commonMarkName: name)
    }

    private mutating func add(_ node: Node, to parent: Int) -> Int {
        var node = node
        node.parent = parent
        nodes.append(node)
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }

    private func textNode(_ text: [UInt8]) -> Node {
        var node = Node(element: nil)
        node.text = text
        text.withUnsafeBufferPointer { buffer in
            guard let bytes = buffer.baseAddress else { return }
            let start = UnicodeSpaces.skip(bytes, from: 0, before: buffer.count)
            if start == buffer.count {
                node.trailing = 0..<start
                return
            }
            var end = buffer.count
            while true {
                let length = UnicodeSpaces.length(bytes, endingAt: end, after: start)
                if length == 0 { break }
                end -= length
            }
            node.leading = 0..<start
            node.words = start..<end
            node.trailing = end..<buffer.count
        }
        return node
    }

    // MARK: White space

    func isText(_ index: Int) -> Bool { index > 0 && nodes[index].element == nil }

    /// What an element still holds.
    func children(of index: Int) -> ArraySlice<Int> { nodes[index].children[nodes[index].live] }

    private func isWhitespace(_ index: Int) -> Bool {
        let node = nodes[index]
        if isText(index) { return node.words.isEmpty && (!node.leading.isEmpty || !node.trailing.isEmpty) }
        for child in node.children[node.live] where !isWhitespace(child) { return false }
        return true
    }

    private func startsWithWhitespace(_ index: Int) -> Bool {
        let node = nodes[index]
        if isText(index) { return !node.leading.isEmpty || (node.words.isEmpty && !node.trailing.isEmpty) }
        guard !node.live.isEmpty else { return false }
        return startsWithWhitespace(node.children[node.live.lowerBound])
    }

    private func endsWithWhitespace(_ index: Int) -> Bool {
        let node = nodes[index]
        if isText(index) { return !node.trailing.isEmpty || (node.words.isEmpty && !node.leading.isEmpty) }
        guard !node.live.isEmpty else { return false }
        return endsWithWhitespace(node.children[node.live.upperBound - 1])
    }

    private mutating func stripStart(_ index: Int) {
        if isText(index) {
            if !nodes[index].leading.isEmpty {
                nodes[index].leading = 0..<0
            } else if nodes[index].words.isEmpty {
                // Nothing is there to strip: Python looks for it without end.
                if nodes[index].trailing.isEmpty { refuse() }
                nodes[index].trailing = 0..<0
            }
            return
        }
        while let first = children(of: index).first, isWhitespace(first) {
            nodes[index].live = nodes[index].live.lowerBound + 1..<nodes[index].live.upperBound
        }
        if let first = children(of: index).first { stripStart(first) }
    }

    private mutating func stripEnd(_ index: Int) {
        if isText(index) {
            if !nodes[index].trailing.isEmpty {
                nodes[index].trailing = 0..<0
            } else if nodes[index].words.isEmpty {
                if nodes[index].leading.isEmpty { refuse() }
                nodes[index].leading = 0..<0
            }
            return
        }
        while let last = children(of: index).last, isWhitespace(last) {
            nodes[index].live = nodes[index].live.lowerBound..<nodes[index].live.upperBound - 1
        }
        if let last = children(of: index).last { stripEnd(last) }
    }

    /// Leaves of white space at both sides of a tag only one.
    private mutating func collapse(_ index: Int) {
        guard let element = nodes[index].element else { return }
        if element.isBlock {
            stripStart(index)
            stripEnd(index)
        }
        let children = Array(children(of: index))
        guard !children.isEmpty else { return }
        for (previous, next) in zip(children, children.dropFirst())
        where isText(previous) && endsWithWhitespace(previous) && startsWithWhitespace(next) {
            stripStart(next)
        }
        for (previous, next) in zip(children, children.dropFirst())
        where isText(next) && endsWithWhitespace(previous) && startsWithWhitespace(next) {
            stripEnd(previous)
        }
        for child in children { collapse(child) }
    }
}
