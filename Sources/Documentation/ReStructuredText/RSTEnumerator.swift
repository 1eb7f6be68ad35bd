/// The number that begins an item of an enumerated list: `1.`, `(a)`, `iv)`.
struct RSTEnumerator {
    enum Format {
        case parentheses, rightParenthesis, period
    }

    var format: Format
    /// The number as written, without punctuation; `#` stands for the next one.
    var text: ArraySlice<UInt8>
    var marker: RSTMarker

    var isAutomatic: Bool { text.first == UInt8(ascii: "#") }

    /// How the number counts, and its value; `nil` for what is no number.
    ///
    /// A letter may be a Roman number: it is one where the list counts so, and `i` begins such a list.
    func value(expecting expected: RSTNode.Enumeration?) -> (RSTNode.Enumeration, Int)? {
        if isAutomatic { return (.arabic, 1) }
        if let expected, let value = value(as: expected) { return (expected, value) }
        if text.elementsEqual("i".utf8) { return (.lowerRoman, 1) }
        if text.elementsEqual("I".utf8) { return (.upperRoman, 1) }
        for enumeration in [RSTNode.Enumeration.arabic, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman] {
            if isWritten(as: enumeration) { return value(as: enumeration).map { (enumeration, $0) } }
        }
        return nil
    }

    private func isWritten(as enumeration: RSTNode.Enumeration) -> Bool {
        switch enumeration {
        case .arabic: text.allSatisfy(\.isASCIIDigit)
        case .lowerAlpha: text.count == 1 && text.allSatisfy { $0.isASCIILetter && $0 >= 0x61 }
        case .upperAlpha: text.count == 1 && text.allSatisfy { $0.isASCIILetter && $0 < 0x61 }
        case .lowerRoman: text.allSatisfy { "ivxlcdm".utf8.contains($0) }
        case .upperRoman: text.allSatisfy { "IVXLCDM".utf8.contains($0) }
        }
    }

    private func value(as enumeration: RSTNode.Enumeration) -> Int? {
        guard isWritten(as: enumeration), let first = text.first else { return nil }
        switch enumeration {
        case .arabic: return Int(String(decoding: text, as: UTF8.self)).flatMap { $0 < 1 << 30 ? $0 : nil }
        case .lowerAlpha: return Int(first) - 0x60
        case .upperAlpha: return Int(first) - 0x40
        case .lowerRoman, .upperRoman: return RomanNumber.value(of: text)
        }
    }

    /// What an item with a number begins with, a space behind it; `nil` where the counting has no such number.
    static func markers(of number: Int, as enumeration: RSTNode.Enumeration, isAutomatic: Bool, format: Format)
        -> [[UInt8]]?
    {
        var text: [UInt8]
        switch enumeration {
        case _ where isAutomatic: text = [UInt8(ascii: "#")]
        case .arabic: text = Array(String(number).utf8)
        case .lowerAlpha, .upperAlpha:
            guard number <= 26 else { return nil }
            // docutils looks for lower-case letters in both kinds of lists, and then changes the case.
            text = [UInt8(number) + (enumeration == .lowerAlpha ? 0x60 : 0x40)]
        case .lowerRoman, .upperRoman:
            guard let roman = RomanNumber.text(of: number, inUpperCase: enumeration == .upperRoman) else { return nil }
            text = roman
        }
        return [text, [UInt8(ascii: "#")]].map { number in
            switch format {
            case .parentheses: Array("(".utf8) + number + Array(") ".utf8)
            case .rightParenthesis: number + Array(") ".utf8)
            case .period: number + Array(". ".utf8)
            }
        }
    }
}

extension RSTSource {
    /// The enumerator that a line begins with.
    func enumerator(_ line: RSTLine) -> RSTEnumerator? {
        let isParenthesized = bytes[line.start] == UInt8(ascii: "(")
        let start = isParenthesized ? line.start + 1 : line.start
        var end = start
        guard start < line.end else { return nil }
        if bytes[end].isASCIIDigit {
            while end < line.end, bytes[end].isASCIIDigit { end += 1 }
        } else if bytes[end] == UInt8(ascii: "#") {
            end += 1
        } else if bytes[end].isASCIILetter {
            let numerals = bytes[end] >= 0x61 ? "ivxlcdm".utf8 : "IVXLCDM".utf8
            while end < line.end, numerals.contains(bytes[end]) { end += 1 }
            end = max(end, start + 1)
        }
        guard end > start, end < line.end else { return nil }
        let format: RSTEnumerator.Format
        switch bytes[end] {
        case UInt8(ascii: ")"): format = isParenthesized ? .parentheses : .rightParenthesis
        case UInt8(ascii: ".") where !isParenthesized: format = .period
        default: return nil
        }
        guard let marker = marker(line, at: end + 1, of: end + 1 - line.start) else { return nil }
        return RSTEnumerator(format: format, text: bytes[start..<end], marker: marker)
    }
}
