// How tables are written.
extension MarkdownWriter {
    mutating func writeTable(_ table: Int) {
        let end = Int(tree.nodes[table].subtreeEnd)
        var columns = 0
        var isSimple = true
        var row = table + 1
        while row < end {
            var count = 0
            var cell = row + 1
            while cell < Int(tree.nodes[row].subtreeEnd) {
                let cellEnd = Int(tree.nodes[cell].subtreeEnd)
                if cell + 1 < cellEnd {
                    let block = tree.nodes[cell + 1]
                    if block.kind != .paragraph || Int(block.subtreeEnd) != cellEnd { isSimple = false }
                }
                count += 1
                cell = cellEnd
            }
            columns = max(columns, count)
            row = Int(tree.nodes[row].subtreeEnd)
        }
        if isSimple { writeSimpleTable(table, columns: columns) } else { writeTableAsList(table) }
    }

    private mutating func writeSimpleTable(_ table: Int, columns: Int) {
        let end = Int(tree.nodes[table].subtreeEnd)
        isInTable = true
        isSingleLine = true
        if dialect == .gitHub, !tree.isHeader(row: table + 1) {
            // Every table has a head: this one's says nothing.
            output.append(0x7C)
            for _ in 0..<columns { output.append(" |") }
            writeDelimiterRow(columns)
            beginLine()
        }
        var row = table + 1
        while row < end {
            if row > table + 1 { beginLine() }
            output.append(0x7C)
            var count = 0
            var cell = row + 1
            while cell < Int(tree.nodes[row].subtreeEnd) {
                output.append(0x20)
                lineStart = output.count
                if cell + 1 < Int(tree.nodes[cell].subtreeEnd) {
                    writeInlines(cell + 2..<Int(tree.nodes[cell].subtreeEnd))
                    output.append(0x20)
                }
                output.append(0x7C)
                count += 1
                cell = Int(tree.nodes[cell].subtreeEnd)
            }
            if row == table + 1, dialect == .docC || tree.isHeader(row: row) {
                for _ in count..<max(count, columns) { output.append(" |") }
                writeDelimiterRow(columns)
            }
            row = Int(tree.nodes[row].subtreeEnd)
        }
        isInTable = false
        isSingleLine = false
    }

    private mutating func writeDelimiterRow(_ columns: Int) {
        beginLine()
        output.append(0x7C)
        for _ in 0..<columns { output.append(" --- |") }
    }

    /// Writes a table whose cells hold blocks as a list of rows, each a list of its cells.
    private mutating func writeTableAsList(_ table: Int) {
        let end = Int(tree.nodes[table].subtreeEnd)
        var row = table + 1
        while row < end {
            let rowEnd = Int(tree.nodes[row].subtreeEnd)
            if row > table + 1 { beginLine() }
            let rowPrefix = beginItem(number: nil, false)
            var cell = row + 1
            var isFirst = true
            while cell < rowEnd {
                let cellEnd = Int(tree.nodes[cell].subtreeEnd)
                if cell + 1 < cellEnd {
                    if !isFirst { beginLine() }
                    let cellPrefix = beginItem(number: nil, false)
                    writeBlocks(cell + 1..<cellEnd, isTight: false)
                    endItem(cellPrefix)
                    isFirst = false
                }
                cell = cellEnd
            }
            if isFirst { output.append("\u{2014}") }
            endItem(rowPrefix)
            row = rowEnd
        }
    }
}
