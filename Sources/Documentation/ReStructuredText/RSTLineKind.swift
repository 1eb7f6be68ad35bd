/// What a line begins, by its first characters.
enum RSTLineKind {
    case blank
    case indented
    case bullet(RSTMarker)
    case enumerator(RSTEnumerator)
    case field(name: RSTLine, RSTMarker)
    case option(RSTMarker)
    case doctest
    case lineBlock(RSTMarker)
    case table
    case explicit
    case anonymousTarget(RSTMarker)
    /// One character of punctuation, repeated.
    case rule
    case text
}

/// A marker at the beginning of a line.
struct RSTMarker {
    /// Where the text behind the marker and its spaces begins.
    var content: Int
    /// The characters up to there.
    var width: Int
}

extension RSTSource {
    /// What a line of a body begins.
    func kind(of line: RSTLine) -> RSTLineKind {
        if line.isBlank { return .blank }
        let first = bytes[line.start]
        switch first {
        case 0x20: return .indented
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), 0xE2:
            if let marker = bullet(line) { return .bullet(marker) }
        case UInt8(ascii: ":"):
            if let (name, marker) = field(line) { return .field(name: name, marker) }
        case UInt8(ascii: ">"):
            if marker(line, at: line.start + 3, of: 3) != nil, text(line).starts(with: ">>>".utf8) { return .doctest }
        case UInt8(ascii: "|"):
            if let marker = marker(line, at: line.start + 1, of: 1) { return .lineBlock(marker) }
        case UInt8(ascii: "."):
            if text(line).starts(with: "..".utf8), marker(line, at: line.start + 2, of: 2) != nil { return .explicit }
        case UInt8(ascii: "_"):
            if text(line).starts(with: "__".utf8), let marker = marker(line, at: line.start + 2, of: 2) {
                return .anonymousTarget(marker)
            }
        default: break
        }
        if let enumerator = enumerator(line) { return .enumerator(enumerator) }
        if let marker = optionMarker(line) { return .option(marker) }
        if isTableBorder(line) { return .table }
        return isRule(line) ? .rule : .text
    }

    /// The marker that ends at an index, if a space or the line's end follows.
    func marker(_ line: RSTLine, at end: Int, of width: Int) -> RSTMarker? {
        guard end <= line.end else { return nil }
        var content = end
        while content < line.end, bytes[content] == 0x20 { content += 1 }
        guard content > end || end == line.end else { return nil }
        return RSTMarker(content: content, width: width + content - end)
    }

    private func bullet(_ line: RSTLine) -> RSTMarker? {
        let (scalar, length) = RSTCharacters.scalar(in: bytes, at: line.start)
        if length > 1, scalar != 0x2022, scalar != 0x2023, scalar != 0x2043 { return nil }
        return marker(line, at: line.start + length, of: 1)
    }

    /// The name and marker of a line such as `:name: text`.
    private func field(_ line: RSTLine) -> (RSTLine, RSTMarker)? {
        var index = line.start + 1
        guard index < line.end, bytes[index] != 0x20, bytes[index] != UInt8(ascii: ":") else { return nil }
        while index < line.end {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: ":"):
                if let marker = marker(line, at: index + 1, of: index + 1 - line.start) {
                    return bytes[index - 1] == 0x20 ? nil : (RSTLine(start: line.start + 1, end: index), marker)
                }
                if bytes[index + 1] == UInt8(ascii: "`") { return nil }
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Whether a line is the top of a table, such as `+---+---+` or `=== ===`.
    private func isTableBorder(_ line: RSTLine) -> Bool {
        let line = text(line)
        if line.first == UInt8(ascii: "+") {
            return line.count >= 5 && line.starts(with: "+-".utf8) && line.suffix(2).elementsEqual("-+".utf8)
                && line.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        }
        return line.first == UInt8(ascii: "=") && line.contains(0x20)
            && line.allSatisfy { $0 == UInt8(ascii: "=") || $0 == 0x20 }
    }

    /// Whether a line is one character of punctuation, repeated.
    func isRule(_ line: RSTLine) -> Bool {
        guard let first = text(line).first, first.isASCIIPunctuation else { return false }
        return text(line).allSatisfy { $0 == first }
    }
}
