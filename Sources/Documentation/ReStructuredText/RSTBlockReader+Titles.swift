extension RSTBlockReader {
    /// Reads a line of punctuation: the rule above a title, or one between paragraphs; returns `nil` where it is text.
    func readRule(_ lines: [RSTLine], at index: Int, hasTitles: Bool) -> Int? {
        let rule = source.text(lines[index])
        let isShort = rule.count < 4
        guard hasTitles else {
            // Titles stand in no other block, so that this marks nothing.
            return isShort ? nil : index + 1
        }
        guard index + 1 < lines.count, !lines[index + 1].isBlank else {
            if isShort { return nil }
            context.tree.add(.transition, [])
            return index + 1
        }
        let title = lines[index + 1]
        if source.first(title) != 0x20, source.isRule(title) {
            if isShort { return nil }
            return readAsLiteral(lines, from: index, to: index + 2)
        }
        let isTitle = index + 2 < lines.count && source.text(lines[index + 2]).elementsEqual(rule)
        if !isTitle || source.length(of: title) > rule.count && isShort {
            if isShort { return nil }
            return readAsLiteral(lines, from: index, to: min(index + 3, lines.count))
        }
        let character = source.first(lines[index])
        return readTitle(source.droppingSpace(from: title), lines, style: [character, character], next: index + 3)
    }

    private func readAsLiteral(_ lines: [RSTLine], from start: Int, to end: Int) -> Int {
        context.tree.add(.literalBlock, source.text(lines[start..<end]))
        return end
    }

    /// Begins a section. Styles take the next level where they are seen first; one that skips a level is no title.
    func readTitle(_ title: RSTLine, _ lines: [RSTLine], style: [UInt8], next: Int) -> Int {
        let level = (titleStyles.firstIndex(of: style) ?? titleStyles.count) + 1
        let isNew = level > titleStyles.count
        if level > sectionLevel + 1 || isNew && titleStyles.count != sectionLevel {
            context.tree.add(.literalBlock, source.text(title))
            return next
        }
        if isNew { titleStyles.append(style) }
        closeSections(to: level - 1)
        sectionLevel = level
        context.tree.begin(.section)
        let node = context.tree.begin(.title)
        context.addInlines(Array(source.text(title)))
        context.tree.end()
        context.references.addSection(context.tree.document.inlineText(in: node))
        return next
    }

    func closeSections(to level: Int) {
        while sectionLevel > level {
            context.tree.end()
            sectionLevel -= 1
        }
    }
}

extension RSTDocument {
    /// How many sections hold all the rest of the document: its title and subtitle.
    func countTitleSections() -> Int {
        var count = 0
        var index = 0
        var end = nodes.count
        while count < 2 {
            while index < end, nodes[index].kind.isInvisible { index += 1 }
            guard index < end, nodes[index].kind == .section, Int(nodes[index].subtreeEnd) == end else { break }
            count += 1
            end = Int(nodes[index].subtreeEnd)
            index = index + 1 < end ? Int(nodes[index + 1].subtreeEnd) : end
        }
        return count
    }
}
