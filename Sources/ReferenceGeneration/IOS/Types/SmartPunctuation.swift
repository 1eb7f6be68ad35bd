/// Makes the straight quotes, dashes and dots of an HTML text typographic, as the tool does that makes the original pages.
///
/// Text in `code` and `pre` stays as it is. The text is well-formed HTML, so that tags are what stands between `<` and `>`.
struct SmartPunctuation {
    private let input: [UInt8]
    private var output: [UInt8] = []
    private var index = 0
    /// The text's last byte before the current one, whether in a tag or not; a space at the beginning.
    private var previous = UInt8(ascii: " ")
    private var isInDoubleQuotes = false
    private var isInSingleQuotes = false
    /// How many elements are open whose text is not changed.
    private var verbatimDepth = 0

    static func applied(to html: String) -> String {
        guard html.utf8.contains(where: isCandidate) else { return html }
        var punctuation = SmartPunctuation(Array(html.utf8))
        punctuation.run()
        return String(decoding: punctuation.output, as: UTF8.self)
    }

    private init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count + 64)
    }

    private static func isCandidate(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "&"): true
        default: false
        }
    }

    private mutating func run() {
        while index < input.count {
            if input[index] == UInt8(ascii: "<") {
                copyTag()
            } else if verbatimDepth > 0 {
                copy(1)
            } else if let length = quoteLength(UInt8(ascii: "\""), "&quot;", "&#34;") {
                quote(length, isOpen: \.isInDoubleQuotes, "\u{201C}", "\u{201D}")
            } else if let length = quoteLength(UInt8(ascii: "'"), "&#39;", "&apos;") {
                singleQuote(length)
            } else if starts(with: "---") {
                replace(3, by: "\u{2014}")
            } else if starts(with: "--") {
                replace(2, by: "\u{2013}")
            } else if starts(with: "...") {
                replace(3, by: "\u{2026}")
            } else {
                copy(1)
            }
        }
    }

    // MARK: Tags

    private mutating func copyTag() {
        var end = index + 1
        while end < input.count, input[end] != UInt8(ascii: ">") { end += 1 }
        let isEnd = index + 1 < end && input[index + 1] == UInt8(ascii: "/")
        let name = input[(index + (isEnd ? 2 : 1))..<max(end, index + (isEnd ? 2 : 1))].prefix(while: \.isLetterOrDigit)
        if name.elementsEqual("code".utf8) || name.elementsEqual("pre".utf8) {
            verbatimDepth = max(0, verbatimDepth + (isEnd ? -1 : 1))
        }
        copy(min(end + 1, input.count) - index)
    }

    // MARK: Quotes

    /// How many bytes a quote takes at the current place; `nil` where there is none.
    private func quoteLength(_ byte: UInt8, _ references: StaticString...) -> Int? {
        if input[index] == byte { return 1 }
        guard input[index] == UInt8(ascii: "&") else { return nil }
        return references.first(where: starts)?.utf8CodeUnitCount
    }

    private mutating func quote(
        _ length: Int, isOpen: WritableKeyPath<SmartPunctuation, Bool>, _ opening: String, _ closing: String
    ) {
        let isClosing = self[keyPath: isOpen]
        guard isClosing ? isBoundary(next(after: length)) : isBoundary(previous) else { return copy(length) }
        self[keyPath: isOpen].toggle()
        replace(length, by: isClosing ? closing : opening)
    }

    /// An apostrophe, or a quotation mark.
    private mutating func singleQuote(_ length: Int) {
        let following = input[(index + length)...].prefix(3).map(\.lowerCased)
        let isContraction =
            following.count >= 1 && "stmd".utf8.contains(following[0])
            && (following.count < 2 || !following[1].isLetter)
            || ["re", "ll", "ve"].contains { following.starts(with: $0.utf8) }
                && (following.count < 3 || !following[2].isLetter)
        if isContraction, !isBoundary(previous) { return replace(length, by: "\u{2019}") }
        quote(length, isOpen: \.isInSingleQuotes, "\u{2018}", "\u{2019}")
    }

    // MARK: Bytes

    private func isBoundary(_ byte: UInt8) -> Bool { byte < 0x80 && !byte.isLetterOrDigit }

    private func next(after length: Int) -> UInt8 {
        index + length < input.count ? input[index + length] : UInt8(ascii: " ")
    }

    private func starts(with text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= input.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where input[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private mutating func copy(_ count: Int) {
        output += input[index..<(index + count)]
        previous = input[index + count - 1]
        index += count
    }

    private mutating func replace(_ count: Int, by text: String) {
        output += Array(text.utf8)
        previous = input[index + count - 1]
        index += count
    }
}
