/// A line of a text, without the white space at its end.
struct RSTLine {
    /// Where the line is in the source's bytes.
    var start: Int
    var end: Int

    var isBlank: Bool { start >= end }
}

/// A text as lines: tabs are spaces, white space at the ends of lines is gone, and so are control characters.
struct RSTSource {
    let bytes: [UInt8]
    let lines: [RSTLine]

    private static let tabWidth = 8

    /// Takes text in UTF-8; what is none of it becomes U+FFFD.
    init(_ text: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 16)
        var lines: [RSTLine] = []
        var start = 0
        var column = 0
        func endLine() {
            var end = bytes.count
            while end > start {
                let scalar = RSTCharacters.scalar(in: bytes, before: end)
                if !RSTCharacters.isSpace(scalar) { break }
                end -= scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
            }
            lines.append(RSTLine(start: start, end: end))
            start = bytes.count
            column = 0
        }
        let wellFormed = Array(String(decoding: text, as: UTF8.self).utf8)
        var index = 0
        while index < wellFormed.count {
            let byte = wellFormed[index]
            if byte >= 0x20, byte < 0x7F {
                bytes.append(byte)
                column += 1
                index += 1
                continue
            }
            let (scalar, length) = RSTCharacters.scalar(in: wellFormed, at: index)
            switch scalar {
            case 0x09:
                let width = Self.tabWidth - column % Self.tabWidth
                bytes.append(contentsOf: repeatElement(0x20, count: width))
                column += width
            case 0x0B, 0x0C:
                bytes.append(0x20)
                column += 1
            case 0x0D where index + 1 < wellFormed.count && wellFormed[index + 1] == 0x0A: break
            case 0x0A, 0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: endLine()
            case 0..<0x20, 0x7F..<0xA0: break
            default:
                bytes.append(contentsOf: wellFormed[index..<(index + length)])
                column += 1
            }
            index += length
        }
        if start < bytes.count { endLine() }
        self.bytes = bytes
        self.lines = lines
    }

    func first(_ line: RSTLine) -> UInt8 { line.isBlank ? 0 : bytes[line.start] }

    func text(_ line: RSTLine) -> ArraySlice<UInt8> { bytes[line.start..<max(line.start, line.end)] }

    /// The lines' text with line feeds between them.
    func text(_ lines: some Sequence<RSTLine>) -> [UInt8] {
        var result: [UInt8] = []
        for line in lines {
            result += text(line)
            result.append(0x0A)
        }
        if !result.isEmpty { result.removeLast() }
        return result
    }

    /// How many characters of white space begin a line.
    func indentation(of line: RSTLine) -> Int {
        var count = 0
        var index = line.start
        while index < line.end {
            let (scalar, length) = RSTCharacters.scalar(in: bytes, at: index)
            if !RSTCharacters.isSpace(scalar) { break }
            count += 1
            index += length
        }
        return count
    }

    /// A line without its first characters.
    func dropping(_ count: Int, from line: RSTLine) -> RSTLine {
        var start = line.start
        for _ in 0..<count {
            if start >= line.end { break }
            start += RSTCharacters.scalar(in: bytes, at: start).length
        }
        return RSTLine(start: min(start, line.end), end: line.end)
    }

    func droppingSpace(from line: RSTLine) -> RSTLine {
        dropping(indentation(of: line), from: line)
    }

    /// A text without the white space at its end.
    func trimmingEnd(of text: [UInt8]) -> ArraySlice<UInt8> {
        var end = text.count
        while end > 0 {
            let scalar = RSTCharacters.scalar(in: text, before: end)
            if !RSTCharacters.isSpace(scalar) { break }
            end -= scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3
        }
        return text[..<end]
    }

    /// How many characters a line has.
    func length(of line: RSTLine) -> Int {
        var count = 0
        for byte in text(line) where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
