import ServiceModel

/// Values, and the shape ids and keys in them.
extension IDLParser {
    /// Reads a value.
    ///
    /// - Parameter depth: How many arrays and objects it is in.
    mutating func parseNode(depth: Int = 0) throws(IDLSyntaxError) -> IDLNode {
        let place = position(lexer.start)
        switch lexer.token {
        case .string, .textBlock:
            return IDLNode(.string(try parseString()), at: place)
        case .number:
            let node = IDLNode(.number(numberText()), at: place)
            lexer.advance()
            return node
        case .identifier:
            return try parseWord()
        case .openBracket, .openBrace:
            guard depth < IDLParser.maximumDepth else {
                throw IDLSyntaxError(
                    "The value exceeded maximum allowed depth of \(IDLParser.maximumDepth); nest it less",
                    at: lexer.start)
            }
            return lexer.token == .openBrace
                ? try parseObject(depth: depth + 1) : try parseArray(depth: depth + 1)
        default:
            throw unexpected(.string, .textBlock, .number, .identifier, .openBrace, .openBracket)
        }
    }

    /// Reads a keyword or a shape id.
    private mutating func parseWord() throws(IDLSyntaxError) -> IDLNode {
        let start = lexer.start
        lexer.advance()
        return try finishWord(from: start, at: position(start))
    }

    /// Reads what follows the first identifier of a keyword or a shape id.
    mutating func finishWord(from start: Int, at place: SourcePosition) throws(IDLSyntaxError) -> IDLNode {
        word(try finishShapeID(from: start, isAbsolute: false).text, at: place)
    }

    /// What a text without quotation marks means.
    mutating func word(_ text: String, at place: SourcePosition) -> IDLNode {
        switch text {
        case "true": return IDLNode(.boolean(true), at: place)
        case "false": return IDLNode(.boolean(false), at: place)
        case "null": return IDLNode(.null, at: place)
        default:
            statementIDs.append(IDLName(text, at: place))
            return IDLNode(.shapeID(text), at: place)
        }
    }

    private mutating func parseArray(depth: Int) throws(IDLSyntaxError) -> IDLNode {
        let place = position(lexer.start)
        var elements: [IDLNode] = []
        lexer.advance()
        skipWhitespaceAndDocumentation()
        while lexer.token != .closeBracket {
            elements.append(try parseNode(depth: depth))
            skipWhitespaceAndDocumentation()
        }
        lexer.advance()
        return IDLNode(.array(elements), at: place)
    }

    /// Reads the object whose brace is at hand.
    private mutating func parseObject(depth: Int) throws(IDLSyntaxError) -> IDLNode {
        let place = position(lexer.start)
        var entries: [IDLEntry] = []
        var keys = IDLNameSet()
        lexer.advance()
        skipWhitespaceAndDocumentation()
        while lexer.token != .closeBrace {
            let (key, keyPlace) = try parseKey(or: .closeBrace)
            try keys.insertKey(key, at: keyPlace)
            entries.append(IDLEntry(key, at: keyPlace, try parseKeyedValue(depth: depth)))
            skipWhitespaceAndDocumentation()
        }
        lexer.advance()
        return IDLNode(.object(entries), at: place)
    }

    /// Reads the colon and the value behind a key.
    mutating func parseKeyedValue(depth: Int) throws(IDLSyntaxError) -> IDLNode {
        skipWhitespaceAndDocumentation()
        try skip(.colon)
        skipWhitespaceAndDocumentation()
        return try parseNode(depth: depth)
    }

    /// Reads an identifier or a quoted string.
    ///
    /// - Parameter other: What else could have stood here.
    mutating func parseKey(or other: IDLToken?) throws(IDLSyntaxError) -> (String, SourcePosition) {
        let place = position(lexer.start)
        switch lexer.token {
        case .identifier: return (try parseIdentifier(), place)
        case .string: return (try parseString(), place)
        default:
            if let other { throw unexpected(other, .string, .identifier) }
            throw unexpected(.identifier, .string)
        }
    }

    // MARK: - Shape ids

    /// Reads `Name`, `namespace#Name` or either with `$member`.
    mutating func parseShapeID(isAbsolute: Bool = false) throws(IDLSyntaxError) -> IDLName {
        let start = lexer.start
        try skip(.identifier)
        return try finishShapeID(from: start, isAbsolute: isAbsolute)
    }

    /// - Parameter start: Where the id starts, of which the first identifier was read.
    private mutating func finishShapeID(from start: Int, isAbsolute: Bool) throws(IDLSyntaxError) -> IDLName {
        let hasDots = lexer.token == .dot
        if hasDots { try skipDottedNames() }
        if hasDots || isAbsolute || lexer.token == .pound {
            try skip(.pound)
            try skip(.identifier)
        }
        if lexer.token == .dollar {
            lexer.advance()
            try skip(.identifier)
        }
        return IDLName(lexer.string(start, lexer.start), at: position(start))
    }

    mutating func skipNamespace() throws(IDLSyntaxError) {
        try skip(.identifier)
        try skipDottedNames()
    }

    private mutating func skipDottedNames() throws(IDLSyntaxError) {
        while lexer.token == .dot {
            lexer.advance()
            try skip(.identifier)
        }
    }

    // MARK: - Strings and numbers

    /// Reads the quoted string or the text block at hand.
    mutating func parseString() throws(IDLSyntaxError) -> String {
        let (start, end, isBlock) = (lexer.start, lexer.end, lexer.token == .textBlock)
        if lexer.isPlain {
            lexer.advance()
            return lexer.string(start + 1, end - 1)
        }
        let quotes = isBlock ? 3 : 1
        let bytes = UnsafeBufferPointer(start: lexer.text + start + quotes, count: end - start - 2 * quotes)
        do throws(IDLStringError) {
            let text = try isBlock ? IDLStringDecoder.decodeTextBlock(bytes) : IDLStringDecoder.decodeQuoted(bytes)
            lexer.advance()
            return text
        } catch {
            throw IDLSyntaxError(
                "Error parsing \(isBlock ? "text block" : "quoted string"): \(error.message)", at: start)
        }
    }

    /// The number at hand, without the zeros in front that JSON does not have; an integer has no negative zero.
    private func numberText() -> String {
        var start = lexer.start
        let end = lexer.end
        let isNegative = lexer.text[start] == UInt8(ascii: "-")
        if isNegative { start += 1 }
        func isDigit(_ offset: Int) -> Bool {
            lexer.text[offset] >= UInt8(ascii: "0") && lexer.text[offset] <= UInt8(ascii: "9")
        }
        while start + 1 < end, lexer.text[start] == UInt8(ascii: "0"), isDigit(start + 1) { start += 1 }
        let digits = lexer.string(start, end)
        return isNegative && digits != "0" ? "-" + digits : digits
    }

    /// A value as a message shows it.
    func describe(_ node: IDLNode) -> String {
        switch node.value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let text), .shapeID(let text), .string(let text): IDLProblems.shortened(text)
        case .array: "[…]"
        case .object: "{…}"
        }
    }
}

/// The keys of one object or the members of one shape, of which most are few.
struct IDLNameSet {
    private var few: [String] = []
    private var many: Set<String> = []

    /// Returns whether the name is new.
    mutating func insert(_ name: String) -> Bool {
        if few.count < 8 {
            guard !few.contains(name) else { return false }
            few.append(name)
            return true
        }
        if many.isEmpty { many = Set(few) }
        return many.insert(name).inserted
    }

    /// Inserts the key of an object, which must be new.
    mutating func insertKey(_ key: String, at place: SourcePosition) throws(IDLSyntaxError) {
        guard insert(key) else {
            throw IDLSyntaxError(
                "Duplicate member: `\(IDLProblems.shortened(key))`; remove or rename one", at: Int(place.offset))
        }
    }
}
