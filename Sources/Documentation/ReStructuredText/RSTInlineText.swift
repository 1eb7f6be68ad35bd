/// Text in which a byte 0 stands for each backslash, and what follows it is meant as it is.
enum RSTInlineText {
    /// Marks the backslashes of a text.
    static func marked(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "\\")) else { return text }
        var result = text
        var index = 0
        while index < result.count {
            if result[index] == UInt8(ascii: "\\") {
                result[index] = 0
                index += 1
            }
            index += 1
        }
        return result
    }

    /// The text that is meant: without the marks, and without white space behind one.
    static func meant(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] != 0 {
                result.append(text[index])
            } else if index + 1 < text.endIndex, text[index + 1] == 0x20 || text[index + 1] == 0x0A {
                index += 1
            }
            index += 1
        }
        return result
    }

    /// The text as it is written.
    static func written(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.map { $0 == 0 ? UInt8(ascii: "\\") : $0 }
    }
}
