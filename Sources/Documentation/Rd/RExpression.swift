/// Tells whether a text is one expression of the R language, as far as its grammar goes.
///
/// A recognizer in one pass: it knows whether an operand or an operator must come next and which brackets are open,
/// which is all that R's grammar asks for but comparisons, which cannot be chained. Rare forms (escapes in strings,
/// raw strings, pipes) count as no expression. A text is one line: a line feed is a space.
///
/// Source: R Language Definition, chapter 10 "Parser".
struct RExpression {
    /// Whether the text is exactly one expression.
    static func isValid(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !text.isEmpty, !text.contains(0x5C) else { return false }
        var parser = RExpression(text: text)
        return parser.run()
    }

    /// What an open bracket, or the text's start, holds.
    private enum Context {
        case top, parentheses, braces, arguments, index, doubleIndex, condition, loop, formals

        /// Whether commas separate values, each of which may be named.
        var isArguments: Bool { self == .arguments || self == .index || self == .doubleIndex || self == .formals }
    }

    private struct Level {
        let context: Context
        /// How many `if` there are that an `else` may follow.
        var openConditions = 0
        var isAfterComparison = false
        /// How many tokens the statement or argument has.
        var tokenCount = 0
        /// Whether the only token of the argument may be its name.
        var mayBeName = false
        var isNamed = false
    }

    private enum Token {
        case symbol, text, number, constant
        case keyword(Keyword)
        case comparison, sign, not, assignment, equal, weak, binary, namespace, selection
        case open(UInt8), close(UInt8)
        case comma, semicolon, end
        case invalid
    }

    private enum Keyword { case function, `if`, `else`, `for`, `while`, `repeat`, jump, `in` }

    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var levels = [Level(context: .top)]
    private var needsOperand = true

    /// Whether the operand before is a lone symbol or string, which alone may stand before `::`.
    private var mayBeNamespace = false
    /// Whether only a symbol or a string may come next, as after `::` and `$`.
    private var needsName = false
    /// The bracket that the next token must be, and what it will hold.
    private var required: Context?

    private init(text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    private mutating func run() -> Bool {
        while true {
            let token = next()
            if case .end = token {
                return levels.count == 1 && !needsOperand && required == nil && !needsName
            }
            guard accept(token) else { return false }
        }
    }

    private var top: Int { levels.count - 1 }

    // MARK: Grammar

    private mutating func accept(_ token: Token) -> Bool {
        if let context = required {
            guard case .open(0x28) = token else { return false }
            required = nil
            open(context)
            return true
        }
        if needsName {
            needsName = false
            switch token {
            case .symbol, .text: return endOperand(isNamespacePart: false)
            default: return false
            }
        }
        return needsOperand ? acceptOperand(token) : acceptOperator(token)
    }

    private mutating func acceptOperand(_ token: Token) -> Bool {
        let count = levels[top].tokenCount
        levels[top].tokenCount += 1
        switch token {
        case .symbol, .text:
            levels[top].mayBeName = count == 0
            if case .text = token, isFormalName(count) { return false }
            return endOperand(isNamespacePart: true)
        case .constant:
            levels[top].mayBeName = count == 0
            return !isFormalName(count) && endOperand(isNamespacePart: false)
        case .number:
            return !isFormalName(count) && endOperand(isNamespacePart: false)
        case .sign:
            return !isFormalName(count)
        case .not, .weak:
            levels[top].isAfterComparison = false
            return !isFormalName(count)
        case .open(0x28), .open(0x7B):
            guard !isFormalName(count) else { return false }
            if case .open(0x28) = token { open(.parentheses) } else { open(.braces) }
            return true
        case .keyword(let keyword):
            return !isFormalName(count) && acceptKeyword(keyword)
        case .semicolon:
            return count == 0 && acceptSemicolon() && levels[top].context == .braces
        case .close, .comma:
            // Nothing between commas is an argument left out; braces may be empty and end in a semicolon.
            guard count == 0 || (levels[top].isNamed && count == 2) else { return false }
            if levels[top].context == .braces, case .close = token { return close(token) }
            guard levels[top].context.isArguments else { return false }
            if case .close = token { return close(token) }
            beginArgument()
            return true
        default:
            return false
        }
    }

    private func isFormalName(_ count: Int) -> Bool { levels[top].context == .formals && count == 0 }

    private mutating func acceptKeyword(_ keyword: Keyword) -> Bool {
        levels[top].isAfterComparison = false
        switch keyword {
        case .function: required = .formals
        case .if:
            levels[top].openConditions += 1
            required = .condition
        case .while: required = .condition
        case .for: required = .loop
        case .repeat: break
        case .jump: return endOperand(isNamespacePart: false)
        case .else, .in: return false
        }
        return true
    }

    private mutating func acceptOperator(_ token: Token) -> Bool {
        let count = levels[top].tokenCount
        levels[top].tokenCount += 1
        switch token {
        case .comparison:
            guard !levels[top].isAfterComparison else { return false }
            levels[top].isAfterComparison = true
        case .sign, .binary:
            break
        case .weak, .assignment:
            levels[top].isAfterComparison = false
        case .equal:
            guard acceptEqual(count) else { return false }
        case .namespace, .selection:
            if case .namespace = token, !mayBeNamespace { return false }
            needsName = true
            levels[top].mayBeName = false
            return true
        case .open(0x28):
            open(.arguments)
            return true
        case .open(0x5B):
            if index < text.count, text[index] == 0x5B {
                index += 1
                open(.doubleIndex)
            } else {
                open(.index)
            }
            return true
        case .close:
            return close(token)
        case .comma:
            guard levels[top].context.isArguments else { return false }
            beginArgument()
            return true
        case .semicolon:
            return acceptSemicolon()
        case .keyword(.else):
            guard levels[top].openConditions > 0 else { return false }
            levels[top].openConditions -= 1
            levels[top].isAfterComparison = false
        case .keyword(.in):
            guard levels[top].context == .loop, count == 1, levels[top].mayBeName else { return false }
        default:
            return false
        }
        levels[top].mayBeName = false
        needsOperand = true
        return true
    }

    private mutating func acceptEqual(_ count: Int) -> Bool {
        switch levels[top].context {
        case .top, .braces, .parentheses: break
        case .arguments, .index, .doubleIndex, .formals:
            guard levels[top].mayBeName, count == 1, !levels[top].isNamed else { return false }
            levels[top].isNamed = true
        case .condition, .loop: return false
        }
        levels[top].isAfterComparison = false
        return true
    }

    private mutating func acceptSemicolon() -> Bool {
        switch levels[top].context {
        case .braces:
            levels[top] = Level(context: .braces)
            needsOperand = true
            return true
        case .top:
            // One at the end is no second expression.
            if case .end = next() { return true }
            return false
        default:
            return false
        }
    }

    private mutating func endOperand(isNamespacePart: Bool) -> Bool {
        needsOperand = false
        mayBeNamespace = isNamespacePart
        return true
    }

    private mutating func beginArgument() {
        levels[top] = Level(context: levels[top].context)
        needsOperand = true
    }

    private mutating func open(_ context: Context) {
        levels[top].mayBeName = false
        levels.append(Level(context: context))
        needsOperand = true
    }

    private mutating func close(_ token: Token) -> Bool {
        guard levels.count > 1, case .close(let byte) = token else { return false }
        let level = levels.removeLast()
        switch level.context {
        case .parentheses, .arguments:
            guard byte == 0x29 else { return false }
        case .braces:
            guard byte == 0x7D else { return false }
        case .index:
            guard byte == 0x5D else { return false }
        case .doubleIndex:
            guard byte == 0x5D, index < text.count, text[index] == 0x5D else { return false }
            index += 1
        case .condition, .loop, .formals:
            guard byte == 0x29 else { return false }
            needsOperand = true
            return true
        default:
            return false
        }
        return endOperand(isNamespacePart: false)
    }

    // MARK: Tokens

    private func byte(at offset: Int) -> UInt8 {
        offset < text.count ? text[offset] : 0
    }

    private mutating func next() -> Token {
        while index < text.count, text[index].isHTMLSpace { index += 1 }
        guard index < text.count else { return .end }
        let byte = text[index]
        let following = self.byte(at: index + 1)
        if byte.isASCIIDigit || (byte == 0x2E && following.isASCIIDigit) { return number() }
        if byte.isASCIILetter || byte == 0x2E || byte >= 0x80 { return word() }
        index += 1
        switch byte {
        case 0x22, 0x27: return quoted(byte) ? .text : .invalid
        case 0x60: return following != 0x60 && quoted(byte) ? .symbol : .invalid
        case 0x23:
            index = text.count
            return .end
        case 0x28, 0x5B, 0x7B: return .open(byte)
        case 0x29, 0x5D, 0x7D: return .close(byte)
        case 0x2C: return .comma
        case 0x3B: return .semicolon
        case 0x2B: return .sign
        case 0x2D:
            guard following == 0x3E else { return .sign }
            index += self.byte(at: index + 1) == 0x3E ? 2 : 1
            return .assignment
        case 0x2A:
            if following == 0x2A { index += 1 }
            return .binary
        case 0x2F, 0x5E: return .binary
        case 0x24, 0x40: return .selection
        case 0x7E, 0x3F: return .weak
        case 0x25: return percentOperator()
        default: return comparisonOrLogical(byte, following)
        }
    }

    private mutating func comparisonOrLogical(_ byte: UInt8, _ following: UInt8) -> Token {
        switch byte {
        case 0x3C:
            if following == 0x2D || (following == 0x3C && self.byte(at: index + 1) == 0x2D) {
                index += following == 0x2D ? 1 : 2
                return .assignment
            }
            if following == 0x3D { index += 1 }
            return .comparison
        case 0x3E:
            if following == 0x3D { index += 1 }
            return .comparison
        case 0x3D:
            guard following == 0x3D else { return .equal }
            index += 1
            return .comparison
        case 0x21:
            guard following == 0x3D else { return .not }
            index += 1
            return .comparison
        case 0x26, 0x7C:
            if following == byte { index += 1 }
            return byte == 0x7C && following == 0x3E ? .invalid : .assignment
        case 0x3A:
            guard following == 0x3A else {
                guard following == 0x3D else { return .binary }
                index += 1
                return .assignment
            }
            index += self.byte(at: index + 1) == 0x3A ? 2 : 1
            return .namespace
        default:
            return .invalid
        }
    }

    private mutating func percentOperator() -> Token {
        guard let end = text[index...].firstIndex(of: 0x25) else { return .invalid }
        index = end + 1
        return .binary
    }

    /// Goes behind the quote that ends a string or a quoted name.
    private mutating func quoted(_ quote: UInt8) -> Bool {
        guard let end = text[index...].firstIndex(of: quote) else { return false }
        index = end + 1
        return true
    }

    private mutating func number() -> Token {
        if text[index] == 0x30, byte(at: index + 1) | 0x20 == 0x78 {
            index += 2
            let start = index
            while byte(at: index).isASCIIHexadecimal { index += 1 }
            guard index > start else { return .invalid }
        } else {
            while byte(at: index).isASCIIDigit { index += 1 }
            if byte(at: index) == 0x2E {
                index += 1
                while byte(at: index).isASCIIDigit { index += 1 }
            }
            if byte(at: index) | 0x20 == 0x65 {
                index += 1
                if byte(at: index) == 0x2B || byte(at: index) == 0x2D { index += 1 }
                let start = index
                while byte(at: index).isASCIIDigit { index += 1 }
                guard index > start else { return .invalid }
            }
        }
        if byte(at: index) == 0x4C || byte(at: index) == 0x69 { index += 1 }
        return .number
    }

    private mutating func word() -> Token {
        let start = index
        while index < text.count, Self.isNamePart(text[index]) { index += 1 }
        let word = UnsafeBufferPointer(rebasing: text[start..<index])
        if word.count == 1, word[0] | 0x20 == 0x72, byte(at: index) == 0x22 || byte(at: index) == 0x27 {
            return .invalid
        }
        switch RReservedWord.of(word) {
        case nil: return .symbol
        case .constant: return .constant
        case .function: return .keyword(.function)
        case .if: return .keyword(.if)
        case .else: return .keyword(.else)
        case .for: return .keyword(.for)
        case .while: return .keyword(.while)
        case .repeat: return .keyword(.repeat)
        case .jump: return .keyword(.jump)
        case .in: return .keyword(.in)
        }
    }

    static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == 0x2E || byte == 0x5F || byte >= 0x80
    }
}

/// The words that are no names in R.
///
/// Source: R Language Definition, 10.3.3 "Reserved words".
enum RReservedWord {
    case constant, function, `if`, `else`, `for`, `while`, `repeat`, jump, `in`

    /// The reserved word that a name is, if it is one.
    static func of(_ name: UnsafeBufferPointer<UInt8>) -> RReservedWord? {
        // The longest is `NA_character_`.
        guard name.count >= 2, name.count <= 13 else { return nil }
        return byName[String(decoding: name, as: UTF8.self)]
    }

    private static let byName: [String: RReservedWord] = [
        "function": .function, "if": .if, "else": .else, "for": .for, "while": .while, "repeat": .repeat,
        "next": .jump, "break": .jump, "in": .in,
        "TRUE": .constant, "FALSE": .constant, "NULL": .constant, "Inf": .constant, "NaN": .constant,
        "NA": .constant, "NA_integer_": .constant, "NA_real_": .constant, "NA_character_": .constant,
        "NA_complex_": .constant,
    ]
}

extension UInt8 {
    var isASCIIHexadecimal: Bool {
        isASCIIDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66)
    }
}
