/// Builds an ``RSTDocument`` from its beginning to its end.
struct RSTTreeBuilder {
    private(set) var document = RSTDocument()
    /// The nodes that are not closed.
    private var open: [Int] = []

    /// Opens a node; what is added until it is closed belongs to it.
    @discardableResult
    mutating func begin(_ kind: RSTNode.Kind) -> Int {
        open.append(document.nodes.count)
        document.nodes.append(RSTNode(kind))
        return document.nodes.count - 1
    }

    /// Closes the node that was opened last.
    mutating func end() {
        if let index = open.popLast() { document.nodes[index].subtreeEnd = Int32(document.nodes.count) }
    }

    /// Adds a node with text of its own.
    @discardableResult
    mutating func add(_ kind: RSTNode.Kind, _ text: some Sequence<UInt8>) -> Int {
        var node = RSTNode(kind)
        node.start = Int32(document.text.count)
        document.text.append(contentsOf: text)
        node.end = Int32(document.text.count)
        node.subtreeEnd = Int32(document.nodes.count + 1)
        document.nodes.append(node)
        return document.nodes.count - 1
    }

    /// Gives an open node a text.
    mutating func label(_ index: Int, _ text: some Sequence<UInt8>) {
        document.nodes[index].start = Int32(document.text.count)
        document.text.append(contentsOf: text)
        document.nodes[index].end = Int32(document.text.count)
    }

    /// Shows a node as markup that means nothing.
    mutating func markProblematic(_ index: Int, _ source: [UInt8]) {
        document.nodes[index].kind = .problematic
        label(index, source)
    }

    /// Puts the classifiers of a term, behind colons between spaces, on lines of their own, from a node on.
    mutating func separateClassifiers(from first: Int) {
        for index in first..<document.nodes.count where document.nodes[index].kind == .text {
            let text = Array(document.text(of: document.nodes[index]))
            let parts = text.separatingClassifiers()
            if parts.count < text.count { label(index, parts) }
        }
    }

    mutating func change(_ index: Int, _ body: (inout RSTNode) -> Void) {
        body(&document.nodes[index])
    }

    mutating func setTitleSections(_ count: Int) {
        document.titleSections = count
    }
}

extension [UInt8] {
    /// The bytes with a line feed for each colon that stands between spaces, and for those spaces.
    fileprivate func separatingClassifiers() -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < count {
            var end = index
            while end < count, self[end] == 0x20 { end += 1 }
            if end > index, end + 1 < count, self[end] == UInt8(ascii: ":"), self[end + 1] == 0x20 {
                result.append(0x0A)
                index = end + 1
                while index < count, self[index] == 0x20 { index += 1 }
            } else {
                end = Swift.max(end, index + 1)
                result += self[index..<end]
                index = end
            }
        }
        return result
    }
}
