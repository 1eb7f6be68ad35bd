/// Writes a tree as HTML.
///
/// It goes into itself once for each block in which another lies; a tree's depth is bounded.
struct HTMLWriter: ~Copyable {
    let tree: DocumentationTree
    let text: UnsafePointer<UInt8>
    var output: ByteBuffer

    let links: DocumentationLinks

    /// What is added to a heading's level.
    private let headingShift: Int

    var isInLink = false
    private var isInTableHead = false

    /// Makes a writer of a tree whose texts stand at `text`.
    init(tree: DocumentationTree, text: UnsafePointer<UInt8>, headingLevel: Int, links: DocumentationLinks) {
        self.tree = tree
        self.text = text
        self.links = links
        output = ByteBuffer(capacity: tree.text.count + tree.nodes.count * 8 + 32)
        var highest = 7
        if headingLevel > 0 {
            for node in tree.nodes where node.kind == .heading { highest = min(highest, Int(node.number)) }
        }
        headingShift = highest < 7 ? headingLevel + 1 - highest : 0
    }

    mutating func writeDocument() {
        writeBlocks(0..<tree.nodes.count)
    }

    mutating func writeFirstParagraph() {
        guard let index = tree.nodes.firstIndex(where: { $0.kind == .paragraph }) else { return }
        writeInlines(index + 1..<Int(tree.nodes[index].subtreeEnd))
    }

    // MARK: Blocks

    private mutating func writeBlocks(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            if index > range.lowerBound { output.append(0x0A) }
            writeBlock(index)
            index = Int(tree.nodes[index].subtreeEnd)
        }
    }

    private mutating func writeBlock(_ index: Int) {
        let node = tree.nodes[index]
        let content = index + 1..<Int(node.subtreeEnd)
        switch node.kind {
        case .paragraph: writeLine("<p>", content, "</p>")
        case .heading: writeHeading(content, level: Int(node.number))
        case .codeBlock: writeCodeBlock(node)
        case .unorderedList: writeParts("<ul>", content, "</ul>")
        case .orderedList: writeOrderedList(content, firstNumber: Int(node.number))
        case .listItem: writePart("<li>", content, "</li>")
        case .definitionList: writeParts("<dl>", content, "</dl>")
        case .term: writePart("<dt>", content, "</dt>")
        case .definition: writePart("<dd>", content, "</dd>")
        case .quote: writeParts("<blockquote>", content, "</blockquote>")
        case .note: writeParts("<aside class=\"note\" role=\"note\" aria-label=\"Note\">", content, "</aside>")
        case .tip: writeParts("<aside class=\"tip\" role=\"note\" aria-label=\"Tip\">", content, "</aside>")
        case .important:
            writeParts("<aside class=\"important\" role=\"note\" aria-label=\"Important\">", content, "</aside>")
        case .warning: writeParts("<aside class=\"warning\" role=\"note\" aria-label=\"Warning\">", content, "</aside>")
        case .table: writeTable(content)
        case .tableRow: writeParts("<tr>", content, "</tr>")
        case .tableCell: writePart("<td>", content, "</td>")
        case .tableHeaderCell:
            if isInTableHead {
                writePart("<th scope=\"col\">", content, "</th>")
            } else {
                writePart("<th scope=\"row\">", content, "</th>")
            }
        case .text, .code, .strong, .emphasis, .link, .lineBreak: break
        }
    }

    private mutating func writeLine(_ begin: StaticString, _ content: Range<Int>, _ end: StaticString) {
        output.append(begin)
        writeInlines(content)
        output.append(end)
    }

    /// Writes a block that holds blocks, each on a line.
    private mutating func writeParts(_ begin: StaticString, _ content: Range<Int>, _ end: StaticString) {
        output.append(begin)
        output.append(0x0A)
        writeBlocks(content)
        output.append(0x0A)
        output.append(end)
    }

    /// Writes an item or a cell: a paragraph that stands alone or before lists only has no element of its own.
    private mutating func writePart(_ begin: StaticString, _ content: Range<Int>, _ end: StaticString) {
        output.append(begin)
        if let first = content.first {
            if tree.nodes[first].kind == .paragraph, isParagraphWithLists(content) {
                let paragraphEnd = Int(tree.nodes[first].subtreeEnd)
                writeInlines(first + 1..<paragraphEnd)
                if paragraphEnd < content.upperBound {
                    output.append(0x0A)
                    writeBlocks(paragraphEnd..<content.upperBound)
                    output.append(0x0A)
                }
            } else {
                output.append(0x0A)
                writeBlocks(content)
                output.append(0x0A)
            }
        }
        output.append(end)
    }

    private func isParagraphWithLists(_ content: Range<Int>) -> Bool {
        var index = Int(tree.nodes[content.lowerBound].subtreeEnd)
        while index < content.upperBound {
            if !tree.nodes[index].kind.isList { return false }
            index = Int(tree.nodes[index].subtreeEnd)
        }
        return true
    }

    private mutating func writeHeading(_ content: Range<Int>, level: Int) {
        let digit = UInt8(0x30 + min(max(level + headingShift, 1), 6))
        output.append("<h")
        output.append(digit)
        output.append(0x3E)
        writeInlines(content)
        output.append("</h")
        output.append(digit)
        output.append(0x3E)
    }

    private mutating func writeOrderedList(_ content: Range<Int>, firstNumber: Int) {
        if firstNumber == 1 {
            writeParts("<ol>", content, "</ol>")
            return
        }
        output.append("<ol start=\"")
        for byte in String(firstNumber).utf8 { output.append(byte) }
        writeParts("\">", content, "</ol>")
    }

    private mutating func writeCodeBlock(_ node: DocumentationNode) {
        if node.number > 0 {
            output.append("<pre class=\"language-")
            writeLanguage(from: Int(node.number) - 1)
            output.append("\"><code>")
        } else {
            output.append("<pre><code>")
        }
        writeEscaped(from: Int(node.start), to: Int(node.end))
        output.append("</code></pre>")
    }

    private mutating func writeLanguage(from start: Int) {
        var index = start
        while tree.destinations[index] != 0 {
            let byte = tree.destinations[index]
            if byte.isCodeLanguage { output.append(byte) }
            index += 1
        }
    }

    /// Writes a table; the first rows that hold header cells alone are its head.
    private mutating func writeTable(_ rows: Range<Int>) {
        var body = rows.lowerBound
        while body < rows.upperBound, tree.isHeader(row: body) { body = Int(tree.nodes[body].subtreeEnd) }
        output.append("<table>\n")
        if body > rows.lowerBound {
            isInTableHead = true
            writeParts("<thead>", rows.lowerBound..<body, "</thead>")
            isInTableHead = false
            output.append(0x0A)
        }
        if body < rows.upperBound {
            writeParts("<tbody>", body..<rows.upperBound, "</tbody>")
            output.append(0x0A)
        }
        output.append("</table>")
    }
}
