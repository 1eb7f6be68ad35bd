/// What stands in place of a code span.
package struct CodeReplacement: Sendable, Equatable {
    package let text: String
    /// Where the code leads.
    package let destination: String

    package init(text: String, destination: String) {
        self.text = text
        self.destination = destination
    }
}

extension DocumentationTree {
    /// The tree with other links and other code.
    ///
    /// - Parameters:
    ///   - link: Where a link leads in place of its destination; with `nil` only its text stays.
    ///   - code: What stands in place of code of this text, without white space around it, or `nil`. In a link only the
    ///     code's text is replaced; a link whose whole text is such a text becomes the code's link.
    package func replacing(
        link: (_ destination: String) -> String?, code: (_ text: String) -> CodeReplacement?
    ) -> DocumentationTree {
        guard nodes.contains(where: { $0.kind == .link || $0.kind == .code }) else { return self }
        var replacer = TreeReplacer(tree: self)
        replacer.run(link: link, code: code)
        return DocumentationTree(nodes: replacer.nodes, text: replacer.text, destinations: replacer.destinations)
    }
}

/// Copies a tree's nodes, changing links and code on the way.
private struct TreeReplacer {
    let tree: DocumentationTree
    var nodes: [DocumentationNode] = []
    var text: [UInt8]
    var destinations: [UInt8]

    /// The copied nodes that are not yet at their end, with the index in the tree at which they end.
    private var open: [(node: Int, end: Int)] = []
    /// The index in the tree at which the open link ends.
    private var linkEnd = 0

    init(tree: DocumentationTree) {
        self.tree = tree
        text = tree.text
        destinations = tree.destinations
        nodes.reserveCapacity(tree.nodes.count + 16)
    }

    mutating func run(link: (String) -> String?, code: (String) -> CodeReplacement?) {
        var index = 0
        while index < tree.nodes.count {
            close(at: index)
            let node = tree.nodes[index]
            let end = Int(node.subtreeEnd)
            switch node.kind {
            case .link:
                if let replacement = code(plainText(index + 1..<end)) {
                    addLinkedCode(replacement)
                    index = end
                    continue
                }
                if let destination = link(tree.destination(of: node)) {
                    addLink(to: destination, end: end)
                    linkEnd = end
                }
            case .code:
                guard let replacement = code(tree.text(of: node).trimmingSpaces) else {
                    add(node, end: end)
                    break
                }
                if index < linkEnd { addCode(replacement.text) } else { addLinkedCode(replacement) }
            default:
                add(node, end: end)
            }
            index += 1
        }
        close(at: tree.nodes.count)
    }

    private mutating func close(at index: Int) {
        while let last = open.last, last.end <= index {
            nodes[last.node].subtreeEnd = Int32(nodes.count)
            open.removeLast()
        }
    }

    private mutating func add(_ node: DocumentationNode, end: Int) {
        open.append((nodes.count, end))
        nodes.append(node)
    }

    private mutating func addLink(to destination: String, end: Int) {
        var node = DocumentationNode(.link)
        node.start = Int32(destinations.count)
        destinations.append(contentsOf: destination.utf8)
        node.end = Int32(destinations.count)
        destinations.append(0)
        add(node, end: end)
    }

    private mutating func addLinkedCode(_ replacement: CodeReplacement) {
        let link = nodes.count
        addLink(to: replacement.destination, end: 0)
        open.removeLast()
        addCode(replacement.text)
        nodes[link].subtreeEnd = Int32(nodes.count)
    }

    private mutating func addCode(_ code: String) {
        var node = DocumentationNode(.code)
        node.start = Int32(text.count)
        text.append(contentsOf: code.utf8)
        node.end = Int32(text.count)
        text.append(0)
        node.subtreeEnd = Int32(nodes.count + 1)
        nodes.append(node)
    }

    /// The text of inlines; empty where it is long, which no name is.
    private func plainText(_ range: Range<Int>) -> String {
        var result = ""
        for index in range where tree.nodes[index].kind == .text || tree.nodes[index].kind == .code {
            let node = tree.nodes[index]
            guard result.utf8.count + Int(node.end - node.start) <= 256 else { return "" }
            result += tree.text(of: node)
        }
        return result
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
        var bytes = Substring(self).utf8
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        return String(bytes) ?? self
    }
}
