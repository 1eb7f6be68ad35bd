/// A line of CommonMark without its line feed, after the marks of the blocks that it lies in.
struct CommonMarkLine {
    var start: Int
    var end: Int

    func isBlank(_ bytes: UnsafePointer<UInt8>) -> Bool {
        start + indentation(bytes) == end
    }

    /// How many spaces the line begins with.
    func indentation(_ bytes: UnsafePointer<UInt8>) -> Int {
        var index = start
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index - start
    }

    /// The line without up to `count` of its leading spaces.
    func dropping(spaces count: Int, _ bytes: UnsafePointer<UInt8>) -> CommonMarkLine {
        CommonMarkLine(start: start + min(count, indentation(bytes)), end: end)
    }
}

/// CommonMark made ready for reading: line feeds end lines, tabs before text are spaces, and there are no control
/// characters. A NUL ends it.
enum CommonMarkSource {
    static func prepare(_ text: String) -> ByteBuffer {
        let count = text.utf8.count
        var result = ByteBuffer(capacity: count + 16)
        text.withCString { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: count + 1) { bytes in
                var index = 0
                var lineStart = 0
                var isLeading = true
                while index < count {
                    let byte = bytes[index]
                    if isLeading, byte == 0x09 {
                        result.append(repeating: 0x20, count: 4 - (result.count - lineStart) % 4)
                        index += 1
                        continue
                    }
                    index += result.appendPreformatted(bytes + index)
                    if result.last == 0x0A {
                        lineStart = result.count
                        isLeading = true
                    } else if byte != 0x20, byte != 0x2D, byte != 0x2A, byte != 0x2B, byte != 0x3E {
                        isLeading = false
                    }
                }
            }
        }
        result.append(0)
        return result
    }

    static func lines(_ bytes: UnsafePointer<UInt8>, count: Int) -> [CommonMarkLine] {
        var lines: [CommonMarkLine] = []
        var start = 0
        while start < count {
            let end = bytes.index(of: 0x0A, from: start, to: count) ?? count
            var trimmed = end
            while trimmed > start, bytes[trimmed - 1] == 0x0D { trimmed -= 1 }
            lines.append(CommonMarkLine(start: start, end: trimmed))
            start = end + 1
        }
        return lines
    }
}

/// The mark at which a list's item begins.
struct CommonMarkListMarker {
    /// `-`, `+`, `*`, `.` or `)`: items of one list have one.
    let kind: UInt8
    let number: Int32
    /// How many bytes stand before the item's content.
    let contentIndentation: Int
    let isEmpty: Bool

    var isOrdered: Bool { kind == 0x2E || kind == 0x29 }

    init?(_ line: CommonMarkLine, _ bytes: UnsafePointer<UInt8>) {
        let indentation = line.indentation(bytes)
        guard indentation < 4, line.start + indentation < line.end else { return nil }
        var index = line.start + indentation
        var value: Int32 = 1
        if bytes[index].isASCIIDigit {
            value = 0
            let digits = index
            while index < line.end, bytes[index].isASCIIDigit, index - digits < 9 {
                value = value * 10 + Int32(bytes[index] - 0x30)
                index += 1
            }
            guard index < line.end, bytes[index] == 0x2E || bytes[index] == 0x29 else { return nil }
        } else if bytes[index] != 0x2D, bytes[index] != 0x2A, bytes[index] != 0x2B {
            return nil
        }
        let end = index + 1
        guard end == line.end || bytes[end] == 0x20 else { return nil }
        kind = bytes[index]
        number = value
        let spaces = CommonMarkLine(start: end, end: line.end).indentation(bytes)
        isEmpty = end + spaces == line.end
        contentIndentation = end - line.start + (isEmpty || spaces > 4 ? 1 : spaces)
    }
}
