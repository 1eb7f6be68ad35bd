// How tables are written.
extension PlainTextWriter {
    /// A table with more columns is written as a list: padding its cells would cost more than its text.
    private static let columnLimit = 12

    /// What is not padded beyond, where lines are not wrapped.
    private static let paddingLimit = 48

    private static let narrowestColumn = 8

    /// One cell's text, in `line`.
    private typealias Cell = Range<Int>

    mutating func writeTable(_ table: Int) {
        let rows = tree.children(of: table)
        var columnCount = 0
        for row in rows {
            guard let count = simpleCellCount(row) else {
                writeRowsAsList(rows)
                return
            }
            columnCount = max(columnCount, count)
        }
        if columnCount > Self.columnLimit {
            writeRowsAsList(rows)
            return
        }
        var cells: [[Cell]] = []
        var widths = [Int](repeating: 0, count: columnCount)
        for row in rows {
            let texts = addCells(of: row)
            for (column, range) in texts.enumerated() {
                widths[column] = max(widths[column], TextWrapping.columns(line.bytes, range))
            }
            cells.append(texts)
        }
        limit(&widths)
        let hasHeader = tree.isHeader(row: rows[0])
        for (index, row) in cells.enumerated() {
            if index > 0 { beginLine() }
            writeRow(row, widths: widths)
            if index == 0, hasHeader {
                beginLine()
                for (column, width) in widths.enumerated() {
                    if column > 0 { output.append("  ") }
                    output.append(repeating: 0x2D, count: width)
                }
            }
        }
        line.truncate(to: 0)
    }

    /// How many cells a row has, or nil when one of them holds more than a paragraph.
    private func simpleCellCount(_ row: Int) -> Int? {
        let end = Int(tree.nodes[row].subtreeEnd)
        var count = 0
        var cell = row + 1
        while cell < end {
            let cellEnd = Int(tree.nodes[cell].subtreeEnd)
            if cell + 1 < cellEnd {
                let block = tree.nodes[cell + 1]
                if block.kind != .paragraph || Int(block.subtreeEnd) != cellEnd { return nil }
            }
            count += 1
            cell = cellEnd
        }
        return count
    }

    private mutating func addCells(of row: Int) -> [Cell] {
        var cells: [Cell] = []
        for cell in tree.children(of: row) {
            let start = line.count
            if cell + 1 < Int(tree.nodes[cell].subtreeEnd) {
                addInlines(cell + 2..<Int(tree.nodes[cell].subtreeEnd))
            }
            cells.append(start..<line.count)
        }
        return cells
    }

    /// Makes the widest columns narrower until a row fits.
    private func limit(_ widths: inout [Int]) {
        guard let available = availableWidth else {
            for column in widths.indices { widths[column] = min(widths[column], Self.paddingLimit) }
            return
        }
        let forText = available - 2 * (widths.count - 1)
        if widths.reduce(0, +) <= forText { return }
        var left = max(forText, Self.narrowestColumn * widths.count)
        var columnsLeft = widths.count
        for column in widths.indices.sorted(by: { widths[$0] < widths[$1] }) {
            widths[column] = min(widths[column], left / columnsLeft)
            left -= widths[column]
            columnsLeft -= 1
        }
    }

    private mutating func writeRow(_ cells: [Cell], widths: [Int]) {
        let isWrapped = availableWidth != nil
        var lines: [[Range<Int>]] = []
        var height = 1
        for (column, range) in cells.enumerated() {
            let width = isWrapped ? max(widths[column], 1) : nil
            lines.append(
                TextWrapping.lines(
                    line.bytes, from: range.lowerBound, to: range.upperBound, width: width, breaksWords: true))
            height = max(height, lines[column].count)
        }
        for row in 0..<height {
            if row > 0 { beginLine() }
            for column in lines.indices {
                let range = row < lines[column].count ? lines[column][row] : 0..<0
                output.append(line.bytes + range.lowerBound, count: range.count)
                if column + 1 < lines.count {
                    output.append(
                        repeating: 0x20, count: max(widths[column] - TextWrapping.columns(line.bytes, range), 0) + 2)
                }
            }
            output.removeTrailingSpaces(downTo: 0)
        }
    }

    /// Writes a table whose cells hold blocks: each row is an item, its cells stand below each other.
    private mutating func writeRowsAsList(_ rows: [Int]) {
        for (index, row) in rows.enumerated() {
            if index > 0 { beginLineAfterBlank() }
            writeItem(row + 1..<Int(tree.nodes[row].subtreeEnd), number: nil, isTight: false)
        }
    }
}
