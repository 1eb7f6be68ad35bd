/// How roff reads a line of text or the arguments of a request.
enum RoffLine {
    /// Calls `body` for each cell that a line's text stands for; a space between words is a cell of kind `space`.
    ///
    /// The device is `ascii`, whose input is Latin-1: of the bytes from 0x80 on only 0xA0, a fixed space, prints anything.
    static func eachCell(_ line: ArraySlice<UInt8>, _ body: (TypesetCell) -> Void) {
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            switch byte {
            case UInt8(ascii: "\\"): escape(line, &index, body)
            case 0x20: body(.space(1))
            case 0x21...0x7E: body(TypesetCell(character: byte))
            case 0xA0: body(.fixedSpace)
            case 0xA1...0xFF: body(.nothing)
            default: break
            }
            index += 1
        }
    }

    /// Reads the escape sequence at `index`, which is left at its last byte.
    private static func escape(_ line: ArraySlice<UInt8>, _ index: inout Int, _ body: (TypesetCell) -> Void) {
        index += 1
        guard index < line.endIndex else { return }
        switch line[index] {
        case UInt8(ascii: "("):
            let name = line[min(index + 1, line.endIndex)..<min(index + 3, line.endIndex)]
            index = min(index + 2, line.endIndex - 1)
            for byte in characters(named: name) { body(.named(byte)) }
        case UInt8(ascii: "f"):
            index = min(index + 1, line.endIndex - 1)
        case UInt8(ascii: "s"):
            // A size such as `\s-2` or `\s0`.
            index = min(index + 1, line.endIndex - 1)
            if line[index] == UInt8(ascii: "-") || line[index] == UInt8(ascii: "+") {
                index = min(index + 1, line.endIndex - 1)
            }
        case UInt8(ascii: "%"): body(.mark)
        case UInt8(ascii: "-"): body(.named(UInt8(ascii: "-")))
        case UInt8(ascii: "e"), UInt8(ascii: "\\"): body(.named(UInt8(ascii: "\\")))
        case UInt8(ascii: "'"): body(.named(UInt8(ascii: "'")))
        case UInt8(ascii: "`"): body(.named(UInt8(ascii: "`")))
        case UInt8(ascii: " "), UInt8(ascii: "~"), UInt8(ascii: "0"): body(.fixedSpace)
        case UInt8(ascii: "\""): index = line.endIndex - 1
        default: body(.nothing)
        }
    }

    /// What a terminal shows for a character that roff names by two letters.
    private static func characters(named name: ArraySlice<UInt8>) -> [UInt8] {
        switch String(decoding: name, as: UTF8.self) {
        case "aq": [UInt8(ascii: "'")]
        case "dq": [UInt8(ascii: "\"")]
        case "ga": [UInt8(ascii: "`")]
        case "bu": [UInt8(ascii: "o")]
        case "em": [UInt8(ascii: "-"), UInt8(ascii: "-")]
        default: []
        }
    }

    /// The arguments of a macro: words, or texts in double quotes in which two of them stand for one.
    static func arguments(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var index = text.startIndex
        while true {
            while index < text.endIndex, text[index] == 0x20 { index += 1 }
            guard index < text.endIndex else { return result }
            var argument: [UInt8] = []
            let isQuoted = text[index] == UInt8(ascii: "\"")
            if isQuoted { index += 1 }
            while index < text.endIndex {
                let byte = text[index]
                if isQuoted, byte == UInt8(ascii: "\"") {
                    index += 1
                    guard index < text.endIndex, text[index] == byte else { break }
                } else if !isQuoted, byte == 0x20 {
                    break
                } else if byte == UInt8(ascii: "\\"), index + 1 < text.endIndex {
                    argument.append(byte)
                    index += 1
                }
                argument.append(text[index])
                index += 1
            }
            result.append(argument)
        }
    }

    /// A number such as `3.5` in 24ths of a column; 0 for what is none.
    static func units(_ text: [UInt8]) -> Int {
        var whole = 0
        var fraction = 0
        var scale = 1
        var isFraction = false
        for byte in text.prefix(12) {
            if byte == UInt8(ascii: ".") {
                isFraction = true
            } else if byte.isASCIIDigit {
                if isFraction {
                    fraction = fraction * 10 + Int(byte - 0x30)
                    scale *= 10
                } else {
                    whole = whole * 10 + Int(byte - 0x30)
                }
            } else {
                break
            }
        }
        return min(whole, 10_000) * ManTypesetter.unitsPerColumn + fraction * ManTypesetter.unitsPerColumn / scale
    }
}
