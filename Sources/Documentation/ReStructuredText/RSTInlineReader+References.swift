extension RSTInlineReader {
    mutating func readSimpleReference() -> Bool {
        guard let end = nameEnd(from: index), let next = referenceEnd(at: end), next > end else { return false }
        writeText(before: index)
        let name = text[index..<end]
        let node = context.tree.add(.reference, name)
        let reference = RSTReferences.Reference(node: node, source: Array(text[index..<next]))
        if next == end + 2 {
            context.references.addAnonymous(reference)
        } else {
            context.references.add(reference, to: Array(name))
        }
        resume(at: next)
        return true
    }

    /// Where one or two underscores end that may end markup; the index itself where there are none.
    private func referenceEnd(at index: Int) -> Int? {
        var end = index
        while end < index + 2, byte(end) == UInt8(ascii: "_") { end += 1 }
        while end >= index {
            if mayEnd(at: end) { return end }
            end -= 1
        }
        return nil
    }

    mutating func readFootnoteReference() -> Bool {
        var end = index + 1
        var isNamed = true
        if byte(end) == UInt8(ascii: "#") || byte(end) == UInt8(ascii: "*") {
            isNamed = false
            end += 1
            if text[end - 1] == UInt8(ascii: "#") { end = nameEnd(from: end) ?? end }
        } else if let last = nameEnd(from: end) {
            end = last
        } else {
            return false
        }
        guard byte(end) == UInt8(ascii: "]"), byte(end + 1) == UInt8(ascii: "_"), mayEnd(at: end + 2) else {
            return false
        }
        writeText(before: index)
        let source = Array(text[index..<(end + 2)])
        if isNamed {
            let node = context.tree.add(.footnoteReference, text[(index + 1)..<end])
            context.references.add(.init(node: node, source: source), to: Array(text[(index + 1)..<end]))
        } else {
            // Footnotes are not numbered, so that nothing is what this means.
            context.tree.add(.problematic, source)
        }
        resume(at: end + 2)
        return true
    }

    /// Reads text in single back-quotes: a reference where underscores follow, otherwise what its role says.
    mutating func readInterpreted(at quote: Int, role: ArraySlice<UInt8>?) -> Bool {
        let start = quote + 1
        guard isText(at: start) else { return false }
        if role == nil, isQuoted(quote, start) {
            skip(to: start)
            return true
        }
        guard let (end, next) = close(.interpreted, from: start), end > start else {
            writeProblematic(quote..<start)
            return true
        }
        let content = text[start..<end]
        let suffix = text[(end + 1)..<next]
        if suffix.last == UInt8(ascii: "_") {
            if role != nil || suffix.first == UInt8(ascii: ":") {
                writeProblematic((role == nil ? quote : index)..<next)
            } else {
                writeText(before: index)
                addReference(content, isAnonymous: suffix.count == 2, source: RSTInlineText.written(text[quote..<next]))
                resume(at: next)
            }
            return true
        }
        let kind = role != nil && !suffix.isEmpty ? nil : RSTRole.kind(role ?? suffix.dropFirst().dropLast())
        if let kind {
            writeText(before: index)
            context.tree.add(kind, kind == .literal ? RSTInlineText.written(content) : RSTInlineText.meant(content))
            resume(at: next)
        } else {
            writeProblematic(index..<next)
        }
        return true
    }

    /// Where a closing back-quote with a role or underscores ends.
    mutating func interpretedEnd(at quote: Int, from start: Int) -> Int? {
        if quote > start, RSTInlineMark.isUnescapedSpaceOrEscape(before: quote, in: text, from: start) { return nil }
        if byte(quote + 1) == UInt8(ascii: ":"), let name = nameEnd(from: quote + 2), byte(name) == UInt8(ascii: ":"),
            let end = referenceEnd(at: name + 1)
        {
            return end
        }
        return referenceEnd(at: quote + 1)
    }

    /// Adds a reference, which may have its address or the name of its target at its end: `text <address>`.
    private mutating func addReference(_ content: ArraySlice<UInt8>, isAnonymous: Bool, source: [UInt8]) {
        guard let embedded = RSTEmbeddedTarget(content) else {
            let meant = RSTInlineText.meant(content)
            let reference = RSTReferences.Reference(node: context.tree.add(.reference, meant), source: source)
            if isAnonymous {
                context.references.addAnonymous(reference)
            } else {
                context.references.add(reference, to: meant)
            }
            return
        }
        let node = context.tree.add(.reference, embedded.text)
        if let name = embedded.name {
            context.references.add(.init(node: node, source: source), to: name)
        } else if !isAnonymous {
            context.references.addTarget(embedded.text, address: embedded.address)
        }
    }
}
