/// Finds addresses in text that are links without markup: `https://example.com`, `someone@example.com`.
struct RSTStandaloneLinks {
    /// The text, in which 0 stands for a backslash.
    let text: [UInt8]

    /// The ends of the last runs of characters that were looked at, so that no run is read more than once.
    private var schemeRunEnd = 0
    private var nameRunEnd = 0

    /// A link's place in the text.
    struct Link {
        var range: Range<Int>
        /// Nothing for an address of e-mail.
        var scheme: Range<Int>?
    }

    private static let scheme: UInt8 = 1
    private static let address: UInt8 = 2
    private static let addressEnd: UInt8 = 4
    private static let email: UInt8 = 8

    private static let classes: [UInt8] = {
        var result = Array(repeating: UInt8(0), count: 256)
        func add(_ bit: UInt8, _ punctuation: String) {
            for byte in punctuation.utf8 { result[Int(byte)] |= bit }
            for byte in 0x30..<0x7B where UInt8(byte).isASCIIAlphanumeric { result[byte] |= bit }
        }
        add(scheme, ".+-")
        add(address, "-_.!~*'()[];/:@&=+$,%\0")
        add(addressEnd, "_~*/=+")
        add(email, "-_!~*'{|}/#?^`&=+$%\0")
        return result
    }()

    init(_ text: [UInt8]) {
        self.text = text
    }

    private func `is`(_ index: Int, _ bit: UInt8) -> Bool { Self.classes[Int(text[index])] & bit != 0 }

    /// The first link in a part of the text; what is outside of the part is not looked at.
    ///
    /// It may have a scheme that is none, as in `key:value`. Nothing behind such a place is a link then.
    mutating func first(in part: Range<Int>) -> Link? {
        var index = part.lowerBound
        while index < part.upperBound {
            let isLetter = text[index].isASCIILetter
            if isLetter || self.is(index, Self.email),
                index == part.lowerBound
                    || RSTCharacters.mayPrecedeMarkup(RSTCharacters.scalar(in: text, before: index))
            {
                if isLetter, let link = address(at: index, before: part.upperBound) { return link }
                if let end = emailEnd(at: index, before: part.upperBound) {
                    return Link(range: index..<end, scheme: nil)
                }
            }
            index += 1
        }
        return nil
    }

    private func follows(_ index: Int, _ end: Int) -> Bool {
        index == end || RSTCharacters.mayFollowMarkup(RSTCharacters.scalar(in: text, at: index).value)
    }

    private func runEnd(_ bit: UInt8, from start: Int, before end: Int) -> Int {
        var index = start
        while index < end, self.is(index, bit) { index += 1 }
        return index
    }

    // MARK: Addresses with a scheme

    mutating func address(at start: Int, before end: Int) -> Link? {
        if start >= schemeRunEnd || schemeRunEnd > end { schemeRunEnd = runEnd(Self.scheme, from: start, before: end) }
        let colon = schemeRunEnd
        guard colon < end, text[colon] == UInt8(ascii: ":"),
            let last = addressEnd(from: colon + 1, before: end, separators: [UInt8(ascii: "?"), UInt8(ascii: "#")])
        else { return nil }
        return Link(range: start..<last, scheme: start..<colon)
    }

    /// Where an address ends at the latest: parts are divided by one of `separators`, each at most once and in their order.
    private func addressEnd(from start: Int, before end: Int, separators: ArraySlice<UInt8>) -> Int? {
        let run = runEnd(Self.address, from: start, before: end)
        var index = run
        while index > start {
            let isEnd =
                self.is(index - 1, Self.addressEnd) || index < end && text[index] == UInt8(ascii: ">")
            if isEnd {
                if index == run, index < end {
                    var rest = separators
                    while let separator = rest.popFirst() {
                        if text[index] == separator,
                            let last = addressEnd(from: index + 1, before: end, separators: rest)
                        {
                            return last
                        }
                    }
                }
                if follows(index, end) { return index }
            }
            index -= 1
        }
        return nil
    }

    // MARK: E-mail

    private mutating func emailEnd(at start: Int, before end: Int) -> Int? {
        guard self.is(start, Self.email) else { return nil }
        if start >= nameRunEnd || nameRunEnd > end {
            var index = start
            while index < end {
                let isDot = text[index] == UInt8(ascii: ".") && text[index - 1] != UInt8(ascii: ".")
                if !isDot, !self.is(index, Self.email) { break }
                index += 1
            }
            nameRunEnd = index
        }
        let at = nameRunEnd
        guard at < end, text[at] == UInt8(ascii: "@"), at > start, text[at - 1] != 0, text[at - 1] != UInt8(ascii: "."),
            at + 1 < end, self.is(at + 1, Self.email)
        else { return nil }
        var run = at + 1
        while run < end, self.is(run, Self.email) || text[run] == UInt8(ascii: ".") { run += 1 }
        // The last character may be one that only addresses may have, before a closing angle bracket.
        var index = run < end && self.is(run, Self.address) ? run + 1 : run
        while index > at + 2 {
            let isEnd =
                self.is(index - 1, Self.addressEnd)
                || self.is(index - 1, Self.address) && index < end && text[index] == UInt8(ascii: ">")
            if isEnd, follows(index, end) { return index }
            index -= 1
        }
        return nil
    }
}
