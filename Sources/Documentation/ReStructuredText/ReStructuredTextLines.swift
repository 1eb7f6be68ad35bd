/// Finds lines of documentation that docutils would take for something else than text: titles and transitions, directives,
/// comments and targets, also where they stand in an item of a list or in a field.
///
/// The texts of services have no such lines but the directives that are written for notes.
enum ReStructuredTextLines {
    /// Adds the places in `start..<end` before which a backslash makes text of a line, in order.
    static func addEscapes(
        in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ places: inout [ReStructuredTextEscape]
    ) {
        var lineStart = start
        /// Where the line before began and ended, without the white space around it.
        var previous = start..<start
        while lineStart < end {
            let lineEnd = bytes.index(of: 0x0A, from: lineStart, to: end) ?? end
            var first = lineStart
            while first < lineEnd, bytes[first] == 0x20 { first += 1 }
            var last = lineEnd
            while last > first, bytes[last - 1] == 0x20 { last -= 1 }
            addEscape(in: bytes, first..<last, after: previous, &places)
            previous = first..<last
            lineStart = lineEnd + 1
        }
    }

    private static func addEscape(
        in bytes: UnsafePointer<UInt8>, _ line: Range<Int>, after previous: Range<Int>,
        _ places: inout [ReStructuredTextEscape]
    ) {
        var index = line.lowerBound
        while let next = endOfMarker(bytes, from: index, to: line.upperBound) { index = next }
        let end = line.upperBound
        guard index < end else { return }
        let mark = bytes[index]
        if mark == 0x2E || mark == 0x5F, isExplicitMarkup(bytes, index, end) {
            places.append(ReStructuredTextEscape(place: index))
            return
        }
        guard mark.isASCIIPunctuation else { return }
        var markEnd = index
        while markEnd < end, bytes[markEnd] == mark { markEnd += 1 }
        guard markEnd == end else { return }
        if end - index >= 4 || isUnderline(bytes, index..<end, of: previous) {
            places.append(ReStructuredTextEscape(place: index, isSpace: mark == 0x5C))
        }
    }

    /// Whether marks too few for a line of a title's make one of the line before all the same, since it is no longer.
    private static func isUnderline(_ bytes: UnsafePointer<UInt8>, _ marks: Range<Int>, of title: Range<Int>) -> Bool {
        guard !title.isEmpty, title.count <= 4 * marks.count,
            !bytes.has("::", at: marks.lowerBound, before: marks.upperBound)
        else { return false }
        // An item without a text.
        if title.count == 1, [0x2A, 0x2B, 0x2D].contains(bytes[title.lowerBound]) { return false }
        return title.count(where: { bytes[$0] & 0xC0 != 0x80 }) <= marks.count
    }

    /// Whether a line is a directive, a comment, a target or the like.
    private static func isExplicitMarkup(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard bytes.has("..", at: index, before: end) || bytes.has("__", at: index, before: end) else { return false }
        guard index + 2 < end else { return true }
        guard UnicodeSpaces.length(bytes, at: index + 2, before: end) > 0 else { return false }
        return !notes.contains { end - index == $0.utf8CodeUnitCount && bytes.has($0, at: index, before: end) }
    }

    /// What the elements of documentation become.
    private static let notes: [StaticString] = [".. note::", ".. warning::", ".. danger::"]

    /// Where what stands behind the marker of an item, a field or an option begins; nil where there is none.
    private static func endOfMarker(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        let markerEnd: Int?
        switch bytes[start] {
        case 0x2A, 0x2B: markerEnd = start + 1
        case 0x2D, 0x2F: markerEnd = endOfDash(bytes, from: start, to: end)
        case 0xE2: markerEnd = start + 3
        case 0x3A: markerEnd = endOfField(bytes, from: start, to: end)
        default: markerEnd = endOfEnumerator(bytes, from: start, to: end)
        }
        guard var index = markerEnd, index < end, bytes[index] == 0x20 else { return nil }
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index
    }

    /// A bullet, or an option with two spaces behind it.
    private static func endOfDash(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        if start + 1 < end, bytes[start + 1] == 0x20 { return start + 1 }
        return bytes.index(of: "  ", from: start, to: end)
    }

    private static func endOfField(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        bytes.index(of: ": ", from: start + 1, to: end).map { $0 + 1 }
    }

    /// `1.`, `a)`, `(iv)`, `#.`
    private static func endOfEnumerator(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
        var index = bytes[start] == 0x28 ? start + 1 : start
        let first = index
        while index < end, bytes[index].isASCIIAlphanumeric || bytes[index] == 0x23 { index += 1 }
        guard index > first, index < end, bytes[index] == 0x2E || bytes[index] == 0x29 else { return nil }
        return index + 1
    }
}
