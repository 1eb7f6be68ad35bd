extension HTMLTokens {
    /// Adds the tokens of the HTML that says what a tree says, with the elements that AWS models use.
    mutating func add(_ tree: DocumentationTree) {
        var open: [(name: StaticString, end: Int)] = []
        for (index, node) in tree.nodes.enumerated() {
            while let last = open.last, last.end <= index {
                add(.endTag) { $0.append(last.name) }
                open.removeLast()
            }
            guard let name = node.elementName else {
                addText(of: node, tree)
                continue
            }
            let isLink = node.kind == .link
            let attributes = isLink ? [HTMLAttribute(name: "href", value: tree.destination(of: node))] : []
            add(.startTag, attributes: attributes) { $0.append(name) }
            if node.kind == .code || node.kind == .codeBlock { addText(of: node, tree) }
            open.append((name, Int(node.subtreeEnd)))
        }
        while let last = open.popLast() { add(.endTag) { $0.append(last.name) } }
        fedCount = tokens.count
    }

    private mutating func addText(of node: DocumentationNode, _ tree: DocumentationTree) {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            add(.text) { $0.append(base + Int(node.start), count: Int(node.end - node.start)) }
        }
    }
}

extension DocumentationNode {
    /// The element that AWS models would use; nil for text.
    fileprivate var elementName: StaticString? {
        switch kind {
        case .paragraph: "p"
        case .heading: DocumentationNode.headings[min(max(Int(number), 1), 6) - 1]
        case .codeBlock: "pre"
        case .unorderedList: "ul"
        case .orderedList: "ol"
        case .listItem: "li"
        case .note, .tip: "note"
        case .important, .warning: "important"
        case .quote: "blockquote"
        case .definitionList: "dl"
        case .term: "dt"
        case .definition: "dd"
        case .table: "table"
        case .tableRow: "tr"
        case .tableCell: "td"
        case .tableHeaderCell: "th"
        case .text: nil
        case .code: "code"
        case .strong: "b"
        case .emphasis: "i"
        case .link: "a"
        case .lineBreak: "br"
        }
    }

    private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
}
