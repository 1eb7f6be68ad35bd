/// What a token of the IDL is. The names are those that the reference implementation's messages use.
///
/// Source: Smithy 2.0, "Smithy IDL ABNF".
enum IDLToken: Equatable, Sendable {
    /// A run of spaces and tabs.
    case space
    case newline
    case comma
    /// A comment with the line break that ends it.
    case comment
    case documentationComment
    case at
    case string
    case textBlock
    case colon
    /// `:=`, which begins an inline structure.
    case walrus
    case identifier
    case dot
    case pound
    case dollar
    case number
    case openBrace, closeBrace
    case openBracket, closeBracket
    case openParenthesis, closeParenthesis
    case equal
    case endOfFile
    /// What is no token: the lexer says why.
    case error

    /// The kind, as messages name it.
    var name: String {
        switch self {
        case .space: "SPACE"
        case .newline: "NEWLINE"
        case .comma: "COMMA"
        case .comment: "COMMENT"
        case .documentationComment: "DOC_COMMENT"
        case .at: "AT"
        case .string: "STRING"
        case .textBlock: "TEXT_BLOCK"
        case .colon: "COLON"
        case .walrus: "WALRUS"
        case .identifier: "IDENTIFIER"
        case .dot: "DOT"
        case .pound: "POUND"
        case .dollar: "DOLLAR"
        case .number: "NUMBER"
        case .openBrace: "LBRACE"
        case .closeBrace: "RBRACE"
        case .openBracket: "LBRACKET"
        case .closeBracket: "RBRACKET"
        case .openParenthesis: "LPAREN"
        case .closeParenthesis: "RPAREN"
        case .equal: "EQUAL"
        case .endOfFile: "EOF"
        case .error: "ERROR"
        }
    }

    /// The text that shows what to write, where a kind is always written alike or begins alike.
    private var sample: String? {
        switch self {
        case .space: " "
        case .newline: "\\n"
        case .comma: ","
        case .comment: "//"
        case .documentationComment: "///"
        case .at: "@"
        case .string: "\""
        case .textBlock: "\"\"\""
        case .colon: ":"
        case .walrus: ":="
        case .dot: "."
        case .pound: "#"
        case .dollar: "$"
        case .openBrace: "{"
        case .closeBrace: "}"
        case .openBracket: "["
        case .closeBracket: "]"
        case .openParenthesis: "("
        case .closeParenthesis: ")"
        case .equal: "="
        case .identifier, .number, .endOfFile, .error: nil
        }
    }

    /// The kind with what to write, for a message that asks for it.
    var expectation: String {
        guard let sample else { return name }
        return "\(name)('\(sample)')"
    }

    /// What may stand anywhere between the tokens of a list, a body or a value.
    var isWhitespace: Bool {
        switch self {
        case .space, .newline, .comma, .comment: true
        default: false
        }
    }
}
