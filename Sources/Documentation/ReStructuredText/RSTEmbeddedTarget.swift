/// The address or name in angle brackets at the end of a reference's text.
struct RSTEmbeddedTarget {
    /// The text before it, or the address where there is none.
    var text: [UInt8]
    var address: [UInt8]
    /// The name of a target elsewhere in the document, written with an underscore behind it.
    var name: [UInt8]?

    /// Finds the target in a reference's text, in which 0 stands for a backslash.
    init?(_ content: ArraySlice<UInt8>) {
        guard content.last == UInt8(ascii: ">") else { return nil }
        let end = content.endIndex - 1
        var open = end - 1
        while true {
            guard open >= content.startIndex else { return nil }
            let isBracket = content[open] == UInt8(ascii: "<") || content[open] == UInt8(ascii: ">")
            if isBracket, open == content.startIndex || content[open - 1] != 0 { break }
            open -= 1
        }
        guard content[open] == UInt8(ascii: "<"), open + 1 < end else { return nil }
        var textEnd = open
        while textEnd > content.startIndex, content[textEnd - 1] == 0x20 || content[textEnd - 1] == 0x0A {
            textEnd -= 1
        }
        guard textEnd < open || open == content.startIndex else { return nil }
        let target = Array(content[(open + 1)..<end])
        guard !RSTCharacters.isSpace(RSTCharacters.scalar(in: target, at: 0).value),
            let last = target.last, last != 0,
            !RSTCharacters.isSpace(RSTCharacters.scalar(in: target, before: target.count))
        else { return nil }
        if last == UInt8(ascii: "_"), target.dropLast().last != 0, !Self.isAddress(target) {
            name = RSTInlineText.meant(target[...].dropLast())
            address = []
        } else {
            address = RSTInlineText.meant(target[...]).filter { $0 != 0x20 && $0 != 0x0A }
        }
        text = RSTInlineText.meant(content[..<textEnd])
        if text.isEmpty { text = name ?? address }
    }

    private static func isAddress(_ target: [UInt8]) -> Bool {
        var links = RSTStandaloneLinks(target)
        return links.first(in: 0..<target.count)?.range.lowerBound == 0
    }
}
