/// The reStructuredText of a command's help: sections, lists and notes, and documentation texts as the AWS CLI writes them.
///
/// What AWS models' HTML becomes follows the AWS CLI byte for byte where that shows the text. Where that fails over
/// markup, this does not: an end tag that ends nothing is ignored, and elements are nested so deep and no deeper.
package struct CommandHelpText: ~Copyable {
    package var output = ReStructuredTextOutput()

    /// Whether paragraphs begin on a line of their own; they do not where a list item has begun and none within it ended.
    private var separatesParagraphs = true
    /// How many lists are open.
    private var listDepth = 0
    /// Where the link leads that is open.
    private var link: String?
    /// Links without a text, which are defined at the end of the page.
    private var targets: [String] = []
    private var knownTargets: Set<String> = []
    /// How many links without a text were written.
    package private(set) var bareLinkCount = 0

    /// The elements of a text that are open, outermost first.
    private var open: [CommandHelpElement] = []
    /// How many elements are open that are ignored, being nested too deep.
    private var ignored = 0
    /// The place in ``open`` of the outermost list item that has no text yet, whose text loses the white space before it.
    private var emptyItem: Int?

    /// How deep elements nest that are not ignored. No documentation of a service comes near it.
    private static let deepest = 64

    package init() {}

    /// Ends the page with the definitions of links without a text, and returns it.
    package mutating func finish() -> [UInt8] {
        if !targets.isEmpty {
            output.newParagraph()
            for target in targets { output.writeLine(".. _\(target): \(target)") }
            targets = []
            knownTargets = []
        }
        return output.take()
    }

    // MARK: Blocks

    /// A title between two lines of a character.
    package mutating func heading(_ title: String, border: Character) {
        let line = String(repeating: border, count: title.unicodeScalars.count)
        output.newParagraph()
        output.write("\(line)\n\(title)\n\(line)")
        output.newParagraph()
    }

    package mutating func startCodeBlock() {
        output.write("::")
        output.indent()
        output.newParagraph()
    }

    package mutating func endCodeBlock() {
        output.dedent()
        output.newParagraph()
    }

    package mutating func startNote(_ directive: StaticString = ".. note::") {
        output.newParagraph()
        output.write(directive)
        output.indent()
        output.newParagraph()
    }

    package mutating func endNote() {
        output.dedent()
        output.newParagraph()
    }

    package mutating func startList() {
        if listDepth != 0 { output.indent() }
        listDepth += 1
        output.newParagraph()
    }

    package mutating func endList() {
        listDepth -= 1
        if listDepth != 0 { output.dedent() }
        output.newParagraph()
    }

    package mutating func startItem() {
        output.newLine()
        separatesParagraphs = false
        output.write("* ")
    }

    package mutating func endItem() {
        separatesParagraphs = true
        output.newLine()
    }

    // MARK: Documentation

    /// Writes a documentation text.
    package mutating func write(documentation: borrowing HTMLTokens) {
        let textStart = output.count
        for (index, token) in documentation.tokens.enumerated() {
            if index == documentation.fedCount { closeAll() }
            let content = documentation.content(of: token)
            switch token.kind {
            case .startTag:
                if let element = CommandHelpElement(named: content) {
                    start(element, documentation.attributes(of: token))
                }
            case .endTag:
                if CommandHelpElement(named: content) != nil { endInnermost() }
            case .text:
                write(content)
            case .comment, .declaration, .processingInstruction, .markedSection:
                break
            }
        }
        closeAll()
        output.escape(from: min(textStart, output.count))
    }

    private mutating func closeAll() {
        ignored = 0
        while !open.isEmpty { endInnermost() }
    }

    private mutating func start(_ element: CommandHelpElement, _ attributes: ArraySlice<HTMLAttribute>) {
        guard open.count < Self.deepest else {
            ignored += 1
            return
        }
        if element == .listItem, emptyItem == nil { emptyItem = open.count }
        open.append(element)
        switch element {
        case .paragraph: if separatesParagraphs { output.newParagraph() }
        case .bold: output.write("**")
        case .italics: output.write("*")
        case .code: output.write("``")
        case .link: startLink(attributes)
        case .list: startList()
        case .listItem: startItem()
        case .note: startNote()
        case .important: startNote(".. warning::")
        case .danger: startNote(".. danger::")
        case .codeBlock: startCodeBlock()
        case .suppressed: output.keepsPieces = false
        }
    }

    /// Ends the innermost element, whatever the name of the end tag.
    private mutating func endInnermost() {
        if ignored > 0 {
            ignored -= 1
            return
        }
        guard let element = open.popLast() else { return }
        if emptyItem == open.count { emptyItem = nil }
        switch element {
        case .paragraph: if separatesParagraphs { output.newParagraph() }
        case .bold: endInline("**", "** ")
        case .italics: endInline("*", "* ")
        case .code: endInline("``", "`` ")
        case .link: endLink()
        case .list: endList()
        case .listItem: endItem()
        case .note, .important, .danger: endNote()
        case .codeBlock: endCodeBlock()
        case .suppressed: output.keepsPieces = true
        }
    }

    /// Ends inline markup, or takes its start back where nothing stands between the two.
    private mutating func endInline(_ markup: StaticString, _ markupAndSpace: StaticString) {
        output.trimLastPiece()
        if output.lastPieceIs(markup) {
            output.removeLastPiece()
        } else {
            output.write(markupAndSpace)
        }
    }

    // MARK: Links

    private mutating func startLink(_ attributes: ArraySlice<HTMLAttribute>) {
        guard !attributes.isEmpty else {
            output.write(" ")
            return
        }
        for attribute in attributes where attribute.name == "href" {
            let target = attribute.value.map(LinkTarget.init)
            link = target?.text
            output.write(target?.isRefused == true ? " " : "`")
        }
    }

    private mutating func endLink() {
        if let link {
            output.trimLastPiece()
            if output.lastPieceIs("`") {
                output.removeLastPiece()
                output.add("`<\(link)>`__")
            } else if output.lastPieceIsEmpty {
                output.removeLastPiece()
                output.add(link)
                output.write("`__")
                bareLinkCount += 1
                if knownTargets.insert(link).inserted { targets.append(link) }
            } else {
                output.escapeInLastPiece(0x3A)
                output.add(" <\(link)>`__")
            }
            self.link = nil
        }
        output.write(" ")
    }

    // MARK: Text

    /// Writes a text with single spaces between its words, and one at its end where it ends with white space.
    private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
        guard let bytes = text.baseAddress, !text.isEmpty else { return }
        let count = text.count
        var index = UnicodeSpaces.skip(bytes, from: 0, before: count)
        if emptyItem != nil {
            if index == count { return }
            emptyItem = nil
        }
        guard output.keepsPieces else { return }
        output.beginPiece()
        if index == count { output.append(0x20) }
        while index < count {
            let start = index
            index = UnicodeSpaces.skipWords(bytes, from: index, before: count)
            output.append(bytes + start, count: index - start)
            if index == count { return }
            output.append(0x20)
            index = UnicodeSpaces.skip(bytes, from: index, before: count)
        }
    }
}

/// Where a link leads, as it can stand in reStructuredText: what would end it is percent-encoded.
private struct LinkTarget {
    /// `nil` where there is no target, or where it is refused.
    let text: String?
    /// Whether following it would run a script, or lead into a file.
    let isRefused: Bool

    init(_ reference: String) {
        isRefused = Self.isRefused(reference)
        text = reference.isEmpty || isRefused ? nil : Self.encoded(reference)
    }

    /// Whether a reference has one of the schemes that pages do not lead to.
    private static func isRefused(_ reference: String) -> Bool {
        // Nearly every reference leads to the web.
        if reference.utf8.starts(with: "http".utf8) { return false }
        let scheme = String(decoding: reference.utf8.filter { $0 > 0x20 }.prefix(11), as: UTF8.self).lowercased()
        return ["javascript:", "vbscript:", "data:", "file:"].contains(where: scheme.hasPrefix)
    }

    private static func encoded(_ reference: String) -> String {
        guard reference.utf8.contains(where: isUnsafe) else { return reference }
        var bytes: [UInt8] = []
        for byte in reference.utf8 {
            if isUnsafe(byte) {
                bytes.append(0x25)
                bytes += [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 0x30 : $0 + 0x37 }
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isUnsafe(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x60 || byte == 0x7F
    }
}
