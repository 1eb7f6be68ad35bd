// How inlines are written.
extension MarkdownWriter {
    mutating func writeInlines(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let node = tree.nodes[index]
            let end = Int(node.subtreeEnd)
            switch node.kind {
            case .text:
                writeText(text, from: Int(node.start), to: Int(node.end))
            case .code:
                writeCodeSpan(from: Int(node.start), to: Int(node.end))
            case .strong:
                writeEmphasis(index + 1..<end, parentEnd: range.upperBound, isStrong: true)
            case .emphasis:
                writeEmphasis(index + 1..<end, parentEnd: range.upperBound, isStrong: false)
            case .link:
                writeLink(index + 1..<end, destination: node)
            case .lineBreak:
                writeLineBreak()
            default:
                break
            }
            index = end
        }
    }

    private mutating func writeLineBreak() {
        if isSingleLine {
            output.append(0x20)
            return
        }
        escapeLineStart()
        output.append(0x5C)
        beginLine()
        isContinuationLine = true
    }

    // MARK: Emphasis

    /// Writes inlines as strong text where they stand alone, as a heading in a list does.
    mutating func writeStrong(_ range: Range<Int>) {
        writeEmphasis(range, parentEnd: range.upperBound, isStrong: true)
    }

    private mutating func writeEmphasis(_ range: Range<Int>, parentEnd: Int, isStrong: Bool) {
        let touchesMark = lastMarkEnd == output.count
        if touchesMark || (isStrong && isInStrong) {
            writeInlines(range)
            return
        }
        let length = isStrong ? 2 : 1
        let start = output.count
        let previous = start == lineStart ? 0x20 : output.last
        output.append(repeating: 0x2A, count: length)
        lastMarkEnd = output.count
        let wasInStrong = isInStrong
        if isStrong { isInStrong = true }
        let contentLineStart = lineStart
        writeInlines(range)
        isInStrong = wasInStrong
        let first = output[start + length]
        let last = output.last
        // CommonMark 6.2: which marks open and close depends on the characters at their sides.
        let opens = first.isASCIIAlphanumeric || previous == 0x20 || previous.isASCIIPunctuation
        let next = range.upperBound < parentEnd ? firstByte(of: range.upperBound) : 0x20
        let closes = last.isASCIIAlphanumeric || next == 0x20 || next.isASCIIPunctuation
        if opens, closes {
            output.append(repeating: 0x2A, count: length)
            lastMarkEnd = output.count
        } else {
            output.remove(at: start, count: length)
            if lineStart > contentLineStart { lineStart -= length }
            lastMarkEnd = -1
            lastCodeEnd = -1
        }
    }

    /// The byte with which an inline's Markdown begins, as far as emphasis cares.
    private func firstByte(of index: Int) -> UInt8 {
        let node = tree.nodes[index]
        switch node.kind {
        case .text: return text[Int(node.start)]
        case .lineBreak: return 0x20
        case .code: return 0x60
        default: return index + 1 < Int(node.subtreeEnd) ? firstByte(of: index + 1) : 0x20
        }
    }

    // MARK: Code

    /// Writes a code span; for DocC between single back-quotes, since it reads a span between more as a symbol's link.
    mutating func writeCodeSpan(from start: Int, to end: Int) {
        writeCodeSpan(text, from: start, to: end)
    }

    mutating func writeCodeSpan(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int) {
        if lastCodeEnd == output.count { output.append(0x20) }
        if !isInTable, text.index(of: 0x60, from: start, to: end) == nil {
            output.append(0x60)
            output.append(text + start, count: end - start)
            output.append(0x60)
            lastCodeEnd = output.count
            return
        }
        if dialect == .docC, hasSingleBackquote(text, from: start, to: end) {
            // Only a longer fence could hold it, and DocC takes every longer fence for a symbol's link.
            writeText(text, from: start, to: end)
            return
        }
        let needsSpace = text[start] == 0x60 || text[end - 1] == 0x60
        let fence = dialect == .docC ? 1 : longestRun(of: 0x60, from: start, to: end) + 1
        output.append(repeating: 0x60, count: fence)
        if needsSpace { output.append(0x20) }
        for index in start..<end {
            let byte = text[index]
            if byte == 0x7C, isInTable { output.append(0x5C) }
            output.append(byte == 0x0A || byte == 0x09 ? 0x20 : byte)
        }
        if needsSpace { output.append(0x20) }
        output.append(repeating: 0x60, count: fence)
        lastCodeEnd = output.count
    }

    private func hasSingleBackquote(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Bool {
        var run = 0
        for index in start...end {
            if index < end, text[index] == 0x60 {
                run += 1
            } else {
                if run == 1 { return true }
                run = 0
            }
        }
        return false
    }

    func longestRun(of byte: UInt8, from start: Int, to end: Int) -> Int {
        var longest = 0
        var run = 0
        for index in start..<max(start, end) {
            run = text[index] == byte ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    // MARK: Links

    private mutating func writeLink(_ range: Range<Int>, destination node: DocumentationNode) {
        let source = Int(node.start)..<Int(node.end)
        guard LinkDestination.isAllowed(tree.destinations, source, links), !isInLink else {
            writeInlines(range)
            return
        }
        if range.count == 1, tree.nodes[range.lowerBound].kind == .text,
            LinkDestination.isAutolink(tree.destinations, source, text: text, tree.nodes[range.lowerBound]),
            !isInTable
        {
            output.append(0x3C)
            let textNode = tree.nodes[range.lowerBound]
            output.append(text + Int(textNode.start), count: Int(textNode.end - textNode.start))
            output.append(0x3E)
            return
        }
        if output.count > lineStart, output.last == 0x21 || output.last == 0x5E {
            // `![` begins an image, `^[` attributes.
            output.insert(0x5C, at: output.count - 1)
        }
        output.append(0x5B)
        isInLink = true
        writeInlines(range)
        isInLink = false
        output.append("](")
        LinkDestination.write(tree.destinations, source, as: .markdown, links, to: &output)
        output.append(0x29)
    }
}
