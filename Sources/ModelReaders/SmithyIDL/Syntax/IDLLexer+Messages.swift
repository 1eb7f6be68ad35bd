/// How messages show what stands in a file.
extension IDLLexer {
    /// The token as it was found: its kind, and its text where it has one.
    var found: String {
        token == .endOfFile ? token.name : "\(token.name)('\(shown(start, end))')"
    }

    /// Why the error token is no token.
    var failure: IDLSyntaxError {
        switch defect {
        case .character:
            return IDLSyntaxError("Unexpected character: '\(shown(start, end))'", at: start)
        case .underscores:
            let message = "Expected a valid identifier character, but found '\(shownCharacter(end))'"
            return IDLSyntaxError("", at: start, detail: IDLSyntaxError.Detail(message: message, offset: end))
        case .number(let reason):
            return IDLSyntaxError("Invalid number '\(shown(start, end))': \(reason)", at: start)
        case .length:
            return IDLLexer.tooLong("`\(shown(start, end))`", at: start)
        case .unclosedString, .unclosedTextBlock:
            var kind = "quoted string"
            if case .unclosedTextBlock = defect { kind = "text block" }
            let detail = IDLSyntaxError.Detail(message: "Expected: '\"', but found '[EOF]'", offset: count)
            return IDLSyntaxError("Error parsing \(kind): ", at: start, detail: detail)
        }
    }

    /// - Parameter subject: What is too long.
    static func tooLong(_ subject: String, at offset: Int) -> IDLSyntaxError {
        IDLSyntaxError("\(subject) is longer than \(maximumNameLength) bytes; shorten it", at: offset)
    }

    /// One character, or what stands for the end of the file.
    func shownCharacter(_ offset: Int) -> String {
        guard offset < count else { return "[EOF]" }
        var end = offset + 1
        while end < count, text[end] & 0xC0 == 0x80 { end += 1 }
        return shown(offset, end)
    }

    /// The text from one offset to another, on one line and shortened to what a message can hold.
    func shown(_ from: Int, _ to: Int) -> String {
        // More bytes than a message can hold are not even copied.
        var end = min(to, from + 1024)
        while end < to, end > from, text[end] & 0xC0 == 0x80 { end -= 1 }
        return IDLProblems.shortened(string(from, end))
    }
}
