import ServiceModel

/// Cuts the bytes of a file into tokens, one at a time.
///
/// Source: Smithy 2.0, "Lexical notes" and "Smithy IDL ABNF".
struct IDLLexer {
    /// How long an identifier or a namespace may be, in bytes. Each shape's id repeats its namespace: without a bound, ids
    /// could take the square of the file's size.
    static let maximumNameLength = 1024

    /// Ends with zeros, at least eight of them.
    let text: UnsafeMutablePointer<UInt8>
    let count: Int
    private(set) var token = IDLToken.endOfFile
    /// Where the token starts, in bytes.
    private(set) var start = 0
    /// Where the next token starts.
    private(set) var end = 0
    /// Whether the string at hand is what stands between its quotation marks, with nothing to decode.
    private(set) var isPlain = true
    /// Why the token is none, where it is none.
    private(set) var defect = Defect.character

    /// What is wrong with an error token. The message is made only where it is told: most are skipped.
    enum Defect {
        case character
        case underscores
        case number(StaticString)
        case length
        case unclosedString, unclosedTextBlock
    }

    init(text: UnsafeMutablePointer<UInt8>, count: Int) {
        self.text = text
        self.count = count
    }

    /// Whether the token is the first of its line, with nothing before it.
    var isAtLineStart: Bool { start == 0 || text[start - 1] == 0x0A || text[start - 1] == 0x0D }

    /// The bytes from one offset to another, as text.
    func string(_ from: Int, _ to: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: text + from, count: to - from), as: UTF8.self)
    }

    /// Whether the token is written as the given ASCII text.
    func isWritten(_ lexeme: StaticString) -> Bool {
        guard end - start == lexeme.utf8CodeUnitCount else { return false }
        for index in 0..<lexeme.utf8CodeUnitCount where text[start + index] != lexeme.utf8Start[index] { return false }
        return true
    }

    /// Goes on to the next token. At the end of the file it stays there.
    mutating func advance() {
        start = end
        guard start < count else {
            token = .endOfFile
            return
        }
        let byte = text[start]
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            var index = start &+ 1
            while text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t") { index &+= 1 }
            finish(.space, index)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            finishIdentifier(endOfIdentifier(from: start &+ 1))
        case UInt8(ascii: "_"): scanUnderscores()
        case 0x0A: finish(.newline, start &+ 1)
        case 0x0D: finish(.newline, start &+ (text[start &+ 1] == 0x0A ? 2 : 1))
        case UInt8(ascii: ","): finish(.comma, start &+ 1)
        case UInt8(ascii: ":"):
            if text[start &+ 1] == UInt8(ascii: "=") { finish(.walrus, start &+ 2) } else { finish(.colon, start &+ 1) }
        case UInt8(ascii: "@"): finish(.at, start &+ 1)
        case UInt8(ascii: "\""): scanString()
        case UInt8(ascii: "/"): scanComment()
        case UInt8(ascii: "."): finish(.dot, start &+ 1)
        case UInt8(ascii: "#"): finish(.pound, start &+ 1)
        case UInt8(ascii: "$"): finish(.dollar, start &+ 1)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
        case UInt8(ascii: "{"): finish(.openBrace, start &+ 1)
        case UInt8(ascii: "}"): finish(.closeBrace, start &+ 1)
        case UInt8(ascii: "["): finish(.openBracket, start &+ 1)
        case UInt8(ascii: "]"): finish(.closeBracket, start &+ 1)
        case UInt8(ascii: "("): finish(.openParenthesis, start &+ 1)
        case UInt8(ascii: ")"): finish(.closeParenthesis, start &+ 1)
        case UInt8(ascii: "="): finish(.equal, start &+ 1)
        default: failAtCharacter()
        }
    }

    /// Goes to the end of the file, whatever stands before it.
    mutating func stop() {
        start = count
        finish(.endOfFile, count)
    }

    private mutating func finish(_ token: IDLToken, _ end: Int) {
        self.token = token
        self.end = end
    }

    private mutating func fail(_ defect: Defect, _ end: Int) {
        self.defect = defect
        finish(.error, end)
    }

    private mutating func finishIdentifier(_ end: Int) {
        if end &- start > IDLLexer.maximumNameLength { fail(.length, end) } else { finish(.identifier, end) }
    }

    private mutating func failAtCharacter() {
        var index = start + 1
        while index < count, text[index] & 0xC0 == 0x80 { index += 1 }
        fail(.character, index)
    }

    private static func isIdentifierPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private func endOfIdentifier(from offset: Int) -> Int {
        var index = offset
        while IDLLexer.isIdentifierPart(text[index]) { index &+= 1 }
        return index
    }

    /// An identifier that begins with underscores, after which a letter or a digit must follow.
    private mutating func scanUnderscores() {
        var index = start
        while text[index] == UInt8(ascii: "_") { index &+= 1 }
        if IDLLexer.isIdentifierPart(text[index]) {
            finishIdentifier(endOfIdentifier(from: index))
        } else {
            fail(.underscores, index)
        }
    }

    private mutating func scanComment() {
        guard text[start + 1] == UInt8(ascii: "/") else { return failAtCharacter() }
        var index = start &+ 2
        while index < count, text[index] != 0x0A, text[index] != 0x0D { index &+= 1 }
        let isDocumentation = text[start + 2] == UInt8(ascii: "/")
        if text[index] == 0x0D { index &+= 1 }
        if text[index] == 0x0A, index < count { index &+= 1 }
        finish(isDocumentation ? .documentationComment : .comment, min(index, count))
    }

    private mutating func scanNumber() {
        var index = start
        if text[index] == UInt8(ascii: "-") {
            index &+= 1
            guard IDLLexer.isDigit(text[index]) else { return fail(.number("'-' must be followed by a digit"), index) }
        }
        while IDLLexer.isDigit(text[index]) { index &+= 1 }
        if text[index] == UInt8(ascii: ".") {
            index &+= 1
            guard IDLLexer.isDigit(text[index]) else { return fail(.number("'.' must be followed by a digit"), index) }
            while IDLLexer.isDigit(text[index]) { index &+= 1 }
        }
        if text[index] | 0x20 == UInt8(ascii: "e") {
            index &+= 1
            if text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") { index &+= 1 }
            guard IDLLexer.isDigit(text[index]) else {
                return fail(.number("'e', '+', and '-' must be followed by a digit"), index)
            }
            while IDLLexer.isDigit(text[index]) { index &+= 1 }
        }
        finish(.number, index)
    }

    /// A quoted string or a text block, which is decoded only when its value is asked for.
    private mutating func scanString() {
        if text[start &+ 1] == UInt8(ascii: "\""), text[start &+ 2] == UInt8(ascii: "\"") { return scanTextBlock() }
        isPlain = true
        var index = start &+ 1
        while true {
            let byte = text[index]
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                index &+= 1
            } else if byte < 0x20, byte != 0x0A, byte != 0x09 {
                if index >= count { break }
                isPlain = false
            }
            index &+= 1
        }
        guard index < count else { return fail(.unclosedString, count) }
        finish(.string, index &+ 1)
    }

    private mutating func scanTextBlock() {
        isPlain = false
        var index = start &+ 3
        while index < count {
            let byte = text[index]
            if byte == UInt8(ascii: "\\") {
                index &+= 2
            } else if byte == UInt8(ascii: "\""), text[index &+ 1] == byte, text[index &+ 2] == byte {
                return finish(.textBlock, index &+ 3)
            } else {
                index &+= 1
            }
        }
        fail(.unclosedTextBlock, count)
    }
}
