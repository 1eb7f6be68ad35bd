/// Lines that reStructuredText takes for a title's or a transition's.
enum ReStructuredTextRule {
    /// Whether a text is nothing but one mark of punctuation, four times or more, with white space behind it.
    static func isRule(_ bytes: UnsafePointer<UInt8>, from start: Int, before end: Int) -> Bool {
        guard start < end, bytes[start].isASCIIPunctuation else { return false }
        var index = start
        while index < end, bytes[index] == bytes[start] { index += 1 }
        return index - start >= 4 && UnicodeSpaces.skip(bytes, from: index, before: end) == end
    }
}
