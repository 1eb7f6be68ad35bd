/// A word or a sign of an expression.
struct JMESPathToken {
    enum Kind: Equatable {
        case identifier, quotedIdentifier, number, literal
        case dot, star, comma, colon, pipe, or, and, not, reference, current
        /// `[]`
        case flatten
        /// `[?`
        case filter
        case leftBracket, rightBracket, leftBrace, rightBrace, leftParenthesis, rightParenthesis
        case comparator(JMESPathExpression.Comparator)
        case end
    }

    let kind: Kind
    /// In bytes from the beginning of the text.
    let offset: Int
    /// The name of an identifier.
    var name = ""
    var number = 0
    var literal = Node(.null)

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

/// Splits an expression into tokens. Source: JMESPath, "Grammar".
struct JMESPathLexer {
    /// So many tokens an expression may have: a bound for the depth of the types that it gives.
    static let maximumCount = 4096

    private let bytes: [UInt8]
    private var index = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The tokens of a text; the last one is `end`.
    static func tokens(of text: String) throws(JMESPathSyntaxError) -> [JMESPathToken] {
        var lexer = JMESPathLexer(text)
        var tokens: [JMESPathToken] = []
        while true {
            let token = try lexer.next()
            tokens.append(token)
            if tokens.count > maximumCount {
                throw JMESPathSyntaxError(
                    message: "it has more than \(maximumCount) parts; write a shorter expression", offset: token.offset)
            }
            if token.kind == .end { return tokens }
        }
    }

    private mutating func next() throws(JMESPathSyntaxError) -> JMESPathToken {
        while index < bytes.count,
            bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D
        {
            index += 1
        }
        let start = index
        guard index < bytes.count else { return JMESPathToken(.end, at: start) }
        switch bytes[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            return identifier()
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try number()
        case UInt8(ascii: "\""):
            var reader = JMESPathLiteralReader(bytes[...])
            var token = JMESPathToken(.quotedIdentifier, at: start)
            reader.index = start
            token.name = try reader.string()
            index = reader.index
            return token
        case UInt8(ascii: "'"): return try rawString()
        case UInt8(ascii: "`"): return try literal()
        default: return JMESPathToken(try sign(), at: start)
        }
    }

    private mutating func sign() throws(JMESPathSyntaxError) -> JMESPathToken.Kind {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "."): return .dot
        case UInt8(ascii: "*"): return .star
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: "@"): return .current
        case UInt8(ascii: "]"): return .rightBracket
        case UInt8(ascii: "{"): return .leftBrace
        case UInt8(ascii: "}"): return .rightBrace
        case UInt8(ascii: "("): return .leftParenthesis
        case UInt8(ascii: ")"): return .rightParenthesis
        case UInt8(ascii: "["): return take("]") ? .flatten : take("?") ? .filter : .leftBracket
        case UInt8(ascii: "|"): return take("|") ? .or : .pipe
        case UInt8(ascii: "&"): return take("&") ? .and : .reference
        case UInt8(ascii: "!"): return take("=") ? .comparator(.notEqual) : .not
        case UInt8(ascii: "<"): return .comparator(take("=") ? .lessOrEqual : .less)
        case UInt8(ascii: ">"): return .comparator(take("=") ? .greaterOrEqual : .greater)
        case UInt8(ascii: "="):
            if take("=") { return .comparator(.equal) }
            throw JMESPathSyntaxError(message: "a single `=` compares nothing; write `==`", offset: index - 1)
        default:
            let scalar = String(decoding: bytes[(index - 1)...].prefix(4), as: UTF8.self).unicodeScalars.first
            throw JMESPathSyntaxError(
                message:
                    "`\(scalar.map { String($0) } ?? "")` is no sign of JMESPath; remove it, or quote the name that holds it",
                offset: index - 1)
        }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    private mutating func identifier() -> JMESPathToken {
        var token = JMESPathToken(.identifier, at: index)
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                index += 1
                continue
            default: break
            }
            break
        }
        token.name = String(decoding: bytes[start..<index], as: UTF8.self)
        return token
    }

    private mutating func number() throws(JMESPathSyntaxError) -> JMESPathToken {
        let start = index
        index += 1
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        guard let number = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            throw JMESPathSyntaxError(
                message: index == start + 1
                    ? "digits must follow `-`; add them" : "no list has so many elements; write a smaller number",
                offset: start)
        }
        var token = JMESPathToken(.number, at: start)
        token.number = number
        return token
    }

    /// What stands up to a quote that no backslash precedes, with only those backslashes removed.
    private mutating func quoted(by quote: UInt8) throws(JMESPathSyntaxError) -> [UInt8] {
        let start = index
        index += 1
        var contents: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == quote { return contents }
            if byte == UInt8(ascii: "\\"), index < bytes.count {
                if bytes[index] != quote { contents.append(byte) }
                contents.append(bytes[index])
                index += 1
            } else {
                contents.append(byte)
            }
        }
        let sign = String(decoding: [quote], as: UTF8.self)
        throw JMESPathSyntaxError(message: "what begins here is not closed; add `\(sign)` at its end", offset: start)
    }

    private mutating func rawString() throws(JMESPathSyntaxError) -> JMESPathToken {
        var token = JMESPathToken(.literal, at: index)
        token.literal = .string(String(decoding: try quoted(by: UInt8(ascii: "'")), as: UTF8.self))
        return token
    }

    private mutating func literal() throws(JMESPathSyntaxError) -> JMESPathToken {
        var token = JMESPathToken(.literal, at: index)
        let contents = try quoted(by: UInt8(ascii: "`"))
        do {
            token.literal = try JMESPathLiteralReader.read(contents[...])
        } catch {
            throw JMESPathSyntaxError(
                message: "what stands in backticks is no JSON: " + error.message,
                offset: token.offset + 1 + error.offset)
        }
        return token
    }
}
