/// Text as roff reads it.
enum ManText {
    /// Text that means itself: no escape, and no request at a line's beginning.
    static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.underestimatedCount)
        var isLineStart = true
        for byte in text {
            switch byte {
            case UInt8(ascii: "\\"): result += "\\e".utf8
            case UInt8(ascii: "-"): result += "\\-".utf8
            case UInt8(ascii: "'"): result += "\\(aq".utf8
            case UInt8(ascii: "`"): result += "\\(ga".utf8
            case UInt8(ascii: ".") where isLineStart: result += "\\&.".utf8
            default: result.append(byte)
            }
            isLineStart = byte == 0x0A
            replaceCharacter(&result)
        }
        return result
    }

    /// Gives a character beyond ASCII that roff has a name for, and that has just been written, that name.
    private static func replaceCharacter(_ text: inout [UInt8]) {
        switch text[text.count - 1] {
        case 0xA0:
            replaceLast(&text, "\u{A0}", "\\ ")
            replaceLast(&text, "\u{2020}", "\\(dg")
        case 0xB4: replaceLast(&text, "\u{B4}", "\\'")
        default: break
        }
    }

    private static func replaceLast(_ text: inout [UInt8], _ character: String, _ name: String) {
        guard text.suffix(character.utf8.count).elementsEqual(character.utf8) else { return }
        text.removeLast(character.utf8.count)
        text += name.utf8
    }

    /// An inline of a kind.
    static func inline(_ kind: RSTNode.Kind, _ text: ArraySlice<UInt8>) -> [UInt8] {
        let (before, after) =
            switch kind {
            case .strong, .literal: ("\\fB", "\\fP")
            case .emphasis, .titleReference: ("\\fI", "\\fP")
            case .reference: ("\\fI\\%", "\\fP")
            case .problematic: ("\n.nf\n", "\n.fi\n")
            case .subscript: ("\\s-2\\d", "\\u\\s0")
            case .superscript: ("\\s-2\\u", "\\d\\s0")
            case .footnoteReference: ("[", "]")
            default: ("", "")
            }
        return Array(before.utf8) + escaped(text) + Array(after.utf8)
    }

    // MARK: Titles

    static func upperCase(_ text: [UInt8]) -> [UInt8] {
        Array(String(decoding: text, as: UTF8.self).uppercased().utf8)
    }

    /// Text in a request's line: hyphens and quotation marks stay as they are.
    static func heading(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text {
            if byte == UInt8(ascii: "\\") { result += "\\e".utf8 } else { result.append(byte) }
            replaceCharacter(&result)
        }
        return result
    }

    /// Text as the one argument of a request.
    static func argument(_ text: [UInt8]) -> [UInt8] {
        heading(text).flatMap { byte in
            byte == 0x20 ? Array("\\ ".utf8) : byte == UInt8(ascii: "\"") ? Array("\\(dq".utf8) : [byte]
        }
    }

    /// Text that begins a line.
    static func plain(_ text: [UInt8]) -> [UInt8] {
        let isRequest = text.first == UInt8(ascii: ".") || text.first == UInt8(ascii: "'")
        return (isRequest ? Array("\\&".utf8) : []) + heading(text)
    }

    // MARK: Blocks

    /// The heading of an admonition.
    static func admonition(_ name: ArraySlice<UInt8>) -> [UInt8] {
        let name = String(decoding: name, as: UTF8.self)
        let label =
            switch name {
            case "attention", "caution": "\(name.uppercased())!"
            case "danger": "!DANGER!"
            default: name.uppercased()
            }
        return Array("\\fB\(label):\\fP\n".utf8)
    }

    static func comment(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            result += ".\\\" ".utf8
            result += line
            result.append(0x0A)
        }
        return result + Array(".\n".utf8)
    }

    /// The tag of options such as `-f FILE, --file=FILE`: names are bold, arguments italic.
    static func options(_ marker: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var hasArguments = false
        for (number, option) in RSTOption.split(marker).enumerated() {
            if number > 0 { result += (hasArguments ? "\\fR,\\fB " : "\\fP,\\fB ").utf8 }
            if hasArguments { result.append(UInt8(ascii: "\\")) }
            result.append(0x20)
            result += escaped(option.name)
            guard let argument = option.argument else { continue }
            hasArguments = true
            switch option.delimiter {
            case 0x20: result += " \\ ".utf8
            case let delimiter?: result += [UInt8(ascii: "\\"), UInt8(ascii: "f"), UInt8(ascii: "B"), delimiter, 0x20]
            case nil: result += "\\fB ".utf8
            }
            result += escaped(argument)
        }
        return Array((hasArguments ? ".BI" : ".B").utf8) + result + [0x0A]
    }
}
