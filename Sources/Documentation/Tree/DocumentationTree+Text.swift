extension DocumentationTree {
    /// The text of the first paragraph or heading, without markup; empty where there is none.
    package var firstParagraphText: String {
        guard let leaf = nodes.firstIndex(where: { $0.kind == .paragraph || $0.kind == .heading }) else { return "" }
        var bytes: [UInt8] = []
        for node in nodes[(leaf + 1)..<Int(nodes[leaf].subtreeEnd)] {
            switch node.kind {
            case .text, .code: bytes += text[Int(node.start)..<Int(node.end)]
            case .lineBreak: bytes.append(0x20)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension DocumentationTree {
    /// The tree without its first block, where that is a paragraph or heading of this text.
    package func withoutFirstBlock(saying text: String) -> DocumentationTree {
        guard let first = nodes.first, first.kind == .paragraph || first.kind == .heading, firstParagraphText == text
        else { return self }
        let count = first.subtreeEnd
        let rest = nodes[Int(count)...].map { node in
            var node = node
            node.subtreeEnd -= count
            return node
        }
        return DocumentationTree(nodes: rest, text: self.text, destinations: destinations)
    }
}
