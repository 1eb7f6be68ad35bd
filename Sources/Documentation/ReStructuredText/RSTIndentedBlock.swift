/// Lines that belong together because they are indented, and where they end.
struct RSTIndentedBlock {
    /// The lines without their common indentation, and without blank ones at the beginning.
    var lines: [RSTLine]
    /// The index of the first line behind the block.
    var next: Int
}

extension RSTSource {
    /// The indented and blank lines from `start` on, without the least of their indentations.
    ///
    /// - Parameters:
    ///   - firstContent: Where the text of the first line begins, behind a marker: that line belongs to the block as it is.
    ///   - indent: The characters of white space that every further line has to begin with; any number when `nil`.
    ///   - untilBlank: Whether a blank line ends the block.
    ///   - keepsTop: Whether the first line stays though it is blank.
    func indentedBlock(
        of lines: [RSTLine], at start: Int, firstContent: Int? = nil, indent: Int? = nil, untilBlank: Bool = false,
        keepsTop: Bool = false
    ) -> RSTIndentedBlock {
        var end = firstContent == nil ? start : start + 1
        var least: Int?
        while end < lines.count {
            let line = lines[end]
            if line.isBlank {
                if untilBlank { break }
            } else {
                if bytes[line.start] != 0x20 { break }
                let width = indentation(of: line)
                if let indent {
                    if width < indent { break }
                } else {
                    least = min(least ?? width, width)
                }
            }
            end += 1
        }
        var block: [RSTLine] = []
        block.reserveCapacity(end - start)
        for index in start..<end {
            if index == start, let firstContent {
                block.append(RSTLine(start: min(firstContent, lines[index].end), end: lines[index].end))
            } else {
                block.append(dropping(indent ?? least ?? 0, from: lines[index]))
            }
        }
        if !keepsTop, let first = block.firstIndex(where: { !$0.isBlank }) {
            block.removeSubrange(..<first)
        } else if !keepsTop {
            block = []
        }
        return RSTIndentedBlock(lines: block, next: end)
    }
}
