package import ServiceModel

extension SourceNode {
    /// The value as the model's own data. Follows containers without recursion, so that depth costs no stack.
    package func node() -> Node {
        guard count > 0 else { return childlessNode() }
        var open = [OpenContainer(self)]
        var current = index + 1
        while true {
            let last = open.count - 1
            if open[last].isObject { current = open[last].takeKey(at: current) }
            let child = SourceNode(document: document, index: current)
            current += 1
            if child.count > 0 {
                open.append(OpenContainer(child))
                continue
            }
            open[last].add(child.childlessNode())
            while let innermost = open.last, innermost.end == current {
                open.removeLast()
                guard !open.isEmpty else { return innermost.node }
                open[open.count - 1].add(innermost.node)
            }
        }
    }

    /// A scalar or an empty container as the model's own data.
    private func childlessNode() -> Node {
        let value: Node.Value =
            switch kind {
            case .null: .null
            case .boolean: .boolean(boolean ?? false)
            case .number: .number(text(of: entry))
            case .string: .string(text(of: entry))
            case .array: .array([])
            case .object: .object([])
            }
        return Node(value, at: position)
    }
}

/// An array or an object whose children are being collected.
private struct OpenContainer {
    let isObject: Bool
    /// The tape index behind the container.
    let end: Int32
    private let document: SourceDocument
    private let position: SourcePosition
    private var elements: [Node] = []
    private var entries: [NodeEntry] = []
    private var key = ""
    private var keyPosition = SourcePosition.none

    init(_ node: SourceNode) {
        document = node.document
        isObject = node.kind == .object
        end = Int32(truncatingIfNeeded: node.entry.extent)
        position = node.position
        if isObject { entries.reserveCapacity(node.count) } else { elements.reserveCapacity(node.count) }
    }

    /// Reads the key of the next entry. Returns the index of its value.
    mutating func takeKey(at index: Int32) -> Int32 {
        let node = SourceNode(document: document, index: index)
        key = node.text(of: node.entry)
        keyPosition = node.position
        return index + 1
    }

    mutating func add(_ child: Node) {
        if isObject { entries.append(NodeEntry(key, child, keyPosition: keyPosition)) } else { elements.append(child) }
    }

    var node: Node { Node(isObject ? .object(entries) : .array(elements), at: position) }
}
