/// Parses a paragraph's text into tokens, then emphasis among them, then hands them to the builder.
///
/// `bytes` end with a NUL after `count`.
struct CommonMarkInlineParser {
    let bytes: UnsafePointer<UInt8>
    let count: Int

    var tokens: [CommonMarkToken] = []
    private var brackets: [Int] = []
    private var missingRuns: Set<Int> = []
    private var lacksAngle = false

    /// How far back a closing mark looks for the opening one; how long a link's destination and title may be.
    private static let lookBehind = 64
    private static let longestDestination = 2048
    private static let deepestParentheses = 32

    init(bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
    }

    private static let stops: StaticString = "\\`*_[]!<&\n"

    mutating func parse() {
        var index = 0
        var start = 0
        func isDone() -> Bool { index >= count }
        while true {
            index += (bytes + index).countBefore(Self.stops)
            if index > start { tokens.append(CommonMarkToken(.text, start, min(index, count))) }
            if isDone() { break }
            index = parseMark(at: index)
            start = index
        }
        resolveEmphasis()
    }

    private mutating func parseMark(at index: Int) -> Int {
        let next = bytes[index + 1]
        switch bytes[index] {
        case 0x0A:
            return parseLineEnd(at: index)
        case 0x5C where next == 0x0A:
            tokens.append(CommonMarkToken(.lineBreak, index, index + 2))
            return index + 2
        case 0x5C where next.isASCIIPunctuation:
            tokens.append(CommonMarkToken(.text, index + 1, index + 2))
            return index + 2
        case 0x60:
            return parseCode(at: index)
        case 0x2A, 0x5F:
            return parseDelimiters(at: index)
        case 0x21 where next == 0x5B:
            brackets.append(tokens.count)
            tokens.append(CommonMarkToken(.imageBracket, index, index + 2))
            return index + 2
        case 0x5B:
            brackets.append(tokens.count)
            tokens.append(CommonMarkToken(.bracket, index, index + 1))
            return index + 1
        case 0x5D:
            return parseClosingBracket(at: index)
        case 0x3C:
            return parseAngle(at: index)
        case 0x26:
            if let reference = CharacterReferences.decode(bytes, at: index, before: count) {
                tokens.append(CommonMarkToken(.reference(reference.scalar), index, reference.end))
                return reference.end
            }
        default:
            break
        }
        tokens.append(CommonMarkToken(.text, index, index + 1))
        return index + 1
    }

    private mutating func parseLineEnd(at index: Int) -> Int {
        let isHard = index >= 2 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20
        tokens.append(CommonMarkToken(isHard ? .lineBreak : .space, index, index + 1))
        return index + 1
    }

    private mutating func parseCode(at start: Int) -> Int {
        var contentStart = start
        while bytes[contentStart] == 0x60 { contentStart += 1 }
        let length = contentStart - start
        var index = contentStart
        while !missingRuns.contains(length), let found = bytes.index(of: 0x60, from: index, to: count) {
            var end = found
            while bytes[end] == 0x60 { end += 1 }
            if end - found == length {
                tokens.append(CommonMarkToken(.code, contentStart, found))
                return end
            }
            index = end
        }
        missingRuns.insert(length)
        tokens.append(CommonMarkToken(.text, start, contentStart))
        return contentStart
    }

    private mutating func parseDelimiters(at start: Int) -> Int {
        let mark = bytes[start]
        var end = start
        while bytes[end] == mark { end += 1 }
        let previous = start == 0 ? 0x20 : bytes[start - 1]
        let next = end == count ? 0x20 : bytes[end]
        let previousIsSpace = previous == 0x20 || previous == 0x0A || previous == 0x09
        let nextIsSpace = next == 0x20 || next == 0x0A || next == 0x09
        let isLeft = !nextIsSpace && (!next.isASCIIPunctuation || previousIsSpace || previous.isASCIIPunctuation)
        let isRight = !previousIsSpace && (!previous.isASCIIPunctuation || nextIsSpace || next.isASCIIPunctuation)
        var token = CommonMarkToken(.delimiters(mark), start, end)
        token.canOpen = isLeft && (mark == 0x2A || !isRight || previous.isASCIIPunctuation)
        token.canClose = isRight && (mark == 0x2A || !isLeft || next.isASCIIPunctuation)
        token.length = end - start
        token.remaining = end - start
        tokens.append(token)
        return end
    }

    // MARK: Links

    private mutating func parseClosingBracket(at index: Int) -> Int {
        guard let opener = brackets.popLast() else {
            tokens.append(CommonMarkToken(.text, index, index + 1))
            return index + 1
        }
        guard bytes[index + 1] == 0x28, let target = parseTarget(from: index + 2) else {
            tokens[opener].kind = .text
            tokens.append(CommonMarkToken(.text, index, index + 1))
            return index + 1
        }
        if tokens[opener].kind == .imageBracket {
            tokens[opener].kind = .nothing
        } else {
            tokens[opener].kind = .linkStart(target.start, target.end)
            tokens.append(CommonMarkToken(.linkEnd, index, index + 1))
            // Links do not nest.
            for bracket in brackets where tokens[bracket].kind == .bracket { tokens[bracket].kind = .text }
            brackets.removeAll()
        }
        return target.after
    }

    /// The destination in the parentheses after a link's text, and where what follows them begins.
    private func parseTarget(from start: Int) -> (start: Int, end: Int, after: Int)? {
        let limit = min(count, start + Self.longestDestination)
        var index = skipSpace(from: start, to: limit)
        let destination: Range<Int>
        if bytes[index] == 0x3C {
            guard let end = bytes.index(of: 0x3E, from: index, to: limit) else { return nil }
            destination = index + 1..<end
            index = end + 1
        } else {
            let first = index
            var depth = 0
            while index < limit, bytes[index] > 0x20 {
                if bytes[index] == 0x5C, bytes[index + 1].isASCIIPunctuation {
                    index += 2
                    continue
                }
                if bytes[index] == 0x28 { depth += 1 }
                if depth > Self.deepestParentheses { return nil }
                if bytes[index] == 0x29 {
                    if depth == 0 { break }
                    depth -= 1
                }
                index += 1
            }
            destination = first..<min(index, limit)
        }
        index = skipSpace(from: index, to: limit)
        if index < limit, bytes[index] == 0x22 || bytes[index] == 0x27 {
            guard let end = bytes.index(of: bytes[index], from: index + 1, to: limit) else { return nil }
            index = skipSpace(from: end + 1, to: limit)
        }
        guard index < limit, bytes[index] == 0x29 else { return nil }
        return (destination.lowerBound, destination.upperBound, index + 1)
    }

    private func skipSpace(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, bytes[index].isHTMLSpace { index += 1 }
        return index
    }

    /// An autolink, inline HTML, or a `<`.
    private mutating func parseAngle(at index: Int) -> Int {
        if let end = endOfAutolink(from: index + 1) {
            tokens.append(CommonMarkToken(.autolink, index + 1, end))
            return end + 1
        }
        let next = bytes[index + 1]
        if next.isASCIILetter || next == 0x2F || next == 0x21 || next == 0x3F {
            if !lacksAngle, let end = bytes.index(of: 0x3E, from: index, to: count) {
                let isComment = bytes.has("<!--", at: index, before: count)
                let close = isComment ? bytes.index(of: "-->", from: index, to: count).map { $0 + 2 } : end
                if let close {
                    tokens.append(CommonMarkToken(.html, index, close + 1))
                    return close + 1
                }
            } else {
                lacksAngle = true
            }
        }
        tokens.append(CommonMarkToken(.text, index, index + 1))
        return index + 1
    }

    private func endOfAutolink(from start: Int) -> Int? {
        guard
            bytes.has("http://", at: start, before: count) || bytes.has("https://", at: start, before: count)
                || bytes.has("mailto:", at: start, before: count)
        else { return nil }
        var index = start
        while index < count, bytes[index] > 0x20, bytes[index] != 0x3C, bytes[index] != 0x3E { index += 1 }
        return index < count && bytes[index] == 0x3E ? index : nil
    }

    // MARK: Emphasis

    /// Pairs the delimiters (CommonMark 6.2, "process emphasis").
    private mutating func resolveEmphasis() {
        var openers: [Int] = []
        for index in tokens.indices {
            guard case .delimiters(let mark) = tokens[index].kind else { continue }
            if tokens[index].canClose { closeEmphasis(at: index, mark, &openers) }
            if tokens[index].canOpen, tokens[index].remaining > 0 { openers.append(index) }
        }
    }

    private mutating func closeEmphasis(at closer: Int, _ mark: UInt8, _ openers: inout [Int]) {
        var position = openers.count - 1
        let limit = max(0, openers.count - Self.lookBehind)
        while position >= limit, tokens[closer].remaining > 0 {
            let opener = openers[position]
            guard case .delimiters(mark) = tokens[opener].kind, fits(opener, closer) else {
                position -= 1
                continue
            }
            let isStrong = tokens[opener].remaining >= 2 && tokens[closer].remaining >= 2
            tokens[opener].opens.append(isStrong)
            tokens[closer].closes.append(isStrong)
            tokens[opener].remaining -= isStrong ? 2 : 1
            tokens[closer].remaining -= isStrong ? 2 : 1
            openers.removeLast(openers.count - 1 - position)
            if tokens[opener].remaining == 0 {
                openers.removeLast()
                position -= 1
            }
        }
    }

    /// The rule of three.
    private func fits(_ opener: Int, _ closer: Int) -> Bool {
        guard tokens[opener].canClose || tokens[closer].canOpen else { return true }
        let sum = tokens[opener].length + tokens[closer].length
        return sum % 3 != 0 || (tokens[opener].length % 3 == 0 && tokens[closer].length % 3 == 0)
    }
}
