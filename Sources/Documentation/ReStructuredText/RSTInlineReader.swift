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
    func isText(at index: Int) -> Bool {
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
    mutating func nameEnd(from start: Int) -> Int? {
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
    func isQuoted(_ start: Int, _ end: Int) -> Bool {
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
    mutating func close(_ mark: RSTInlineMark, from start: Int) -> (Int, Int)? {
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

    mutating func skip(to end: Int) {
        base = end
        index = end
    }

    mutating func resume(at end: Int) {
        written = end
        skip(to: end)
    }

    mutating func writeProblematic(_ range: Range<Int>) {
        writeText(before: range.lowerBound)
        context.tree.add(.problematic, RSTInlineText.written(text[range]))
        resume(at: range.upperBound)
    }

    /// Writes the text that came before markup, in which addresses are links.
    mutating func writeText(before end: Int) {
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
}
