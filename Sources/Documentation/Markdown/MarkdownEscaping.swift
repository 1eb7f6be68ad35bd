// How text is kept from being read as Markdown.
extension MarkdownWriter {
    private static let marks: StaticString = "*_`[]<&\\~-|"

    /// Writes text, with a backslash before what Markdown would not show as it is.
    ///
    /// `text[end]` is a NUL or one of the marks.
    mutating func writeText(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int) {
        var index = start
        while true {
            let length = min((text + index).countBefore(Self.marks), end - index)
            output.append(text + index, count: length)
            index += length
            if index >= end { return }
            index = writeMark(text, at: index, before: end)
        }
    }

    /// Writes the mark at `index`; gives where the text goes on.
    private mutating func writeMark(_ text: UnsafePointer<UInt8>, at index: Int, before end: Int) -> Int {
        let byte = text[index]
        let next = index + 1 < end ? text[index + 1] : 0
        let previous = output.count == lineStart ? 0 : output.last
        let needsEscape: Bool
        switch byte {
        case 0x5F:
            return writeUnderscores(text, at: index, before: end)
        case 0x2A:
            needsEscape = previous != 0x20 || next != 0x20
        case 0x60:
            needsEscape = true
        case 0x5B:
            needsEscape = isInLink
        case 0x5D:
            needsEscape = isInLink || next == 0x28 || next == 0x3A || next == 0x5B
        case 0x3C:
            needsEscape = next.isASCIILetter || next == 0x2F || next == 0x21 || next == 0x3F || next == 0
        case 0x26:
            needsEscape = beginsReference(text, at: index, before: end)
        case 0x5C:
            needsEscape = next.isASCIIPunctuation || next == 0 || previous == 0
        case 0x7E:
            // A mark after a space can only open, and nothing closes it.
            needsEscape = previous != 0x20 && previous != 0
        case 0x2D:
            // Two become a dash: not so where they begin an option's name.
            needsEscape =
                dialect == .docC && next == 0x2D && previous != 0x2D && index + 2 < end && text[index + 2].isASCIILetter
        case 0x7C:
            needsEscape = isInTable
        default:
            needsEscape = false
        }
        if needsEscape { output.append(0x5C) }
        output.append(byte)
        return index + 1
    }

    /// Underscores within a word mean nothing; others are escaped.
    private mutating func writeUnderscores(_ text: UnsafePointer<UInt8>, at start: Int, before end: Int) -> Int {
        var index = start
        while index < end, text[index] == 0x5F { index += 1 }
        let isWithinWord =
            output.count > lineStart && output.last.isASCIIAlphanumeric && index < end
            && text[index].isASCIIAlphanumeric
        for _ in start..<index {
            if !isWithinWord { output.append(0x5C) }
            output.append(0x5F)
        }
        return index
    }

    private func beginsReference(_ text: UnsafePointer<UInt8>, at index: Int, before end: Int) -> Bool {
        var position = index + 1
        let limit = min(end, position + 33)
        while position < limit, text[position].isASCIIAlphanumeric || text[position] == 0x23 { position += 1 }
        return position == end || text[position] == 0x3B
    }

    // MARK: Lines

    /// Puts a backslash where the line that has been written would begin a block other than a paragraph.
    mutating func escapeLineStart() {
        let isContinuation = isContinuationLine
        isContinuationLine = false
        let start = lineStart
        guard start < output.count else { return }
        let byte = output[start]
        if byte.isASCIILetter { return }
        switch byte {
        case 0x23:
            let end = endOfRun(of: 0x23, from: start)
            if end - start <= 6, isSpaceOrEnd(end) { output.insert(0x5C, at: start) }
        case 0x2B:
            if isSpaceOrEnd(start + 1) { output.insert(0x5C, at: start) }
        case 0x2D:
            if isSpaceOrEnd(start + 1) || output[start + 1] == 0x2D || isContinuation {
                output.insert(0x5C, at: start)
            }
        case 0x3E:
            output.insert(0x5C, at: start)
        case 0x40 where dialect == .docC:
            // DocC reads Doxygen's commands, such as `@param`, after a backslash too.
            if start + 1 < output.count, output[start + 1].isASCIILetter, output[start + 1] & 0x20 != 0 {
                output.remove(at: start, count: 1)
                for byte in "&#64;".utf8.reversed() { output.insert(byte, at: start) }
            } else {
                output.insert(0x5C, at: start)
            }
        case 0x5C where dialect == .docC:
            // DocC reads Doxygen's commands, such as `\param`, whatever stands before the backslash.
            if start + 2 < output.count, output[start + 1] == 0x5C, output[start + 2].isASCIILetter {
                output.remove(at: start, count: 2)
                for byte in "&#92;".utf8.reversed() { output.insert(byte, at: start) }
            }
        case 0x3D, 0x7C, 0x3A:
            if isContinuation { output.insert(0x5C, at: start) }
        case 0x5B:
            if start + 2 < output.count, output[start + 2] == 0x5D,
                output[start + 1] | 0x20 == 0x78
                    || output[start + 1] == 0x20
            {
                output.insert(0x5C, at: start)
            }
        case 0x30...0x39:
            var end = start
            while end < output.count, output[end].isASCIIDigit { end += 1 }
            if end - start <= 9, end < output.count, output[end] == 0x2E || output[end] == 0x29, isSpaceOrEnd(end + 1) {
                output.insert(0x5C, at: end)
            }
        default:
            break
        }
    }

    /// Keeps number signs at a heading's end from being read as its end mark.
    mutating func escapeHeadingEnd() {
        var start = output.count
        while start > lineStart, output[start - 1] == 0x23 { start -= 1 }
        if start < output.count, start == lineStart || output[start - 1] == 0x20 {
            output.insert(0x5C, at: start)
        }
    }

    private func endOfRun(of byte: UInt8, from start: Int) -> Int {
        var index = start
        while index < output.count, output[index] == byte { index += 1 }
        return index
    }

    private func isSpaceOrEnd(_ index: Int) -> Bool {
        index >= output.count || output[index] == 0x20 || output[index] == 0x0A
    }
}
