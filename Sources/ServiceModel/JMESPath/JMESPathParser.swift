/// Reads an expression by the precedence of its operators (Pratt's method).
///
/// Source: JMESPath, "Grammar"; the strengths of the operators are those of its reference implementations.
package struct JMESPathParser {
    /// So deep may expressions hold each other: a bound for the stack of whoever walks through them.
    package static let maximumDepth = 256

    /// How strongly an operator binds what stands before it.
    private enum Strength {
        static let none = 0
        static let pipe = 1
        static let or = 2
        static let and = 3
        static let comparison = 5
        static let flatten = 9
        /// What binds less ends a projection.
        static let projectionEnd = 10
        static let star = 20
        static let filter = 21
        static let dot = 40
        static let not = 45
        static let bracket = 55
    }

    private let text: String
    private let tokens: [JMESPathToken]
    private var index = 0
    private var depth = 0

    /// Reads the whole text.
    package static func parse(_ text: String) throws(JMESPathSyntaxError) -> JMESPathExpression {
        var parser = JMESPathParser(text, try JMESPathLexer.tokens(of: text))
        let expression = try parser.expression(above: Strength.none)
        guard parser.kind == .end else { throw parser.unexpected("an operator, or the end,") }
        return expression
    }

    private init(_ text: String, _ tokens: [JMESPathToken]) {
        self.text = text
        self.tokens = tokens
    }

    private var token: JMESPathToken { tokens[index] }
    private var kind: JMESPathToken.Kind { tokens[index].kind }

    /// Takes the next token, unless it is the end.
    private mutating func advance() -> JMESPathToken {
        let token = tokens[index]
        if token.kind != .end { index += 1 }
        return token
    }

    private mutating func take(_ kind: JMESPathToken.Kind) -> Bool {
        guard self.kind == kind else { return false }
        _ = advance()
        return true
    }

    private mutating func expect(_ kind: JMESPathToken.Kind, _ text: String) throws(JMESPathSyntaxError) {
        guard take(kind) else { throw unexpected(text) }
    }

    private func unexpected(_ expectation: String) -> JMESPathSyntaxError {
        let rest = text.utf8.dropFirst(token.offset)
        let found =
            kind == .end ? "it ends" : "`\(Substring(rest).unicodeScalars.first.map { String($0) } ?? "")` stands"
        return JMESPathSyntaxError(
            message: "\(found) where \(expectation) is expected; write that there", offset: token.offset)
    }

    private func node(
        _ kind: JMESPathExpression.Kind, at offset: Int, _ parts: [JMESPathExpression]
    ) throws(JMESPathSyntaxError) -> JMESPathExpression {
        var height = 1
        for part in parts { height = max(height, part.height + 1) }
        guard height <= Self.maximumDepth else { throw tooDeep(offset) }
        return JMESPathExpression(kind, at: offset, height: height)
    }

    private func tooDeep(_ offset: Int) -> JMESPathSyntaxError {
        JMESPathSyntaxError(
            message: "its parts nest more than \(Self.maximumDepth) deep; write a shorter expression", offset: offset)
    }

    // MARK: Expressions

    private mutating func expression(above strength: Int) throws(JMESPathSyntaxError) -> JMESPathExpression {
        guard depth < Self.maximumDepth else { throw tooDeep(token.offset) }
        depth += 1
        defer { depth -= 1 }
        var left = try beginning()
        while self.strength(of: kind) > strength { left = try continuation(of: left) }
        return left
    }

    private func strength(of kind: JMESPathToken.Kind) -> Int {
        switch kind {
        case .pipe: Strength.pipe
        case .or: Strength.or
        case .and: Strength.and
        case .comparator: Strength.comparison
        case .flatten: Strength.flatten
        case .filter: Strength.filter
        case .dot: Strength.dot
        case .leftBracket: Strength.bracket
        default: Strength.none
        }
    }

    /// What an expression begins with.
    private mutating func beginning() throws(JMESPathSyntaxError) -> JMESPathExpression {
        let current = JMESPathExpression(.current, at: token.offset)
        switch kind {
        case .identifier:
            let token = advance()
            if kind == .leftParenthesis { return try function(token) }
            return JMESPathExpression(.field(token.name), at: token.offset)
        case .quotedIdentifier:
            let token = advance()
            if kind == .leftParenthesis {
                throw JMESPathSyntaxError(
                    message: "a function's name stands in quotes; remove them", offset: token.offset)
            }
            return JMESPathExpression(.field(token.name), at: token.offset)
        case .literal:
            let token = advance()
            return JMESPathExpression(.literal(token.literal), at: token.offset)
        case .current:
            _ = advance()
            return current
        case .star:
            _ = advance()
            return try objectProjection(of: current, at: current.offset)
        case .flatten, .filter: return try continuation(of: current)
        case .leftBracket:
            switch tokens[index + 1].kind {
            case .number, .colon: return try continuation(of: current)
            case .star where tokens[index + 2].kind == .rightBracket: return try continuation(of: current)
            default:
                _ = advance()
                return try multiSelectList(at: current.offset)
            }
        case .leftBrace:
            _ = advance()
            return try multiSelectHash(at: current.offset)
        case .leftParenthesis:
            _ = advance()
            let inner = try expression(above: Strength.none)
            try expect(.rightParenthesis, "`)`")
            return inner
        case .not:
            _ = advance()
            let operand = try expression(above: Strength.not)
            return try node(.not(operand), at: current.offset, [operand])
        case .reference:
            _ = advance()
            let operand = try expression(above: Strength.none)
            return try node(.reference(operand), at: current.offset, [operand])
        default: throw unexpected("a name, a value or a function")
        }
    }

    /// What an operator makes of the expression before it.
    private mutating func continuation(of left: JMESPathExpression) throws(JMESPathSyntaxError) -> JMESPathExpression {
        let sign = advance()
        switch sign.kind {
        case .dot:
            if take(.star) { return try objectProjection(of: left, at: sign.offset) }
            let right = try afterDot(above: Strength.dot)
            return try node(.sub(left, right), at: sign.offset, [left, right])
        case .pipe:
            let right = try expression(above: Strength.pipe)
            return try node(.pipe(left, right), at: sign.offset, [left, right])
        case .or:
            let right = try expression(above: Strength.or)
            return try node(.or(left, right), at: sign.offset, [left, right])
        case .and:
            let right = try expression(above: Strength.and)
            return try node(.and(left, right), at: sign.offset, [left, right])
        case .comparator(let comparator):
            let right = try expression(above: Strength.comparison)
            return try node(.comparison(comparator, left, right), at: sign.offset, [left, right])
        case .flatten:
            let flat = try node(.flatten(left), at: sign.offset, [left])
            let right = try projected(above: Strength.flatten)
            return try node(.listProjection(flat, right), at: sign.offset, [flat, right])
        case .filter:
            let condition = try expression(above: Strength.none)
            try expect(.rightBracket, "`]`")
            let right = try projected(above: Strength.filter)
            return try node(
                .filterProjection(left, condition: condition, right), at: sign.offset, [left, condition, right])
        default: return try bracket(after: left, at: sign.offset)
        }
    }

    /// What stands behind `[`: an index, a slice or `*`.
    private mutating func bracket(
        after left: JMESPathExpression, at offset: Int
    ) throws(JMESPathSyntaxError) -> JMESPathExpression {
        var list = left
        if !take(.star) {
            var numbers: [Int?] = [nil]
            while kind != .rightBracket {
                if kind == .number, numbers[numbers.count - 1] == nil {
                    numbers[numbers.count - 1] = advance().number
                } else if kind == .colon, numbers.count < 3 {
                    _ = advance()
                    numbers.append(nil)
                } else {
                    throw unexpected(numbers.count == 1 ? "an index, a slice, `*` or `]`" : "`]`")
                }
            }
            let part: JMESPathExpression
            if numbers.count == 1 {
                // `[]` is a token of its own: with space in it, it says nothing.
                guard let number = numbers[0] else { throw unexpected("an index, a slice or `*`") }
                part = JMESPathExpression(.index(number), at: offset)
            } else {
                part = JMESPathExpression(
                    .slice(start: numbers[0], stop: numbers[1], step: numbers.count == 3 ? numbers[2] : nil), at: offset
                )
            }
            list = try node(.sub(left, part), at: offset, [left, part])
            if numbers.count == 1 {
                try expect(.rightBracket, "`]`")
                return list
            }
        }
        try expect(.rightBracket, "`]`")
        let right = try projected(above: Strength.star)
        return try node(.listProjection(list, right), at: offset, [list, right])
    }

    private mutating func objectProjection(
        of left: JMESPathExpression, at offset: Int
    ) throws(JMESPathSyntaxError) -> JMESPathExpression {
        let right = try projected(above: Strength.star)
        return try node(.objectProjection(left, right), at: offset, [left, right])
    }

    /// What a projection takes of each element.
    private mutating func projected(above strength: Int) throws(JMESPathSyntaxError) -> JMESPathExpression {
        switch kind {
        case .dot:
            _ = advance()
            return try afterDot(above: strength)
        case .leftBracket, .filter: return try expression(above: strength)
        default: return JMESPathExpression(.current, at: token.offset)
        }
    }

    private mutating func afterDot(above strength: Int) throws(JMESPathSyntaxError) -> JMESPathExpression {
        let offset = token.offset
        switch kind {
        case .identifier, .quotedIdentifier, .star: return try expression(above: strength)
        case .leftBracket:
            _ = advance()
            return try multiSelectList(at: offset)
        case .leftBrace:
            _ = advance()
            return try multiSelectHash(at: offset)
        default: throw unexpected("a name, `*`, `[` or `{`")
        }
    }

    // MARK: Lists of expressions

    private mutating func multiSelectList(at offset: Int) throws(JMESPathSyntaxError) -> JMESPathExpression {
        var elements: [JMESPathExpression] = []
        repeat { elements.append(try expression(above: Strength.none)) } while take(.comma)
        try expect(.rightBracket, "`,` or `]`")
        return try node(.multiSelectList(elements), at: offset, elements)
    }

    private mutating func multiSelectHash(at offset: Int) throws(JMESPathSyntaxError) -> JMESPathExpression {
        var entries: [(key: String, value: JMESPathExpression)] = []
        repeat {
            guard kind == .identifier || kind == .quotedIdentifier else { throw unexpected("a key") }
            let key = advance().name
            try expect(.colon, "`:`")
            entries.append((key, try expression(above: Strength.none)))
        } while take(.comma)
        try expect(.rightBrace, "`,` or `}`")
        return try node(.multiSelectHash(entries), at: offset, entries.map(\.value))
    }

    private mutating func function(_ name: JMESPathToken) throws(JMESPathSyntaxError) -> JMESPathExpression {
        _ = advance()
        var arguments: [JMESPathExpression] = []
        if kind != .rightParenthesis {
            repeat { arguments.append(try expression(above: Strength.none)) } while take(.comma)
        }
        try expect(.rightParenthesis, "`,` or `)`")
        return try node(.function(name: name.name, arguments), at: name.offset, arguments)
    }
}
