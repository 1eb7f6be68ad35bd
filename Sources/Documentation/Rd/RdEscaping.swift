// How text is kept from being read as Rd.
//
// Source: "Parsing Rd files", 2.3 "The lexer": what a backslash and a percent sign mean in text that is like LaTeX, in
// text that is like R, and in verbatim text.
extension ByteBuffer {
    /// Text that is like LaTeX: a backslash stands before each backslash, percent sign and brace.
    ///
    /// At a line's start R's parser looks for a directive: there a space stands before a number sign.
    mutating func appendRdText(_ text: UnsafePointer<UInt8>, count length: Int) {
        if length > 0, text[0] == 0x23, count == 0 || last == 0x0A { append(0x20) }
        appendRdEscaped(text, count: length, stops: "\\%{}")
    }

    /// Verbatim text: as text that is like LaTeX; lines that would be directives begin with a space.
    mutating func appendRdVerbatim(_ text: UnsafePointer<UInt8>, count: Int) {
        var index = 0
        while index < count {
            let lineEnd = text.index(of: 0x0A, from: index, to: count) ?? count
            if isRdDirective(text, at: index, before: lineEnd) { append(0x20) }
            appendRdEscaped(text + index, count: lineEnd - index, stops: "\\%{}")
            if lineEnd < count { append(0x0A) }
            index = lineEnd + 1
        }
    }

    /// Text that is like R: a backslash stands before each backslash and percent sign. Braces of code balance, and those
    /// in strings need not.
    mutating func appendRdCode(_ text: UnsafePointer<UInt8>, count: Int) {
        var index = 0
        while index < count {
            let lineEnd = text.index(of: 0x0A, from: index, to: count) ?? count
            if isRdDirective(text, at: index, before: lineEnd) { append(0x20) }
            appendRdEscaped(text + index, count: lineEnd - index, stops: "\\%")
            if lineEnd < count { append(0x0A) }
            index = lineEnd + 1
        }
    }

    /// A web address, as the first argument of `\href` has it: what is not for addresses is percent-encoded.
    mutating func appendRdURL(_ bytes: ArraySlice<UInt8>) {
        let hexadecimal: StaticString = "0123456789ABCDEF"
        for byte in bytes {
            switch byte {
            case 0x25:
                append("\\%")
            case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0...0x20, 0x7F...:
                append("\\%")
                append(hexadecimal.utf8Start[Int(byte >> 4)])
                append(hexadecimal.utf8Start[Int(byte & 15)])
            default:
                append(byte)
            }
        }
    }

    private mutating func appendRdEscaped(_ text: UnsafePointer<UInt8>, count: Int, stops: StaticString) {
        var index = 0
        while true {
            let length = min((text + index).countBefore(stops), count - index)
            append(text + index, count: length)
            index += length
            if index >= count { return }
            // A NUL ends what is looked through; no page has one.
            if text[index] != 0 {
                append(0x5C)
                append(text[index])
            }
            index += 1
        }
    }

    /// Whether a line would be a directive of Rd's: `#ifdef`, `#ifndef` or `#endif`.
    private func isRdDirective(_ text: UnsafePointer<UInt8>, at start: Int, before end: Int) -> Bool {
        guard start < end, text[start] == 0x23 else { return false }
        return text.has("#if", at: start, before: end) || text.has("#endif", at: start, before: end)
    }
}
