extension RSTBlockReader {
    // MARK: Bullets and numbers

    func readBulletList(_ lines: [RSTLine], at start: Int, _ first: RSTMarker, depth: Int) -> Int {
        context.tree.begin(.bulletList)
        let bullet = RSTCharacters.scalar(in: source.bytes, at: lines[start].start).value
        var index = readItem(lines, at: start, first, depth: depth)
        while let next = firstText(lines, from: index), case .bullet(let marker) = source.kind(of: lines[next]),
            RSTCharacters.scalar(in: source.bytes, at: lines[next].start).value == bullet
        {
            index = readItem(lines, at: next, marker, depth: depth)
        }
        context.tree.end()
        return index
    }

    /// Reads an enumerated list, or returns `nil` where the line is none though it begins with a number.
    func readEnumeratedList(_ lines: [RSTLine], at start: Int, _ first: RSTEnumerator, depth: Int) -> Int? {
        guard let (enumeration, number) = first.value(expecting: nil),
            isItem(first, enumeration, number, followedBy: start + 1, in: lines)
        else { return nil }
        let list = context.tree.begin(.enumeratedList)
        context.tree.change(list) {
            $0.enumeration = enumeration
            $0.number = Int32(number)
        }
        var isAutomatic = first.isAutomatic
        var last = number
        var index = readItem(lines, at: start, first.marker, depth: depth)
        while let next = firstText(lines, from: index), case .enumerator(let item) = source.kind(of: lines[next]),
            item.format == first.format, let (kind, value) = item.value(expecting: enumeration),
            item.isAutomatic || kind == enumeration && !isAutomatic && value == last + 1,
            isItem(item, kind, value, followedBy: next + 1, in: lines)
        {
            isAutomatic = isAutomatic || item.isAutomatic
            last = value
            index = readItem(lines, at: next, item.marker, depth: depth)
        }
        context.tree.end()
        return index
    }

    /// Whether a number begins an item: the next line is blank, indented, or begins with the next number.
    private func isItem(
        _ item: RSTEnumerator, _ enumeration: RSTNode.Enumeration, _ number: Int, followedBy next: Int,
        in lines: [RSTLine]
    ) -> Bool {
        guard next < lines.count, !lines[next].isBlank, source.indentation(of: lines[next]) == 0 else { return true }
        let markers = RSTEnumerator.markers(
            of: number + 1, as: enumeration, isAutomatic: item.isAutomatic, format: item.format)
        return markers?.contains { source.text(lines[next]).starts(with: $0) } ?? false
    }

    /// The index of the first line that is not blank.
    private func firstText(_ lines: [RSTLine], from index: Int) -> Int? {
        var index = index
        while index < lines.count, lines[index].isBlank { index += 1 }
        return index < lines.count ? index : nil
    }

    /// Reads an item: what is indented as its text is, or anything indented where no text follows the marker.
    private func readItem(_ lines: [RSTLine], at index: Int, _ marker: RSTMarker, depth: Int) -> Int {
        let hasText = marker.content < lines[index].end
        let block = source.indentedBlock(
            of: lines, at: index, firstContent: marker.content, indent: hasText ? marker.width : nil)
        context.tree.begin(.listItem)
        readBody(block.lines, depth: depth + 1)
        context.tree.end()
        return block.next
    }

    // MARK: Fields and options

    func readFieldList(_ lines: [RSTLine], at start: Int, depth: Int) -> Int {
        context.tree.begin(.fieldList)
        var index = start
        while let next = firstText(lines, from: index), case .field(let name, let marker) = source.kind(of: lines[next])
        {
            let block = source.indentedBlock(of: lines, at: next, firstContent: marker.content)
            context.tree.begin(.field)
            context.tree.begin(.fieldName)
            context.addInlines(Array(source.text(name)))
            context.tree.end()
            context.tree.begin(.fieldBody)
            readBody(block.lines, depth: depth + 1)
            context.tree.end()
            context.tree.end()
            index = block.next
        }
        context.tree.end()
        return index
    }

    /// Reads options and what they mean, or returns `nil` where nothing is said of the first one.
    func readOptionList(_ lines: [RSTLine], at start: Int, depth: Int) -> Int? {
        var index = start
        var isEmpty = true
        while let next = firstText(lines, from: index), case .option(let marker) = source.kind(of: lines[next]) {
            let block = source.indentedBlock(of: lines, at: next, firstContent: marker.content)
            if block.lines.isEmpty { break }
            if isEmpty { context.tree.begin(.optionList) }
            isEmpty = false
            context.tree.begin(.optionItem)
            let options = RSTLine(start: lines[next].start, end: marker.content)
            context.tree.add(.optionMarker, source.trimmingEnd(of: Array(source.text(options))))
            context.tree.begin(.optionDescription)
            readBody(block.lines, depth: depth + 1)
            context.tree.end()
            context.tree.end()
            index = block.next
        }
        if isEmpty { return nil }
        context.tree.end()
        return index
    }

    // MARK: Line blocks

    /// Reads lines that begin with a vertical bar and stay apart; more indented ones are a block in the block.
    func readLineBlock(_ lines: [RSTLine], at start: Int) -> Int {
        var index = start
        var indents: [Int] = []
        while index < lines.count, case .lineBlock(let marker) = source.kind(of: lines[index]) {
            let block = source.indentedBlock(
                of: lines, at: index, firstContent: marker.content, untilBlank: true, keepsTop: true)
            let isEmpty = lines[index].end == lines[index].start + 1
            let indent = isEmpty ? indents.last ?? 0 : marker.width
            while let last = indents.last, indent < last, indents.count > 1 {
                indents.removeLast()
                context.tree.end()
            }
            if indents.isEmpty || indents.count < Self.deepest && indent > indents[indents.count - 1] {
                indents.append(indent)
                context.tree.begin(.lineBlock)
            }
            context.tree.begin(.line)
            context.addInlines(source.text(block.lines))
            context.tree.end()
            index = block.next
        }
        for _ in indents { context.tree.end() }
        return index
    }
}
