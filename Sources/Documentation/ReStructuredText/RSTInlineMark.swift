/// What encloses text in inline markup.
enum RSTInlineMark: UInt8 {
    case strong, emphasis, literal, target, substitution, interpreted

    /// The bytes of the opening mark.
    var length: Int {
        switch self {
        case .strong, .literal, .target: 2
        case .emphasis, .substitution, .interpreted: 1
        }
    }

    /// The first byte of the closing mark.
    var closing: UInt8 {
        switch self {
        case .strong, .emphasis: UInt8(ascii: "*")
        case .literal, .target, .interpreted: UInt8(ascii: "`")
        case .substitution: UInt8(ascii: "|")
        }
    }

    /// Where the closing mark ends that begins at an index, if text stands before it. What may follow is not looked at; the
    /// mark of interpreted text is none of these.
    func closingEnd(in text: [UInt8], at index: Int, from start: Int) -> Int? {
        var end = index + 1
        switch self {
        case .interpreted: return nil
        case .strong, .literal:
            guard end < text.count, text[end] == closing else { return nil }
            end += 1
        case .substitution:
            while end < index + 3, end < text.count, text[end] == UInt8(ascii: "_") { end += 1 }
        case .emphasis, .target: break
        }
        if index > start {
            let before = RSTCharacters.scalar(in: text, before: index)
            if RSTCharacters.isSpace(before) || before == 0 && self != .literal { return nil }
        }
        return end
    }

    /// Whether a backslash stands before an index, or white space without one.
    static func isUnescapedSpaceOrEscape(before index: Int, in text: [UInt8], from start: Int) -> Bool {
        let before = RSTCharacters.scalar(in: text, before: index)
        guard before == 0 || RSTCharacters.isSpace(before) else { return false }
        let length = before < 0x80 ? 1 : before < 0x800 ? 2 : 3
        return index - length <= start || text[index - length - 1] != 0
    }
}

/// What roles of interpreted text mean.
enum RSTRole {
    /// The node for a role's name, if it is known; text without a role is a title.
    static func kind(_ name: ArraySlice<UInt8>) -> RSTNode.Kind? {
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "", "title-reference", "title", "t": .titleReference
        case "emphasis": .emphasis
        case "strong": .strong
        case "literal", "code": .literal
        case "subscript", "sub": .subscript
        case "superscript", "sup": .superscript
        default: nil
        }
    }
}
