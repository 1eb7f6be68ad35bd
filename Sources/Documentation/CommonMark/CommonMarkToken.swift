/// A piece of a paragraph's text.
struct CommonMarkToken {
    enum Kind: Equatable {
        case text, code, space, lineBreak, html, autolink, linkEnd, bracket, imageBracket, nothing
        case reference(Unicode.Scalar)
        /// A run of `*` or `_`.
        case delimiters(UInt8)
        /// The `[` of a link, and where in the text its destination stands.
        case linkStart(Int, Int)
    }

    var kind: Kind
    let start: Int
    let end: Int

    // Of delimiters: what they may do, how many there are and are left, and what they open and close.
    var canOpen = false
    var canClose = false
    var length = 0
    var remaining = 0
    /// Strong (true) or emphasis (false), the innermost first.
    var opens: [Bool] = []
    var closes: [Bool] = []

    init(_ kind: Kind, _ start: Int, _ end: Int) {
        self.kind = kind
        self.start = start
        self.end = end
    }
}

extension CommonMarkInlineParser {
    // What the builder calls the elements, apart from any name of HTML.
    private static let strong: UInt64 = 1
    private static let emphasis: UInt64 = 2
    private static let code: UInt64 = 3
    private static let link: UInt64 = 4

    /// Hands the tokens to the builder.
    func emit(to html: inout HTMLDocumentationReader) {
        var scanner = HTMLTagScanner(bytes: bytes, count: count)
        var closedNames: Set<UInt64>?
        var skipUntil = 0
        for token in tokens where token.start >= skipUntil {
            switch token.kind {
            case .text, .bracket, .imageBracket:
                html.addText(bytes + token.start, count: token.end - token.start, true)
            case .code:
                html.builder.inlines.open(.code, name: Self.code)
                addCode(token, to: &html)
                html.builder.inlines.close(name: Self.code)
            case .space:
                html.builder.space()
            case .lineBreak:
                html.builder.lineBreak()
            case .reference(let scalar):
                html.add(scalar)
            case .html:
                if let end = html.readInlineMarkup(&scanner, at: token.start, &closedNames) {
                    skipUntil = end
                } else {
                    html.addText(bytes + token.start, count: token.end - token.start, true)
                }
            case .autolink:
                let destination = html.builder.addDestination(bytes + token.start, count: token.end - token.start)
                html.builder.inlines.open(.link, name: Self.link, destination: destination)
                html.builder.append(bytes + token.start, count: token.end - token.start)
                html.builder.inlines.close(name: Self.link)
            case .linkStart(let start, let end):
                openLink(from: start, to: end, &html)
            case .linkEnd:
                html.builder.inlines.close(name: Self.link)
            case .delimiters:
                addDelimiters(token, to: &html)
            case .nothing:
                break
            }
        }
    }

    private func addDelimiters(_ token: CommonMarkToken, to html: inout HTMLDocumentationReader) {
        for isStrong in token.closes {
            html.builder.inlines.close(name: isStrong ? Self.strong : Self.emphasis)
        }
        html.builder.append(bytes + token.start, count: token.remaining)
        for isStrong in token.opens.reversed() {
            html.builder.inlines.open(isStrong ? .strong : .emphasis, name: isStrong ? Self.strong : Self.emphasis)
        }
    }

    /// Adds a code span's text, in which line feeds are spaces.
    private func addCode(_ token: CommonMarkToken, to html: inout HTMLDocumentationReader) {
        var index = token.start
        while index < token.end {
            let lineEnd = bytes.index(of: 0x0A, from: index, to: token.end) ?? token.end
            html.addText(bytes + index, count: lineEnd - index, true)
            if lineEnd < token.end { html.builder.space() }
            index = lineEnd + 1
        }
    }

    private func openLink(from start: Int, to end: Int, _ html: inout HTMLDocumentationReader) {
        var destination = ByteBuffer(capacity: end - start)
        var index = start
        while index < end {
            if bytes[index] == 0x5C, bytes[index + 1].isASCIIPunctuation, index + 1 < end { index += 1 }
            if bytes[index] == 0x26, let reference = CharacterReferences.decode(bytes, at: index, before: end) {
                destination.append(scalar: reference.scalar)
                index = reference.end
                continue
            }
            if bytes[index] >= 0x20 { destination.append(bytes[index]) }
            index += 1
        }
        let identity = html.builder.addDestination(destination.bytes, count: destination.count)
        html.builder.inlines.open(.link, name: Self.link, destination: identity)
    }
}
