import ServiceModel

extension IDLParser {
    func position(_ offset: Int) -> SourcePosition {
        SourcePosition(file: fileNumber, offset: UInt32(truncatingIfNeeded: offset))
    }

    // MARK: - What must follow

    /// Why the token at hand is none of those that may stand here.
    func unexpected(_ expected: IDLToken...) -> IDLSyntaxError {
        if expected.count == 1 { return unexpected("Expected \(expected[0].expectation) but found") }
        return unexpected("Expected one of \(expected.map(\.expectation).joined(separator: ", ")); but found")
    }

    private func unexpected(_ message: String) -> IDLSyntaxError {
        if lexer.token == .error { return lexer.failure }
        return IDLSyntaxError("\(message) \(lexer.found)", at: lexer.start)
    }

    func expect(_ token: IDLToken) throws(IDLSyntaxError) {
        guard lexer.token == token else { throw unexpected(token) }
    }

    mutating func skip(_ token: IDLToken) throws(IDLSyntaxError) {
        try expect(token)
        lexer.advance()
    }

    /// Reads a word without dots.
    mutating func parseIdentifier() throws(IDLSyntaxError) -> String {
        try expect(.identifier)
        let text = lexer.string(lexer.start, lexer.end)
        lexer.advance()
        return text
    }

    // MARK: - White space

    mutating func skipSpaces() {
        while lexer.token == .space { lexer.advance() }
    }

    mutating func skipRequiredSpaces() throws(IDLSyntaxError) {
        try expect(.space)
        skipSpaces()
    }

    /// Skips spaces, line breaks, commas and comments, but for those that document.
    mutating func skipWhitespace() {
        while lexer.token.isWhitespace { lexer.advance() }
    }

    /// Skips white space, and remembers what documentation comments say.
    mutating func skipWhitespaceAndDocumentation() {
        while true {
            skipWhitespace()
            guard lexer.token == .documentationComment else { return }
            takeDocumentation()
        }
    }

    func expectWhitespace() throws(IDLSyntaxError) {
        guard lexer.token.isWhitespace || lexer.token == .documentationComment else {
            throw unexpected("Expected one or more whitespace characters, but found")
        }
    }

    /// The end of a statement: a line break, a comment or the end of the file.
    mutating func skipLineBreak() throws(IDLSyntaxError) {
        skipSpaces()
        let place = lexer.start
        switch lexer.token {
        case .newline, .comment: lexer.advance()
        case .documentationComment: takeDocumentation()
        case .endOfFile: break
        default: throw unexpected("Expected a line break, but found")
        }
        dropDocumentation(at: place)
        skipWhitespace()
    }

    // MARK: - Documentation comments

    /// Remembers the text of the comment at hand: without one space after `///`.
    mutating func takeDocumentation() {
        var start = lexer.start + 3
        var end = lexer.end
        if end > start, lexer.text[end - 1] == 0x0A { end -= 1 }
        if end > start, lexer.text[end - 1] == 0x0D { end -= 1 }
        if start < end, lexer.text[start] == UInt8(ascii: " ") { start += 1 }
        documentation.append(start..<end)
        lexer.advance()
    }

    /// The text of the comments since the last shape or member, one line each.
    func documentationText() -> String {
        var bytes: [UInt8] = []
        for (number, line) in documentation.enumerated() {
            if number > 0 { bytes.append(0x0A) }
            bytes.append(contentsOf: UnsafeBufferPointer(start: lexer.text + line.lowerBound, count: line.count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Warns of comments that document nothing.
    mutating func dropDocumentation(at place: Int) {
        guard let first = documentation.first else { return }
        warnOfDocumentation(lexer.string(first.lowerBound, first.upperBound), at: place)
        documentation.removeAll(keepingCapacity: true)
    }

    mutating func warnOfDocumentation(_ text: String, at place: Int) {
        problems.warn(
            "a documentation comment that documents nothing: `\(IDLProblems.shortened(text))`; "
                + "put it before a shape or a member and before its traits, or begin it with `//`",
            at: place, event: "Model.BadDocumentationComment")
    }
}
