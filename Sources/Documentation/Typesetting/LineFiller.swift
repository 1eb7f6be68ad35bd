/// Fills lines with words and stretches them to both margins, as groff does for a terminal.
///
/// A line takes words as long as they fit; the one that does not is hyphenated at its last place that fits. The spaces of a
/// full line are widened evenly, the remainder going to those on one side, and the side changes with each full line of the page.
struct LineFiller {
    /// The columns that a line may have; nothing fits where there are none.
    var width: Int

    private let hyphenation: HyphenationPatterns
    /// What is not written yet begins at `head`; what stands before it is dropped from time to time.
    private var cells: [TypesetCell] = []
    private var head = 0
    /// The columns from `head` on.
    private var columns = 0
    /// Where the last word begins, and the columns from `head` to it.
    private var lastWord = 0
    private var lastWordColumn = 0
    /// Where the last word's part behind its last fixed space or mark begins: only that part is looked up.
    private var lastPart = 0
    private var remainderGoesRight = false
    /// Whether space that comes now follows a full line, and so is dropped.
    private var dropsSpace = false
    /// Whether there is a line, be it without a character.
    private var isStarted = false
    private var lines: [[UInt8]] = []

    /// The letters that one piece of a word has at most where it is looked up, as in groff.
    private static let longestPiece = 256
    /// The characters that a word has at least where it is looked up.
    private static let shortestWord = 5

    init(width: Int, hyphenation: HyphenationPatterns) {
        self.width = width
        self.hyphenation = hyphenation
    }

    var isEmpty: Bool { head == cells.count }

    /// Takes the lines away that are full.
    mutating func takeLines() -> [[UInt8]] {
        if lines.isEmpty { return [] }
        defer { lines.removeAll(keepingCapacity: true) }
        return lines
    }

    /// Adds a character or mark to the last word.
    mutating func add(_ cell: TypesetCell) {
        isStarted = true
        dropsSpace = false
        if cell.kind == .nothing { return }
        if head < cells.count, cells[cells.count - 1].kind == .space {
            lastWord = cells.count
            lastWordColumn = columns
            lastPart = lastWord
        }
        cells.append(cell)
        columns += Int(cell.width)
        if cell.kind != .glyph { lastPart = cells.count }
    }

    /// Ends the last word with columns of space.
    mutating func addSpace(_ width: Int) {
        if isEmpty, dropsSpace { return }
        isStarted = true
        columns += width
        if !isEmpty, cells[cells.count - 1].kind == .space {
            cells[cells.count - 1].width += Int32(width)
        } else {
            cells.append(.space(Int32(width)))
            breakLines()
        }
    }

    /// Ends an input line, which counts as a space, or as two behind a sentence.
    mutating func endInputLine() {
        if let last = cells.last, last.kind == .space, !isEmpty {
            columns -= Int(last.width)
            cells.removeLast()
        }
        addSpace(endsSentence ? 2 : 1)
    }

    /// Ends the paragraph: its last line stays as short as it is.
    mutating func finish() {
        if !isEmpty, cells[cells.count - 1].kind != .space { addSpace(0) }
        if isStarted { lines.append(bytes(of: head..<max(cells.count - 1, head), extra: 0, spaces: 0)) }
        clear()
        dropsSpace = false
    }

    private var endsSentence: Bool {
        var index = cells.count
        while index > head {
            index -= 1
            switch cells[index].kind == .mark ? .transparent : cells[index].role {
            case .end: return true
            case .transparent: continue
            case .none: return false
            }
        }
        return false
    }

    private mutating func clear() {
        cells.removeAll(keepingCapacity: true)
        isStarted = false
        head = 0
        columns = 0
        lastWord = 0
        lastWordColumn = 0
        lastPart = 0
    }

    // MARK: Breaking

    /// A place where the pending line may end.
    private struct Break {
        /// The first cell that does not belong to the line, and the first of what remains.
        var end: Int
        var next: Int
        /// The columns of the line without a hyphen, and with the space that follows.
        var columns: Int
        var columnsBeforeNext: Int
        var isHyphenated = false

        /// A break inside a word.
        init(hyphenAt index: Int, columns: Int) {
            end = index
            next = index
            self.columns = columns
            columnsBeforeNext = columns
            isHyphenated = true
        }

        /// A break at a space, given the columns up to its end.
        init(space index: Int, of cells: [TypesetCell], columns: Int) {
            end = index
            next = index + 1
            self.columns = columns - Int(cells[index].width)
            columnsBeforeNext = columns
        }

        var lineWidth: Int { isHyphenated ? columns + 1 : columns }
    }

    /// Gives off lines as long as the words, without the space at their end, are wider than a line.
    private mutating func breakLines() {
        while head < cells.count, columns - Int(cells[cells.count - 1].width) > width {
            let place = chooseBreak()
            var spaces = 0
            for index in head..<place.end where cells[index].kind == .space { spaces += 1 }
            var line = bytes(
                of: head..<place.end, extra: spaces > 0 ? max(width - place.lineWidth, 0) : 0, spaces: spaces)
            if place.isHyphenated { line.append(UInt8(ascii: "-")) }
            lines.append(line)
            remainderGoesRight.toggle()
            drop(before: place)
        }
    }

    private mutating func drop(before place: Break) {
        if place.next == cells.count {
            clear()
            dropsSpace = true
            return
        }
        head = place.next
        columns -= place.columnsBeforeNext
        // A mark that has become a word's first character would forbid to hyphenate it; it has done its work.
        if place.isHyphenated {
            while cells[head].kind == .mark { head += 1 }
        }
        lastWord = head
        lastWordColumn = 0
        lastPart = max(lastPart, head)
        if head > 1 << 12, head > cells.count / 2 {
            cells.removeSubrange(..<head)
            lastPart -= head
            lastWord = 0
            head = 0
        }
    }

    /// The last place that fits, or else the first one.
    private func chooseBreak() -> Break {
        var fitting: Break?
        var first: Break?
        eachHyphenPoint { index, column in
            let place = Break(hyphenAt: index, columns: column)
            if first == nil { first = place }
            if place.lineWidth > width { return false }
            fitting = place
            return true
        }
        if let fitting { return fitting }
        if lastWord > head { return Break(space: lastWord - 1, of: cells, columns: lastWordColumn) }
        return first ?? Break(space: cells.count - 1, of: cells, columns: columns)
    }

    /// Calls `body` for each place in the last word where a hyphen may stand, with its index and the columns before it, until
    /// it returns `false`.
    private func eachHyphenPoint(_ body: (Int, Int) -> Bool) {
        let end = cells.count - 1
        var column = lastWordColumn
        for index in lastWord..<max(lastPart, lastWord) {
            if isBreakMark(index), !body(index, column) { return }
            column += Int(cells[index].width)
        }
        var start = max(lastPart, lastWord)
        if start > lastWord, cells[start - 1].kind == .mark { return }
        if end - start < Self.shortestWord { return }
        while start < end {
            if cells[start].letter == 0 {
                start += 1
                column += 1
                continue
            }
            var letters: [UInt8] = []
            var index = start
            while index < end, letters.count < Self.longestPiece, cells[index].letter != 0 {
                letters.append(cells[index].letter)
                index += 1
            }
            let breaks = hyphenation.breaks(in: letters[...])
            for offset in 0..<letters.count where breaks[offset] {
                if !body(start + offset, column + offset) { return }
            }
            start = index
            column += letters.count
        }
    }

    /// Whether a word may be broken at a mark: behind a character, not at the word's beginning.
    private func isBreakMark(_ index: Int) -> Bool {
        cells[index].kind == .mark && index > lastWord && cells[index - 1].kind == .glyph
    }

    // MARK: Justification

    /// A line's bytes, with `extra` columns distributed over its spaces.
    private func bytes(of line: Range<Int>, extra: Int, spaces: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(max(width, 0) + 8)
        let share = spaces > 0 ? extra / spaces : 0
        let remainder = spaces > 0 ? extra % spaces : 0
        var number = 0
        for index in line {
            let cell = cells[index]
            switch cell.kind {
            case .glyph, .fixedSpace: result.append(cell.byte)
            case .mark, .nothing: break
            case .space:
                let getsMore = remainderGoesRight && remainder > 0 ? number >= spaces - remainder : number < remainder
                result.append(
                    contentsOf: repeatElement(0x20, count: Int(cell.width) + share + (getsMore ? 1 : 0)))
                number += 1
            }
        }
        return result
    }
}
