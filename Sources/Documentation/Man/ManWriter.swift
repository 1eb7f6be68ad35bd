/// Writes a document as a manual page in roff, as docutils' man writer does.
///
/// Text is escaped wherever it stands, so that none of it can become a request.
package struct ManWriter {
    private let document: RSTDocument
    private var body = ManSource()
    /// The blocks that hold the node which is written, innermost last.
    private var open: [(node: Int, end: Int)] = []
    private var lists: [ManListMarkers] = []
    private var lineBlocks = 0

    /// The page of a document: its title is the page's name.
    package static func write(_ document: RSTDocument) -> [UInt8] {
        var writer = ManWriter(document: document)
        writer.run()
        return writer.header() + writer.body.bytes + Array(ManWriter.footer.utf8)
    }

    private init(document: RSTDocument) {
        self.document = document
    }

    // MARK: Header

    private func header() -> [UInt8] {
        var titles: [[UInt8]] = []
        for (index, node) in document.nodes.enumerated() where node.kind == .title {
            if titles.count == document.titleSections { break }
            titles.append(document.inlineText(in: index))
        }
        let title = titles.first ?? []
        var result = Array(".\\\" Man page generated from reStructuredText.\n.\n.TH ".utf8)
        result += ManText.argument(ManText.upperCase(title))
        result += "  \"\" \"\" \"\"\n.SH NAME\n".utf8
        result += ManText.plain(title)
        result += " \\- ".utf8
        result += ManText.plain(titles.count > 1 ? titles[1] : [])
        result += "\n".utf8
        return result + Array(ManWriter.macros.utf8)
    }

    /// Indentation that leaves its margin to what follows, which the `man` macros do not have. groff's warning 4 is turned off:
    /// it tells of words that are wider than a line, such as long addresses, which nobody can mend.
    private static let macros = #"""
        .
        .nr rst2man-indent-level 0
        .if \n(.g .warn \n[.warn]-(\n[.warn]/4%2*4)
        .
        .de1 INDENT
        . RS \\$1
        . nr rst2man-indent\\n[rst2man-indent-level] \\n[an-margin]
        . nr rst2man-indent-level +1
        ..
        .de UNINDENT
        . RE
        .nr rst2man-indent-level -1
        .in \\n[rst2man-indent\\n[rst2man-indent-level]]u
        ..

        """#

    private static let footer = ".\\\" End of the manual page.\n.\n"

    // MARK: Nodes

    private mutating func run() {
        for index in document.nodes.indices {
            leave(before: index)
            enter(index)
            let end = Int(document.nodes[index].subtreeEnd)
            if !document.nodes[index].kind.holdsText { open.append((index, end)) }
        }
        leave(before: document.nodes.count)
    }

    private mutating func leave(before index: Int) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            leave(document.nodes[last.node], at: last.node)
        }
    }

    private mutating func enter(_ index: Int) {
        let node = document.nodes[index]
        switch node.kind {
        case .section, .definition, .field, .fieldBody, .optionDescription: break
        case .paragraph:
            body.endLine()
            if !isFirst(index) { body.addSpace() }
        case .title: enterTitle(index)
        case .blockQuote: beginQuote()
        case .attribution: body.add("\\(em ")
        case .bulletList: beginList(.bullets)
        case .enumeratedList: beginList(ManListMarkers(node, items: children(of: index)))
        case .listItem: body.addTag(lists[lists.count - 1].next())
        case .definitionList, .fieldList, .optionList: body.indent(7)
        case .definitionItem: body.add(".TP")
        case .term: body.add("\n.B ")
        case .fieldName: body.add(".TP\n.B ")
        case .optionItem: body.add(".TP\n")
        case .optionMarker: body.addTag(ManText.options(document.text(of: node)))
        case .admonition:
            body.addSpace()
            body.add(ManText.admonition(document.text(of: node)))
            beginQuote()
        case .footnote: body.addTag(Array(".IP [".utf8) + document.text(of: node) + Array("] 5\n".utf8))
        case .lineBlock:
            lineBlocks += 1
            body.add(lineBlocks == 1 ? ".nf\n" : ".in +2\n")
        case .line: break
        case .literalBlock:
            beginQuote()
            enterLiteral(node)
            endQuote()
        case .doctestBlock: enterLiteral(node)
        case .comment: body.add(ManText.comment(document.text(of: node)))
        case .transition: body.add("\n.sp\n.ce\n----\n\n.ce 0\n.sp\n")
        case .text, .strong, .emphasis, .literal, .reference, .titleReference, .problematic, .subscript, .superscript,
            .footnoteReference:
            body.add(ManText.inline(node.kind, document.text(of: node)))
        }
    }

    private mutating func leave(_ node: RSTNode, at index: Int) {
        switch node.kind {
        case .paragraph, .attribution, .line: body.add("\n")
        case .title: leaveTitle(index)
        case .blockQuote, .admonition: endQuote()
        case .bulletList, .enumeratedList:
            lists.removeLast()
            body.dedent()
        case .definitionList, .fieldList, .optionList: body.dedent()
        case .term, .fieldName: body.endTerm(isPlain: isPlainText(index))
        case .lineBlock:
            lineBlocks -= 1
            if lineBlocks == 0 {
                body.add(".fi\n")
                body.addSpace()
            } else {
                body.add(".in -2\n")
            }
        default: break
        }
    }

    /// Whether a block is the first of those that hold it which a reader sees.
    private func isFirst(_ index: Int) -> Bool {
        var sibling = (open.last?.node ?? -1) + 1
        while sibling < index, document.nodes[sibling].kind.isInvisible {
            sibling = Int(document.nodes[sibling].subtreeEnd)
        }
        return sibling == index
    }

    private func children(of index: Int) -> Int {
        var count = 0
        var child = index + 1
        while child < Int(document.nodes[index].subtreeEnd) {
            count += 1
            child = Int(document.nodes[child].subtreeEnd)
        }
        return count
    }

    /// Whether a node holds one run of text and nothing else.
    private func isPlainText(_ index: Int) -> Bool {
        Int(document.nodes[index].subtreeEnd) == index + 2 && document.nodes[index + 1].kind == .text
    }

    // MARK: Titles

    /// How deep a title's section is below the sections that are the document's title.
    private func titleLevel() -> Int {
        open.count { document.nodes[$0.node].kind == .section } - document.titleSections
    }

    private mutating func enterTitle(_ index: Int) {
        let level = titleLevel()
        if level > 1 {
            body.add(".SS ")
        } else if level == 1 {
            body.add(Array(".SH ".utf8) + ManText.heading(ManText.upperCase(document.inlineText(in: index))) + [0x0A])
        }
        if level < 2 { body.isSilent = true }
    }

    private mutating func leaveTitle(_ index: Int) {
        if body.isSilent {
            body.isSilent = false
        } else {
            body.add("\n")
        }
    }

    // MARK: Blocks

    private mutating func beginQuote() {
        body.indent(3.5)
        body.indent(0)
    }

    private mutating func endQuote() {
        body.dedent()
        body.dedent()
    }

    private mutating func enterLiteral(_ node: RSTNode) {
        body.add(".sp\n.nf\n.ft C\n")
        body.add(ManText.escaped(document.text(of: node)))
        body.add("\n.ft P\n.fi\n")
    }

    private mutating func beginList(_ markers: ManListMarkers) {
        lists.append(markers)
        body.indent(Double((lists.count > 1 ? lists[lists.count - 2] : markers).width))
    }
}
