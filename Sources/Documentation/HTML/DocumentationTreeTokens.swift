extension HTMLTokens {
    /// The tokens of the HTML that says what a tree says, with the elements that AWS models use.
    init(_ tree: DocumentationTree) {
        var tokens: [HTMLToken] = []
        tokens.reserveCapacity(tree.nodes.count * 2)
        var open: [(name: String, end: Int)] = []
        for (index, node) in tree.nodes.enumerated() {
            while let last = open.last, last.end <= index {
                tokens.append(.endTag(name: last.name))
                open.removeLast()
            }
            guard let name = node.elementName else {
                tokens.append(.text(Array(tree.text[Int(node.start)..<Int(node.end)])))
                continue
            }
            let isLink = node.kind == .link
            let attributes = isLink ? [HTMLAttribute(name: "href", value: tree.destination(of: node))] : []
            tokens.append(.startTag(name: name, attributes: attributes))
            if node.kind == .code || node.kind == .codeBlock {
                tokens.append(.text(Array(tree.text[Int(node.start)..<Int(node.end)])))
            }
            open.append((name, Int(node.subtreeEnd)))
        }
        while let last = open.popLast() { tokens.append(.endTag(name: last.name)) }
        self.init(tokens: tokens, fedCount: tokens.count)
    }
}

extension DocumentationNode {
    /// The element that AWS models would use; nil for text.
    fileprivate var elementName: String? {
        switch kind {
        case .paragraph: "p"
        case .heading: "h\(number)"
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
}
