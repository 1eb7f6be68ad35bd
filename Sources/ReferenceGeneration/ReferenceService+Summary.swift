import Documentation

extension ReferenceService {
    /// The first sentence of a documentation text, as plain text; empty where it says nothing.
    func summary(of text: String) -> String {
        guard !text.isEmpty else { return "" }
        let tree = tree(of: text)
        guard let paragraph = tree.nodes.firstIndex(where: { $0.kind == .paragraph }) else { return "" }
        var words = ""
        for node in tree.nodes[paragraph..<Int(tree.nodes[paragraph].subtreeEnd)] {
            switch node.kind {
            case .text, .code: words += tree.text(of: node)
            case .lineBreak: words += " "
            default: break
            }
        }
        let bytes = words.utf8
        var index = bytes.startIndex
        while let dot = bytes[index...].firstIndex(of: UInt8(ascii: ".")) {
            index = bytes.index(after: dot)
            // A sentence ends where the next begins; a dot alone may be within a name, and lower case after an abbreviation.
            guard index < bytes.endIndex else { break }
            let next = bytes.index(after: index)
            if bytes[index] == UInt8(ascii: " "), next < bytes.endIndex, bytes[next].isUpperCaseLetter {
                return String(words[..<index])
            }
        }
        return words
    }
}
