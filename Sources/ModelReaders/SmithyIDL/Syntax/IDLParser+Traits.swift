import ServiceModel

/// Traits, the documentation comments before them, and `apply` statements.
extension IDLParser {
    /// What stands before a shape or a member.
    struct Prefix {
        /// The documentation first.
        var traits: [IDLTrait] = []
        /// Where the first of it starts.
        var start: Int
        var hasDocumentation = false
        /// Whether there is a trait other than the documentation comment.
        var hasTraits: Bool { traits.count > (hasDocumentation ? 1 : 0) }
    }

    /// Reads the documentation comment and the traits before a shape or a member.
    mutating func parsePrefix() throws(IDLSyntaxError) -> Prefix {
        skipWhitespace()
        let start = lexer.start
        var prefix = Prefix(start: start)
        dropDocumentation(at: start)
        if lexer.token == .documentationComment {
            skipWhitespaceAndDocumentation()
            prefix.hasDocumentation = true
            prefix.traits.append(
                IDLTrait(
                    name: IDLName("smithy.api#documentation", at: position(start)),
                    value: IDLNode(.string(documentationText()), at: position(start)), position: position(start)))
            documentation.removeAll(keepingCapacity: true)
        }
        while lexer.token == .at {
            prefix.traits.append(try parseTrait())
            skipWhitespaceAndDocumentation()
        }
        return prefix
    }

    /// Warns of a documentation comment after which there is nothing to document.
    mutating func dropDocumentation(of prefix: Prefix, at place: Int) {
        if prefix.hasDocumentation, case .string(let text)? = prefix.traits.first?.value?.value {
            warnOfDocumentation(text, at: place)
        }
    }

    private mutating func parseTrait() throws(IDLSyntaxError) -> IDLTrait {
        let place = position(lexer.start)
        lexer.advance()
        let name = try parseShapeID()
        var value: IDLNode?
        if lexer.token == .openParenthesis {
            lexer.advance()
            skipWhitespaceAndDocumentation()
            if lexer.token != .closeParenthesis {
                value = try parseTraitValue(at: place)
                skipWhitespaceAndDocumentation()
            }
            try skip(.closeParenthesis)
        }
        return IDLTrait(name: name, value: value, position: place)
    }

    /// Reads a value, or the members of a structure without braces.
    private mutating func parseTraitValue(at place: SourcePosition) throws(IDLSyntaxError) -> IDLNode {
        let start = lexer.start
        switch lexer.token {
        case .openBrace, .openBracket, .textBlock, .number:
            return try parseNode()
        case .string:
            let text = try parseString()
            skipWhitespaceAndDocumentation()
            if lexer.token == .colon { return try parseTraitMembers(text, at: position(start), of: place) }
            return IDLNode(.string(text), at: position(start))
        case .identifier:
            let text = try parseIdentifier()
            switch lexer.token {
            case .dot, .pound, .dollar: return try finishWord(from: start, at: place)
            default: break
            }
            skipWhitespaceAndDocumentation()
            if lexer.token == .closeParenthesis { return word(text, at: place) }
            return try parseTraitMembers(text, at: position(start), of: place)
        default:
            throw unexpected(.openBrace, .openBracket, .textBlock, .string, .number, .identifier)
        }
    }

    /// Reads the members of a structure, of which the first key was read.
    private mutating func parseTraitMembers(
        _ firstKey: String, at firstPlace: SourcePosition, of trait: SourcePosition
    ) throws(IDLSyntaxError) -> IDLNode {
        var (key, place) = (firstKey, firstPlace)
        var entries: [IDLEntry] = []
        var keys = IDLNameSet()
        while true {
            try keys.insertKey(key, at: place)
            entries.append(IDLEntry(key, at: place, try parseKeyedValue(depth: 1)))
            skipWhitespaceAndDocumentation()
            if lexer.token == .closeParenthesis { return IDLNode(.object(entries), at: trait) }
            (key, place) = try parseKey(or: nil)
        }
    }

    /// Reads an `apply` statement, with one trait or with a block.
    mutating func parseApply(after prefix: Prefix) throws(IDLSyntaxError) {
        let start = lexer.start
        if prefix.hasTraits {
            throw IDLSyntaxError("Traits applied to apply statement; write them behind the shape", at: start)
        }
        lexer.advance()
        try skipRequiredSpaces()
        let target = try parseShapeID()
        try expectWhitespace()
        skipWhitespaceAndDocumentation()
        var application = IDLApplication(target: target, traits: [], position: position(start))
        switch lexer.token {
        case .at:
            application.traits.append(try parseTrait())
        case .openBrace:
            lexer.advance()
            skipWhitespaceAndDocumentation()
            while lexer.token == .at {
                application.traits.append(try parseTrait())
                skipWhitespaceAndDocumentation()
            }
            try skip(.closeBrace)
        default:
            throw unexpected(.at, .openBrace)
        }
        file.applications.append(application)
        try skipLineBreak()
    }
}
