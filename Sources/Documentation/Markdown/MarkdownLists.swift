// How lists are written.
extension MarkdownWriter {
    mutating func writeList(_ list: Int, usesOtherMarker: Bool) {
        let node = tree.nodes[list]
        let isLoose = tree.isLoose(list: list)
        var number = Int(node.number)
        var index = list + 1
        while index < Int(node.subtreeEnd) {
            if index > list + 1 {
                if isLoose { beginLineAfterBlank() } else { beginLine() }
            }
            let item = index + 1..<Int(tree.nodes[index].subtreeEnd)
            let prefixCount = beginItem(number: node.kind == .orderedList ? number : nil, usesOtherMarker)
            let start = output.count
            writeBlocks(item, isTight: !isLoose)
            if dialect == .docC, depth == 1, node.kind == .unorderedList { emphasizeTag(from: start) }
            endItem(prefixCount)
            number += 1
            index = item.upperBound
        }
    }

    /// Writes an item's marker; gives what ``endItem(_:)`` takes.
    mutating func beginItem(number: Int?, _ usesOtherMarker: Bool) -> Int {
        let prefixCount = prefix.count
        let start = output.count
        if let number {
            for byte in String(number).utf8 { output.append(byte) }
            output.append(usesOtherMarker ? 0x29 : 0x2E)
        } else {
            output.append(usesOtherMarker ? 0x2A : 0x2D)
        }
        output.append(0x20)
        prefix.append(repeating: 0x20, count: output.count - start)
        depth += 1
        return prefixCount
    }

    mutating func endItem(_ prefixCount: Int) {
        depth -= 1
        prefix.truncate(to: prefixCount)
    }

    /// Writes a definition list, which Markdown lacks, as a list whose items begin with the terms.
    mutating func writeDefinitions(_ content: Range<Int>, usesOtherMarker: Bool) {
        var index = content.lowerBound
        while index < content.upperBound {
            if index > content.lowerBound { beginLine() }
            let prefixCount = beginItem(number: nil, usesOtherMarker)
            lineStart = output.count
            var termCount = 0
            while index < content.upperBound, tree.nodes[index].kind == .term {
                if termCount > 0 { output.append(", ") }
                writeInlineBlocks(index, isStrong: true)
                termCount += 1
                index = Int(tree.nodes[index].subtreeEnd)
            }
            output.removeTrailingSpaces(downTo: lineStart)
            var isFirst = true
            while index < content.upperBound, tree.nodes[index].kind == .definition {
                let node = tree.nodes[index]
                let definition = index + 1..<Int(node.subtreeEnd)
                if isFirst, termCount > 0 {
                    let startsWithText = tree.nodes[definition.lowerBound].kind == .paragraph
                    if !endsWithColon { output.append(0x3A) }
                    if startsWithText { output.append(0x20) } else { beginLineAfterBlank() }
                } else if !isFirst {
                    beginLineAfterBlank()
                }
                writeBlocks(definition, isTight: false)
                isFirst = false
                index = Int(node.subtreeEnd)
            }
            endItem(prefixCount)
        }
    }

    /// Whether the last character before emphasis marks is a colon.
    private var endsWithColon: Bool {
        var index = output.count - 1
        while index > lineStart, output[index] == 0x2A { index -= 1 }
        return output[index] == 0x3A
    }

    /// Writes the inlines of a block's paragraphs one after the other.
    private mutating func writeInlineBlocks(_ block: Int, isStrong: Bool) {
        let wasSingleLine = isSingleLine
        isSingleLine = true
        var index = block + 1
        while index < Int(tree.nodes[block].subtreeEnd) {
            let node = tree.nodes[index]
            if index > block + 1, output.last != 0x20 { output.append(0x20) }
            switch node.kind {
            case .paragraph, .heading:
                if isStrong {
                    writeStrong(index + 1..<Int(node.subtreeEnd))
                } else {
                    writeInlines(index + 1..<Int(node.subtreeEnd))
                }
            case .codeBlock:
                writeCodeSpan(from: Int(node.start), to: Int(node.end))
            default:
                writeInlineBlocks(index, isStrong: isStrong)
            }
            index = Int(node.subtreeEnd)
        }
        isSingleLine = wasSingleLine
    }
}
