/// Reads the inline markup of one paragraph.
///
/// An opening mark stands behind white space or opening punctuation and before text. The first closing mark ends it that stands
/// behind text and before white space or closing punctuation. An opening mark that nothing ends is problematic.
struct RSTInlineReader {
    /// The text, in which 0 stands for a backslash.
    let text: [UInt8]
    let context: RSTContext
    var index = 0

    /// Where the text begins that is not written yet.
    private var written = 0
    /// Where markup may begin whatever stands before it: behind the last that was recognized.
    private var base = 0
    private var links: RSTStandaloneLinks
    /// The marks that no closing one is left for.
    private var unclosed: Set<RSTInlineMark> = []
    /// The last name that was looked at.
    private var lastName = 0..<0

    init(_ text: [UInt8], _ context: RSTContext) {
        self.text = RSTInlineText.marked(text)
        self.context = context
        links = RSTStandaloneLinks(self.text)
    }

    mutating func run() {
        let hasNames = text.contains(UInt8(ascii: "_"))
        while index < text.count {
            let byte = text[index]
            let mayBegin =
                switch byte {
                case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "|"): true
                case UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: ":"): true
                default: hasNames && (byte >= 0xC0 || byte.isASCIIAlphanumeric)
                }
            if !mayBegin || !isBegin || !readMarkup() { index += 1 }
        }
        writeText(before: text.count)
    }

    private var isBegin: Bool {
        index == base || RSTCharacters.mayPrecedeMarkup(RSTCharacters.scalar(in: text, before: index))
    }

    func byte(_ index: Int) -> UInt8? { index < text.count ? text[index] : nil }

    /// Whether text, not white space, follows an opening mark, or the end.
    private func isText(at index: Int) -> Bool {
        index >= text.count || !RSTCharacters.isSpace(RSTCharacters.scalar(in: text, at: index).value)
    }

    func mayEnd(at index: Int) -> Bool {
        index >= text.count || RSTCharacters.mayFollowMarkup(RSTCharacters.scalar(in: text, at: index).value)
    }

    /// Reads the markup at `index` and goes behind it; returns `false` if there is none.
    private mutating func readMarkup() -> Bool {
        switch text[index] {
        case UInt8(ascii: "*"):
            if byte(index + 1) == UInt8(ascii: "*") { return readSpan(.strong) }
            return readSpan(.emphasis)
        case UInt8(ascii: "`"):
            if byte(index + 1) == UInt8(ascii: "`") { return readSpan(.literal) }
            return readInterpreted(at: index, role: nil)
        case UInt8(ascii: "_"): return byte(index + 1) == UInt8(ascii: "`") && readSpan(.target)
        case UInt8(ascii: "|"): return byte(index + 1) != UInt8(ascii: "|") && readSpan(.substitution)
        case UInt8(ascii: "["): return readFootnoteReference()
        case UInt8(ascii: ":"):
            guard let end = nameEnd(from: index + 1), byte(end) == UInt8(ascii: ":"),
                byte(end + 1) == UInt8(ascii: "`"), byte(end + 2) != UInt8(ascii: "`")
            else { return false }
            return readInterpreted(at: end + 1, role: text[(index + 1)..<end])
        default: return readSimpleReference()
        }
    }

    /// Where the name ends that begins at an index: letters and numbers, with single `-._+:` between them.
    private mutating func nameEnd(from start: Int) -> Int? {
        guard let first = byte(start), first >= 0xC0 || first.isASCIIAlphanumeric else { return nil }
        // The name ends where one does that began before it.
        if lastName.contains(start) { return lastName.upperBound }
        var end = start
        var next = start
        while next < text.count {
            let (scalar, length) = RSTCharacters.scalar(in: text, at: next)
            if RSTCharacters.isAlphanumeric(scalar) {
                next += length
                end = next
            } else if next == end, end > start, "-._+:".utf8.contains(text[next]) {
                next += 1
            } else {
                break
            }
        }
        guard end > start else { return nil }
        lastName = start..<end
        return end
    }

    // MARK: Marks around text

    /// Whether an opening mark is enclosed in brackets or quotation marks, and so means itself.
    private func isQuoted(_ start: Int, _ end: Int) -> Bool {
        if start == base { return false }
        if end == text.count { return true }
        return RSTCharacters.isPair(
            RSTCharacters.scalar(in: text, before: start), RSTCharacters.scalar(in: text, at: end).value)
    }

    private mutating func readSpan(_ mark: RSTInlineMark) -> Bool {
        let start = index + mark.length
        guard isText(at: start) else { return false }
        if isQuoted(index, start) {
            skip(to: start)
            return true
        }
        guard let (end, next) = close(mark, from: start), end > start else {
            writeProblematic(index..<start)
            return true
        }
        writeText(before: index)
        let content = text[start..<end]
        switch mark {
        case .strong: context.tree.add(.strong, RSTInlineText.meant(content))
        case .emphasis: context.tree.add(.emphasis, RSTInlineText.meant(content))
        case .literal: context.tree.add(.literal, RSTInlineText.written(content))
        case .target: context.references.addTarget(RSTInlineText.meant(content), address: [])
        // Substitutions are not read, so that none is defined.
        case .substitution: context.tree.add(.problematic, RSTInlineText.written(text[index..<next]))
        case .interpreted: break
        }
        resume(at: next)
        return true
    }

    /// Where the text behind an opening mark ends, and where its closing mark does.
    private mutating func close(_ mark: RSTInlineMark, from start: Int) -> (Int, Int)? {
        if unclosed.contains(mark) { return nil }
        var end = start
        while let found = text[end...].firstIndex(of: mark.closing) {
            if let next = mark.closingEnd(in: text, at: found, from: start), mayEnd(at: next) { return (found, next) }
            if mark == .interpreted, let next = interpretedEnd(at: found, from: start) { return (found, next) }
            end = found + 1
        }
        unclosed.insert(mark)
        return nil
    }

    private mutating func skip(to end: Int) {
        base = end
        index = end
    }

    private mutating func resume(at end: Int) {
        written = end
        skip(to: end)
    }

    private mutating func writeProblematic(_ range: Range<Int>) {
        writeText(before: range.lowerBound)
        context.tree.add(.problematic, RSTInlineText.written(text[range]))
        resume(at: range.upperBound)
    }

    /// Writes the text that came before markup, in which addresses are links.
    private mutating func writeText(before end: Int) {
        while written < end {
            guard let link = links.first(in: written..<end), isLink(link) else { break }
            if written < link.range.lowerBound {
                context.tree.add(.text, RSTInlineText.meant(text[written..<link.range.lowerBound]))
            }
            context.tree.add(.reference, RSTInlineText.meant(text[link.range]))
            written = link.range.upperBound
        }
        if written < end { context.tree.add(.text, RSTInlineText.meant(text[written..<end])) }
        written = end
    }

    private func isLink(_ link: RSTStandaloneLinks.Link) -> Bool {
        guard let scheme = link.scheme else { return true }
        return RSTLinkSchemes.contains(String(decoding: text[scheme], as: UTF8.self).lowercased())
    }

    // MARK: References

    private mutating func readSimpleReference() -> Bool {
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

    private mutating func readFootnoteReference() -> Bool {
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
    private mutating func readInterpreted(at quote: Int, role: ArraySlice<UInt8>?) -> Bool {
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
    private mutating func interpretedEnd(at quote: Int, from start: Int) -> Int? {
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
