import Documentation

/// The one-line title of a help page: the first sentence of the documentation.
enum RTitle {
    /// How long a line may be, in characters.
    static let width = 72

    /// The first paragraph's text up to its first full stop, else the method's name as words.
    static func of(_ documentation: DocumentationTree, method: String) -> String {
        let paragraph = documentation.firstParagraphText
        let sentence = paragraph.prefix { $0 != "." }.trimmingTrailingSpaces
        if !sentence.isEmpty { return sentence }
        let words = method.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// A text in lines of at most ``width`` characters, where words are not longer.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var count = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            if count > 0, count + 1 + word.count > width {
                lines.append(line)
                line = ""
                count = 0
            }
            if count > 0 { line += " " }
            line += word
            count += word.count + (count > 0 ? 1 : 0)
        }
        if count > 0 { lines.append(line) }
        return lines
    }
}

extension Substring {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.utf8.last == 0x20 { text.removeLast() }
        return String(text)
    }
}
