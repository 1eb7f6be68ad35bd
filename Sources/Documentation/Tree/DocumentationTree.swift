/// The documentation of one shape: blocks and inlines, whatever the language in which it was written.
///
/// The nodes stand in one array in document order, each followed by what it holds, so that a tree costs two or three
/// allocations. Every text is free of control characters and line separators (a code block keeps line feeds), and
/// outside code blocks it has no white space but single spaces. A byte 0 follows each text in `text`.
package struct DocumentationTree: Sendable, Equatable {
    package let nodes: [DocumentationNode]

    /// The UTF-8 bytes of all texts.
    package let text: [UInt8]

    /// The UTF-8 bytes of all link destinations, and the languages of code blocks.
    package let destinations: [UInt8]

    /// Reads a text. Nothing is an error: what is no markup is text.
    package init(parsing text: String, format: DocumentationFormat) {
        switch format {
        case .html: self = HTMLDocumentationReader.read(text)
        case .commonMark: self = CommonMarkDocumentationReader.read(text)
        }
    }

    init(nodes: [DocumentationNode], text: [UInt8], destinations: [UInt8]) {
        self.nodes = nodes
        self.text = text
        self.destinations = destinations
    }

    /// The text of a text, code or code block node.
    package func text(of node: DocumentationNode) -> String {
        String(decoding: text[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }

    /// Where a link leads, as it was written; the language of a code block, where it has one.
    package func destination(of node: DocumentationNode) -> String {
        switch node.kind {
        case .link:
            return String(decoding: destinations[Int(node.start)..<Int(node.end)], as: UTF8.self)
        case .codeBlock where node.number > 0:
            let start = Int(node.number) - 1
            var end = start
            while end < destinations.count, destinations[end] != 0 { end += 1 }
            return String(decoding: destinations[start..<end], as: UTF8.self)
        default:
            return ""
        }
    }

    /// The indices of the nodes directly under a node, or of the outermost blocks.
    package func children(of parent: Int? = nil) -> [Int] {
        var result: [Int] = []
        var index = parent.map { $0 + 1 } ?? 0
        let end = parent.map { Int(nodes[$0].subtreeEnd) } ?? nodes.count
        while index < end {
            result.append(index)
            index = Int(nodes[index].subtreeEnd)
        }
        return result
    }
}
