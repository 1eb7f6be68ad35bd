/// The rows of a page of text.
struct TypesetRows {
    /// The rows that are finished, each with a line feed.
    private(set) var bytes: [UInt8] = []
    /// The row that may still be printed on: the mark of a list's item, beside which its text begins.
    private var open: [UInt8]?

    /// Prints a line from a column on and ends its row.
    mutating func print(_ line: [UInt8], at column: Int) {
        var row = open ?? []
        open = nil
        overlay(line, on: &row, at: column)
        end(row)
    }

    /// Prints a line from a column on and leaves its row open.
    mutating func hold(_ line: [UInt8], at column: Int) {
        var row = open ?? []
        overlay(line, on: &row, at: column)
        open = row
    }

    /// Ends a row that is open.
    mutating func endOpenRow() {
        if let row = open {
            open = nil
            end(row)
        }
    }

    /// Leaves rows empty.
    mutating func skip(_ count: Int) {
        bytes.append(contentsOf: repeatElement(0x0A, count: count))
    }

    /// Puts a line where blanks are, over what is there, as a printer would.
    private func overlay(_ line: [UInt8], on row: inout [UInt8], at column: Int) {
        if row.count < column { row.append(contentsOf: repeatElement(0x20, count: column - row.count)) }
        if row.count == column {
            row += line
            return
        }
        for (offset, byte) in line.enumerated() {
            if column + offset < row.count {
                if byte != 0x20 { row[column + offset] = byte }
            } else {
                row.append(byte)
            }
        }
    }

    private mutating func end(_ row: [UInt8]) {
        var count = row.count
        while count > 0, row[count - 1] == 0x20 { count -= 1 }
        bytes.append(contentsOf: row[..<count])
        bytes.append(0x0A)
    }
}
