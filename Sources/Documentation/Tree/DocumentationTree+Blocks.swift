// What writers ask of blocks.
extension DocumentationTree {
    /// Whether an item of the list holds more than a paragraph and lists.
    func isLoose(list: Int) -> Bool {
        let end = Int(nodes[list].subtreeEnd)
        var item = list + 1
        while item < end {
            let itemEnd = Int(nodes[item].subtreeEnd)
            var index = item + 1
            while index < itemEnd {
                if index > item + 1, !nodes[index].kind.isList { return true }
                index = Int(nodes[index].subtreeEnd)
            }
            item = itemEnd
        }
        return false
    }

    /// How many bytes of text a node and all it holds have.
    func textCount(of index: Int) -> Int {
        var count = 0
        for node in nodes[index..<Int(nodes[index].subtreeEnd)] {
            switch node.kind {
            case .text, .code, .codeBlock: count += Int(node.end - node.start)
            default: break
            }
        }
        return count
    }

    /// Whether a table's row holds header cells alone.
    func isHeader(row: Int) -> Bool {
        let end = Int(nodes[row].subtreeEnd)
        var cell = row + 1
        while cell < end {
            if nodes[cell].kind != .tableHeaderCell { return false }
            cell = Int(nodes[cell].subtreeEnd)
        }
        return row + 1 < end
    }
}
