/// Reads blocks: paragraphs, and what stands around them.
final class RSTBlockReader {
    let source: RSTSource
    let context = RSTContext()
    /// The characters of the rules that mark each level of titles: below, or above and below.
    var titleStyles: [[UInt8]] = []
    /// The sections that are open.
    var sectionLevel = 0

    /// How many blocks may stand in each other; pages of real services have 21.
    static let deepest = 48

    init(_ source: RSTSource) {
        self.source = source
    }

    func readDocument() {
        readBody(source.lines, hasTitles: true, depth: 0)
        closeSections(to: 0)
        context.references.resolve(in: &context.tree)
        context.tree.setTitleSections(context.tree.document.countTitleSections())
    }

    /// Reads lines of the same indentation.
    func readBody(_ lines: [RSTLine], hasTitles: Bool = false, depth: Int) {
        if depth > Self.deepest {
            readAsParagraphs(lines)
            return
        }
        var index = 0
        while index < lines.count {
            index = readConstruct(lines, at: index, hasTitles: hasTitles, depth: depth)
        }
    }

    /// Reads the construct that begins with a line, and returns the index of the first line behind it.
    private func readConstruct(_ lines: [RSTLine], at index: Int, hasTitles: Bool, depth: Int) -> Int {
        switch source.kind(of: lines[index]) {
        case .blank: return index + 1
        case .indented: return readBlockQuotes(lines, at: index, depth: depth)
        case .bullet(let marker): return readBulletList(lines, at: index, marker, depth: depth)
        case .enumerator(let enumerator):
            return readEnumeratedList(lines, at: index, enumerator, depth: depth)
                ?? readText(lines, at: index, hasTitles: hasTitles, depth: depth)
        case .field: return readFieldList(lines, at: index, depth: depth)
        case .option:
            return readOptionList(lines, at: index, depth: depth)
                ?? readText(lines, at: index, hasTitles: hasTitles, depth: depth)
        case .doctest: return readWhole(.doctestBlock, lines, at: index)
        case .lineBlock: return readLineBlock(lines, at: index)
        case .table: return readWhole(.literalBlock, lines, at: index)
        case .explicit: return readExplicitMarkup(lines, at: index, depth: depth)
        case .anonymousTarget(let marker):
            context.references.addAnonymousTarget()
            return source.indentedBlock(of: lines, at: index, firstContent: marker.content, untilBlank: true).next
        case .rule:
            return readRule(lines, at: index, hasTitles: hasTitles)
                ?? readText(lines, at: index, hasTitles: hasTitles, depth: depth)
        case .text: return readText(lines, at: index, hasTitles: hasTitles, depth: depth)
        }
    }

    /// Reads the lines up to the next blank one as they are.
    private func readWhole(_ kind: RSTNode.Kind, _ lines: [RSTLine], at index: Int) -> Int {
        var end = index
        while end < lines.count, !lines[end].isBlank { end += 1 }
        context.tree.add(kind, source.text(lines[index..<end]))
        return end
    }

    private func readAsParagraphs(_ lines: [RSTLine]) {
        for paragraph in lines.split(whereSeparator: \.isBlank) {
            context.tree.begin(.paragraph)
            context.addInlines(source.text(paragraph.map(source.droppingSpace)))
            context.tree.end()
        }
    }

    // MARK: Text

    /// Reads a line of text: a title, a term with its definition, or a paragraph.
    func readText(_ lines: [RSTLine], at index: Int, hasTitles: Bool, depth: Int) -> Int {
        guard index + 1 < lines.count, !lines[index + 1].isBlank else {
            return readParagraph(lines, from: index, to: index + 1)
        }
        let next = lines[index + 1]
        if source.first(next) == 0x20 { return readDefinitionList(lines, at: index, depth: depth) }
        if source.isRule(next) {
            let isTooShort = source.length(of: lines[index]) > next.end - next.start && next.end - next.start < 4
            if !isTooShort {
                if hasTitles { return readTitle(lines[index], lines, style: [source.first(next)], next: index + 2) }
                context.tree.add(.literalBlock, source.text(lines[index...(index + 1)]))
                return index + 2
            }
        }
        var end = index + 1
        while end < lines.count, !lines[end].isBlank, source.first(lines[end]) != 0x20 { end += 1 }
        return readParagraph(lines, from: index, to: end)
    }

    /// Reads a paragraph, and the literal block that follows when two colons end it.
    private func readParagraph(_ lines: [RSTLine], from start: Int, to end: Int) -> Int {
        var text = source.text(lines[start..<end])
        let announcesLiteral = text.suffix(2).elementsEqual("::".utf8) && !text.isEscaped(at: text.count - 2)
        if announcesLiteral {
            text.removeLast()
            if text.count == 1 {
                text = []
            } else if text[text.count - 2] == 0x20 || text[text.count - 2] == 0x0A {
                text.removeLast()
                text = Array(source.trimmingEnd(of: text))
            }
        }
        if !text.isEmpty {
            context.tree.begin(.paragraph)
            context.addInlines(text)
            context.tree.end()
        }
        return announcesLiteral ? readLiteralBlock(lines, at: end) : end
    }

    /// Reads a literal block: indented lines, or lines that all begin with the same character of punctuation.
    private func readLiteralBlock(_ lines: [RSTLine], at index: Int) -> Int {
        var block = source.indentedBlock(of: lines, at: index)
        while let last = block.lines.last, last.isBlank { block.lines.removeLast() }
        if !block.lines.isEmpty {
            context.tree.add(.literalBlock, source.text(block.lines))
            return block.next
        }
        guard block.next < lines.count else { return block.next }
        let quote = source.first(lines[block.next])
        guard quote.isASCIIPunctuation else { return block.next }
        var end = block.next
        while end < lines.count, !lines[end].isBlank, source.first(lines[end]) == quote { end += 1 }
        context.tree.add(.literalBlock, source.text(lines[block.next..<end]))
        return end
    }

    // MARK: Definitions

    /// Reads terms, each a line with an indented one right behind it.
    private func readDefinitionList(_ lines: [RSTLine], at start: Int, depth: Int) -> Int {
        context.tree.begin(.definitionList)
        var index = start
        while true {
            let block = source.indentedBlock(of: lines, at: index + 1)
            context.tree.begin(.definitionItem)
            context.tree.begin(.term)
            addTerm(lines[index])
            context.tree.end()
            context.tree.begin(.definition)
            readBody(block.lines, depth: depth + 1)
            context.tree.end()
            context.tree.end()
            index = block.next
            while index < lines.count, lines[index].isBlank { index += 1 }
            guard index + 1 < lines.count, !lines[index + 1].isBlank, source.first(lines[index + 1]) == 0x20,
                case .text = source.kind(of: lines[index])
            else { break }
        }
        context.tree.end()
        return index
    }

    /// Adds a term. Classifiers may follow it, each behind a colon between spaces.
    private func addTerm(_ line: RSTLine) {
        let first = context.tree.document.nodes.count
        context.addInlines(Array(source.text(line)))
        context.tree.separateClassifiers(from: first)
    }

    // MARK: Block quotes

    /// Reads indented lines: block quotes, each of which may end with who said it.
    private func readBlockQuotes(_ lines: [RSTLine], at index: Int, depth: Int) -> Int {
        let block = source.indentedBlock(of: lines, at: index)
        var rest = block.lines[...]
        while !rest.isEmpty {
            let attribution = attribution(in: rest)
            context.tree.begin(.blockQuote)
            readBody(Array(rest[..<(attribution?.lowerBound ?? rest.endIndex)]), depth: depth + 1)
            if let attribution {
                var lines = Array(rest[attribution])
                lines[0] = attributionText(lines[0]) ?? lines[0]
                context.tree.begin(.attribution)
                context.addInlines(source.text(lines.map(source.droppingSpace)))
                context.tree.end()
            }
            context.tree.end()
            rest = attribution.map { rest[$0.upperBound...].drop(while: \.isBlank) } ?? []
        }
        return block.next
    }

    /// The lines behind a blank one that say who is quoted: the first begins with a dash, the others have the same indentation.
    private func attribution(in lines: ArraySlice<RSTLine>) -> Range<Int>? {
        for index in lines.indices.dropFirst() where lines[index - 1].isBlank && !lines[index].isBlank {
            guard attributionText(lines[index]) != nil else { continue }
            var end = index + 1
            while end < lines.endIndex, !lines[end].isBlank { end += 1 }
            let indents = Set(lines[(index + 1)..<end].map(source.indentation))
            if indents.count <= 1 { return index..<end }
        }
        return nil
    }

    /// What stands behind the dash that begins a line.
    private func attributionText(_ line: RSTLine) -> RSTLine? {
        let text = source.text(line)
        var dash = text.prefix { $0 == UInt8(ascii: "-") }.count
        if dash == 0, text.starts(with: "\u{2014}".utf8) { dash = 3 } else if dash != 2 && dash != 3 { return nil }
        let rest = text.dropFirst(dash).drop { $0 == 0x20 }
        return rest.isEmpty ? nil : RSTLine(start: rest.startIndex, end: rest.endIndex)
    }
}

extension [UInt8] {
    /// Whether an odd number of backslashes stands before an index.
    fileprivate func isEscaped(at index: Int) -> Bool {
        self[..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }
}
