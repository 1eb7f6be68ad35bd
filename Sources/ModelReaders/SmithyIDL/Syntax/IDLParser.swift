import ServiceModel

/// Reads one file of Smithy IDL, 1.0 or 2.0.
///
/// A statement that cannot be read is reported, and reading goes on at the next line that begins with what a statement
/// begins with: one bad shape hides no other.
///
/// Source: Smithy 2.0, "Smithy IDL ABNF".
struct IDLParser {
    /// How deep values may be nested, which bounds the recursion.
    static let maximumDepth = 64

    var lexer: IDLLexer
    let fileNumber: UInt32
    var file = IDLFile()
    var problems: IDLProblems
    /// The lines of documentation comments, without `///`, that no shape has taken yet.
    var documentation: [Range<Int>] = []
    /// The shape ids in values of the statement at hand.
    var statementIDs: [IDLName] = []

    /// Reads what can be understood, and reports the rest.
    static func parse(_ contents: [UInt8], file: UInt32, diagnostics: inout DiagnosticCollector) -> IDLFile {
        func refuse(_ message: String, at offset: Int) -> IDLFile {
            diagnostics.error(message, at: SourcePosition(file: file, offset: UInt32(truncatingIfNeeded: offset)))
            return IDLFile()
        }
        guard contents.count < Int(Int32.max) - 64 else {
            return refuse("the file is larger than 2 GiB; split it", at: 0)
        }
        if contents.starts(with: [0xEF, 0xBB, 0xBF]) {
            return refuse("the file begins with a byte order mark; save it as UTF-8 without one", at: 0)
        }
        let text = SourceText(contents)
        defer { text.bytes.deallocate() }
        if !text.isASCII, let offset = UTF8Validation.firstInvalid(text.bytes, count: contents.count) {
            return refuse("the text is not valid UTF-8; save the file as UTF-8", at: offset)
        }
        var parser = IDLParser(
            lexer: IDLLexer(text: text.bytes, count: contents.count), fileNumber: file,
            problems: IDLProblems(file: file))
        parser.parseFile()
        parser.problems.report(to: &diagnostics)
        return parser.file
    }

    private mutating func parseFile() {
        lexer.advance()
        skipWhitespaceAndDocumentation()
        while lexer.token == .dollar { parseStatement { parser throws(IDLSyntaxError) in try parser.parseControl() } }
        while lexer.token == .identifier, lexer.isWritten("metadata") {
            parseStatement { parser throws(IDLSyntaxError) in try parser.parseMetadata() }
        }
        guard lexer.token != .endOfFile else { return dropDocumentation(at: lexer.start) }
        guard lexer.token == .identifier, lexer.isWritten("namespace") else {
            problems.add(
                IDLSyntaxError("Expected a namespace definition but found \(lexer.found)", at: lexer.start))
            return
        }
        parseStatement { parser throws(IDLSyntaxError) in try parser.parseNamespace() }
        // Without a namespace there is nothing that a shape could be called.
        guard file.namespace != nil else { return }
        parseUses()
        while true {
            skipWhitespace()
            if lexer.token == .endOfFile { break }
            parseStatement { parser throws(IDLSyntaxError) in try parser.parseShapeStatement() }
        }
    }

    // MARK: - Statements

    /// Reads one statement; goes on behind it where that fails. Returns whether it was read.
    @discardableResult
    private mutating func parseStatement(_ parse: (inout IDLParser) throws(IDLSyntaxError) -> Void) -> Bool {
        defer {
            statementIDs.removeAll(keepingCapacity: true)
            if problems.isFull { lexer.stop() }
        }
        let start = lexer.start
        do throws(IDLSyntaxError) {
            try parse(&self)
            return true
        } catch {
            problems.add(error)
            file.discardedIDs += statementIDs
            documentation.removeAll(keepingCapacity: true)
            // Where the next statement is what was not expected, it is not lost.
            let isNext = lexer.start > start && isAtStart && (lexer.token != .identifier || isAtKeyword)
            if !isNext, !problems.isFull { recover() }
            return false
        }
    }

    /// Whether a statement may begin with the token at hand.
    private var isAtStart: Bool {
        switch lexer.token {
        case .identifier, .documentationComment, .at, .dollar: lexer.isAtLineStart
        default: false
        }
    }

    /// Whether the identifier at hand is one that statements begin with.
    private var isAtKeyword: Bool {
        for word: StaticString in ["use", "apply", "metadata", "namespace"] where lexer.isWritten(word) { return true }
        return IDLShape.Keyword(lexer.shown(lexer.start, lexer.end)) != nil
    }

    /// Skips to the next token at the start of a line that a statement may begin with.
    private mutating func recover() {
        repeat { lexer.advance() } while lexer.token != .endOfFile && !isAtStart
    }

    private mutating func parseControl() throws(IDLSyntaxError) {
        lexer.advance()
        let (key, _) = try parseKey(or: nil)
        skipSpaces()
        try skip(.colon)
        skipSpaces()
        let place = lexer.start
        let value = try parseNode()
        switch key {
        case "version": try setVersion(value, at: place)
        case "operationInputSuffix": file.operationInputSuffix = try suffix(key, value, at: place)
        case "operationOutputSuffix": file.operationOutputSuffix = try suffix(key, value, at: place)
        default:
            problems.warn("Unknown control statement `\(key)` with value `\(describe(value))`; remove it", at: place)
        }
        try skipLineBreak()
        skipWhitespaceAndDocumentation()
    }

    private mutating func setVersion(_ value: IDLNode, at place: Int) throws(IDLSyntaxError) {
        guard !hasVersion else {
            throw IDLSyntaxError("Duplicate control statement `version`; remove one", at: place)
        }
        hasVersion = true
        // Whoever states a version that is not known does not want the oldest one.
        file.version = .two
        switch try controlText("version", value, at: place) {
        case "1", "1.0": file.version = .one
        case "2", "2.0": break
        case let other:
            throw IDLSyntaxError("Unsupported Smithy version number: \(other); write \"2.0\"", at: lexer.start)
        }
    }

    private func controlText(_ key: String, _ value: IDLNode, at place: Int) throws(IDLSyntaxError) -> String {
        if case .string(let text) = value.value { return text }
        throw IDLSyntaxError(
            "The $\(key) control statement must have a string value, but found \(describe(value))", at: place,
            isAboutSyntax: false)
    }

    /// What ends the names of inline structures.
    private func suffix(_ key: String, _ value: IDLNode, at place: Int) throws(IDLSyntaxError) -> String {
        let text = try controlText(key, value, at: place)
        guard text.utf8.count <= IDLLexer.maximumNameLength, ShapeID.isIdentifier("a" + text) else {
            throw IDLSyntaxError(
                "The $\(key) control statement must be the end of a name, but is `\(IDLProblems.shortened(text))`; "
                    + "use letters, digits and underscores",
                at: place, isAboutSyntax: false)
        }
        return text
    }

    private mutating func parseMetadata() throws(IDLSyntaxError) {
        lexer.advance()
        try skipRequiredSpaces()
        let (key, position) = try parseKey(or: nil)
        skipSpaces()
        try skip(.equal)
        skipSpaces()
        file.metadata.append(IDLEntry(key, at: position, try parseNode()))
        try skipLineBreak()
        skipWhitespaceAndDocumentation()
    }

    private mutating func parseNamespace() throws(IDLSyntaxError) {
        lexer.advance()
        try skipRequiredSpaces()
        let start = lexer.start
        try skipNamespace()
        guard lexer.start - start <= IDLLexer.maximumNameLength else {
            throw IDLLexer.tooLong("The namespace", at: start)
        }
        file.namespace = lexer.string(start, lexer.start)
        try skipLineBreak()
    }

    private mutating func parseUses() {
        while true {
            let (place, comments) = (lexer, documentation)
            skipWhitespaceAndDocumentation()
            guard lexer.token == .identifier, lexer.isWritten("use") else {
                // The comments document the first shape.
                (lexer, documentation) = (place, comments)
                return
            }
            let isRead = parseStatement { parser throws(IDLSyntaxError) in try parser.parseUse() }
            // What is left of a broken statement is often a line of its own, and is not worth a second error.
            while !isRead, lexer.token == .identifier, !isAtKeyword { recover() }
        }
    }

    private mutating func parseUse() throws(IDLSyntaxError) {
        lexer.advance()
        try skipRequiredSpaces()
        let id = try parseShapeID(isAbsolute: true)
        if let dollar = id.text.utf8.firstIndex(of: UInt8(ascii: "$")) {
            throw IDLSyntaxError(
                "Use statements cannot use members; write \(id.text[..<dollar])", at: Int(id.position.offset),
                isAboutSyntax: false)
        }
        let name = String(
            id.text[id.text.utf8.index(after: id.text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? id.text.startIndex)...])
        if let other = usedIDs[name] {
            throw IDLSyntaxError(
                "Cannot use name `\(id.text)` because it conflicts with `\(other)`; remove one, and write its id in full",
                at: Int(id.position.offset), isAboutSyntax: false)
        }
        usedIDs[name] = id.text
        file.uses.append(id)
        try skipLineBreak()
    }

    // MARK: - State of a file

    /// Whether a `$version` was read.
    private var hasVersion = false
    /// The ids of `use` statements by their simple names.
    var usedIDs: [String: String] = [:]

    private init(lexer: IDLLexer, fileNumber: UInt32, problems: IDLProblems) {
        self.lexer = lexer
        self.fileNumber = fileNumber
        self.problems = problems
    }
}
