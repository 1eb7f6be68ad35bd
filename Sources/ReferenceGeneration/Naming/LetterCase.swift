/// Case of ASCII letters, which are the letters that names of a model have.
extension UInt8 {
    var isUpperCaseLetter: Bool { self >= 0x41 && self <= 0x5A }
    var isLowerCaseLetter: Bool { self >= 0x61 && self <= 0x7A }
    var isLetter: Bool { (self | 0x20).isLowerCaseLetter }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLetterOrDigit: Bool { isLetter || isDigit }
    var upperCased: UInt8 { isLowerCaseLetter ? self & ~0x20 : self }
    var lowerCased: UInt8 { isUpperCaseLetter ? self | 0x20 : self }
}

extension String {
    /// The text with another first letter: `clientToken` → `ClientToken`.
    var withUpperCaseFirst: String { mappingFirst { $0.upperCased } }

    /// The text with another first letter: `ClientToken` → `clientToken`.
    var withLowerCaseFirst: String { mappingFirst { $0.lowerCased } }

    private func mappingFirst(_ change: (UInt8) -> UInt8) -> String {
        guard let first = utf8.first else { return self }
        let changed = change(first)
        return changed == first ? self : String(decoding: [changed] + utf8.dropFirst(), as: UTF8.self)
    }

    /// The letters and digits of a name in words, each word's first letter upper case: `Auto Scaling` → `AutoScaling`.
    var pascalCased: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var isAtStart = true
        for byte in utf8 {
            guard byte.isLetterOrDigit else {
                isAtStart = true
                continue
            }
            bytes.append(isAtStart ? byte.upperCased : byte)
            isAtStart = false
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The parts of a name that each begin with an upper-case letter: `QueryIDs` → `Query`, `I`, `Ds`.
    var partsAtUpperCase: [Substring] {
        var parts: [Substring] = []
        var start = utf8.startIndex
        var index = start
        while index < utf8.endIndex {
            if index > start, utf8[index].isUpperCaseLetter {
                parts.append(self[start..<index])
                start = index
            }
            index = utf8.index(after: index)
        }
        if start < utf8.endIndex { parts.append(self[start...]) }
        return parts
    }
}
