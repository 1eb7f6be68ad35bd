/// Where lines of text are broken.
enum TextWrapping {
    /// The lines of `bytes[start..<end]`: broken at each line feed, and at the last space that lets a line fit.
    ///
    /// - Parameters:
    ///   - width: How many columns a line may have, at least 1, one for each character; nil for as many as there are.
    ///   - breaksWords: Whether a word that is longer than a line is broken; else it stands on a line of its own.
    static func lines(
        _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, width: Int?, breaksWords: Bool = false
    ) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var lineStart = start
        while true {
            let lineEnd = bytes.index(of: 0x0A, from: lineStart, to: end) ?? end
            if let width {
                fill(bytes, lineStart..<lineEnd, width: width, breaksWords: breaksWords, into: &lines)
            } else {
                lines.append(lineStart..<lineEnd)
            }
            if lineEnd == end { return lines }
            lineStart = lineEnd + 1
        }
    }

    /// How many columns text takes.
    static func columns(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func fill(
        _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, width: Int, breaksWords: Bool,
        into lines: inout [Range<Int>]
    ) {
        var lineStart = range.lowerBound
        var lineEnd = lineStart
        var lineColumns = 0
        var wordStart = range.lowerBound
        while wordStart < range.upperBound {
            let wordEnd = bytes.index(of: 0x20, from: wordStart, to: range.upperBound) ?? range.upperBound
            var columns = columns(bytes, wordStart..<wordEnd)
            if lineEnd > lineStart, lineColumns + 1 + columns > width {
                lines.append(lineStart..<lineEnd)
                lineStart = wordStart
                lineColumns = 0
            } else if lineEnd > lineStart {
                lineColumns += 1
            } else {
                lineStart = wordStart
            }
            if breaksWords, columns > width {
                while columns > width {
                    let cut = index(bytes, after: width, from: lineStart)
                    lines.append(lineStart..<cut)
                    lineStart = cut
                    columns -= width
                }
            }
            lineColumns += columns
            lineEnd = wordEnd
            wordStart = wordEnd + 1
        }
        lines.append(lineStart..<max(lineStart, lineEnd))
    }

    /// Where the character that comes `count` characters after `start` begins.
    private static func index(_ bytes: UnsafePointer<UInt8>, after count: Int, from start: Int) -> Int {
        var index = start
        for _ in 0..<count {
            index += 1
            while bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return index
    }
}
