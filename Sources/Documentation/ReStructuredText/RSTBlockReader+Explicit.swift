extension RSTBlockReader {
    /// Reads what begins with two periods: a target, a directive, a footnote or a comment.
    func readExplicitMarkup(_ lines: [RSTLine], at index: Int, depth: Int) -> Int {
        guard let marker = source.marker(lines[index], at: lines[index].start + 2, of: 2) else { return index + 1 }
        let text = RSTLine(start: marker.content, end: lines[index].end)
        switch source.first(text) {
        case UInt8(ascii: "["):
            if let next = readFootnote(lines, at: index, text, depth: depth) { return next }
        case UInt8(ascii: "_"):
            if let next = readTarget(lines, at: index, text) { return next }
        default:
            if let next = readDirective(lines, at: index, text, depth: depth) { return next }
        }
        return readComment(lines, at: index, text)
    }

    // MARK: Comments

    private func readComment(_ lines: [RSTLine], at index: Int, _ text: RSTLine) -> Int {
        // Two periods alone above a blank line are a comment without text, so that they can end another construct.
        if text.isBlank, index + 1 == lines.count || lines[index + 1].isBlank {
            context.tree.add(.comment, [])
            return index + 1
        }
        var block = source.indentedBlock(of: lines, at: index, firstContent: text.start)
        while let last = block.lines.last, last.isBlank { block.lines.removeLast() }
        context.tree.add(.comment, source.text(block.lines))
        return block.next
    }

    // MARK: Targets

    /// Reads a target such as `_name: address`, or returns `nil` where the name does not end.
    private func readTarget(_ lines: [RSTLine], at index: Int, _ text: RSTLine) -> Int? {
        let block = source.indentedBlock(of: lines, at: index, firstContent: text.start, untilBlank: true)
        let target = RSTInlineText.marked(block.lines.flatMap { source.text($0) })
        guard target.count > 1, target[1] != 0x20 else { return nil }
        if target.starts(with: "__:".utf8) {
            context.references.addAnonymousTarget()
            return block.next
        }
        let isQuoted = target[1] == UInt8(ascii: "`")
        let start = isQuoted ? 2 : 1
        guard start < target.count, target[start] != 0x20,
            let (end, address) = nameEnd(of: target, from: start, isQuoted)
        else { return nil }
        context.references.addTarget(
            RSTInlineText.meant(target[start..<end]),
            address: RSTInlineText.meant(target[address...]).filter { $0 != 0x20 })
        return block.next
    }

    /// Where a target's name ends, and where its address begins.
    private func nameEnd(of target: [UInt8], from start: Int, _ isQuoted: Bool) -> (Int, Int)? {
        for colon in (start + 1)..<max(target.count, start + 1) where target[colon] == UInt8(ascii: ":") {
            guard colon + 1 == target.count || target[colon + 1] == 0x20, target[colon - 1] != 0 else { continue }
            var end = target[colon - 1] == 0x20 ? colon - 1 : colon
            if isQuoted {
                guard target[end - 1] == UInt8(ascii: "`") else { continue }
                end -= 1
            }
            if end > start, target[end - 1] != 0x20 { return (end, colon + 1) }
        }
        return nil
    }

    // MARK: Footnotes

    /// Reads a footnote or citation: `[label] text`.
    private func readFootnote(_ lines: [RSTLine], at index: Int, _ text: RSTLine, depth: Int) -> Int? {
        let label = source.text(text).dropFirst().prefix { $0 != UInt8(ascii: "]") }
        let isName = label.allSatisfy { $0 >= 0x80 || $0.isASCIIAlphanumeric || "-._+:#*".utf8.contains($0) }
        guard !label.isEmpty, label.endIndex < text.end, isName,
            let marker = source.marker(text, at: label.endIndex + 1, of: label.count + 2)
        else { return nil }
        let block = source.indentedBlock(of: lines, at: index, firstContent: marker.content)
        let footnote = context.tree.begin(.footnote)
        context.tree.label(footnote, label)
        context.references.addTarget(Array(label), address: [])
        readBody(block.lines, depth: depth + 1)
        context.tree.end()
        return block.next
    }

    // MARK: Directives

    private static let admonitions = [
        "attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning",
    ]

    /// Reads a directive such as `note:: text`, or returns `nil` where the line is none.
    private func readDirective(_ lines: [RSTLine], at index: Int, _ text: RSTLine, depth: Int) -> Int? {
        let line = source.text(text)
        let name = line.prefix { $0 >= 0x80 || $0.isASCIIAlphanumeric || "-._+".utf8.contains($0) }
        let rest = line.dropFirst(name.count)
        let colons = rest.first == 0x20 ? rest.dropFirst() : rest
        guard !name.isEmpty, colons.starts(with: "::".utf8),
            let marker = source.marker(text, at: colons.startIndex + 2, of: 0)
        else { return nil }
        let block = source.indentedBlock(of: lines, at: index, firstContent: marker.content, keepsTop: true)
        var content = block.lines
        while let last = content.last, last.isBlank { content.removeLast() }
        let directive = String(decoding: name, as: UTF8.self).lowercased()
        if Self.admonitions.contains(directive) {
            readAdmonition(directive, withoutOptions(content), depth: depth)
        } else if ["code", "code-block", "sourcecode", "parsed-literal"].contains(directive) {
            // The first line is the language.
            let code = withoutOptions(Array(content.dropFirst()))
            if !code.isEmpty { context.tree.add(.literalBlock, source.text(code)) }
        } else {
            context.tree.add(
                .literalBlock, source.text([RSTLine(start: lines[index].start, end: text.end)] + content.dropFirst()))
        }
        return block.next
    }

    private func readAdmonition(_ name: String, _ content: [RSTLine], depth: Int) {
        if content.isEmpty { return }
        let admonition = context.tree.begin(.admonition)
        context.tree.label(admonition, name.utf8)
        readBody(content, depth: depth + 1)
        context.tree.end()
    }

    /// A directive's lines without the options `:class:` and `:name:` before the first blank line.
    private func withoutOptions(_ lines: [RSTLine]) -> [RSTLine] {
        var lines = lines[...]
        lines = lines.drop(while: \.isBlank)
        while let line = lines.first, case .field(let name, _) = source.kind(of: line),
            source.text(name).elementsEqual("class".utf8) || source.text(name).elementsEqual("name".utf8)
        {
            lines = lines.dropFirst().drop(while: \.isBlank)
        }
        return Array(lines)
    }
}
