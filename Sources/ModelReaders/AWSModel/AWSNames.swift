import ServiceModel

/// Names that Smithy needs and AWS models do not have.
enum AWSNames {
    /// A service id as the last part of a namespace: its letters and digits in lower case.
    static func namespacePart(_ serviceID: String) -> String {
        var part = ""
        for byte in serviceID.utf8 where isLetter(byte) || isDigit(byte) {
            part.unicodeScalars.append(Unicode.Scalar(isUppercase(byte) ? byte | 0x20 : byte))
        }
        if part.isEmpty { return "service" }
        return startsWithDigit(part) ? "_" + part : part
    }

    /// A title as an identifier: its letters and digits, each word beginning with a capital.
    static func identifier(_ title: String) -> String {
        var name = ""
        var isStart = true
        for byte in title.utf8 {
            guard isLetter(byte) || isDigit(byte) else {
                isStart = true
                continue
            }
            name.unicodeScalars.append(Unicode.Scalar(isStart && isLowercase(byte) ? byte & ~0x20 : byte))
            isStart = false
        }
        if name.isEmpty { return "Service" }
        return startsWithDigit(name) ? "_" + name : name
    }

    /// The names of an enum's members: one for each value, without repetition.
    static func enumMembers(_ values: [String]) -> [String] {
        var names: [String] = []
        names.reserveCapacity(values.count)
        var used = Set<String>(minimumCapacity: values.count)
        for value in values {
            let base = enumMember(value)
            var name = base
            var number = 2
            while !used.insert(name).inserted {
                name = "\(base)_\(number)"
                number += 1
            }
            names.append(name)
        }
        return names
    }

    /// The name of an enum's member: the value in capitals, with underscores between its words and for what is no letter or
    /// digit. Values of symbols only are spelt out.
    static func enumMember(_ value: String) -> String {
        let bytes = Array(value.utf8)
        guard bytes.contains(where: { isLetter($0) || isDigit($0) }) else { return spelledOut(value) }
        let hasLowercase = bytes.contains(where: isLowercase)
        var name: [UInt8] = []
        name.reserveCapacity(bytes.count + 8)
        for (index, byte) in bytes.enumerated() {
            if isUppercase(byte), hasLowercase, startsWord(bytes, index) { name.append(UInt8(ascii: "_")) }
            if isLetter(byte) {
                name.append(byte & ~0x20)
            } else if isDigit(byte) || byte == UInt8(ascii: "_") {
                name.append(byte)
            } else if byte & 0xC0 != 0x80 {
                // One for each character, not for each of its bytes.
                name.append(UInt8(ascii: "_"))
            }
        }
        if isDigit(name[0]) { name.insert(UInt8(ascii: "_"), at: 0) }
        return String(decoding: name, as: UTF8.self)
    }

    /// Whether a capital begins a word: after a small letter or a digit, or as the last of several where at least two small
    /// letters follow (`HTTPServer`, but not `IPv4`).
    private static func startsWord(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = bytes[index - 1]
        if isLowercase(before) || isDigit(before) { return true }
        return isUppercase(before) && index + 2 < bytes.count && isLowercase(bytes[index + 1])
            && isLowercase(bytes[index + 2])
    }

    private static let symbols: [Unicode.Scalar: String] = [
        "=": "EQUAL", "<": "LESS", ">": "GREATER", "!": "NOT", "*": "ASTERISK", "+": "PLUS", "-": "MINUS", "/": "SLASH",
        "%": "PERCENT", "&": "AND", "|": "OR", "~": "TILDE", "^": "CARET", ".": "DOT", ",": "COMMA", ":": "COLON",
        ";": "SEMICOLON", "?": "QUESTION_MARK", "#": "NUMBER_SIGN", "@": "AT", "$": "DOLLAR", "_": "UNDERSCORE",
        " ": "SPACE",
    ]

    private static func spelledOut(_ value: String) -> String {
        var name = ""
        for scalar in value.unicodeScalars {
            if !name.isEmpty { name += "_" }
            name += symbols[scalar] ?? "U" + String(scalar.value, radix: 16, uppercase: true)
        }
        return name.isEmpty ? "EMPTY" : name
    }

    private static func startsWithDigit(_ text: String) -> Bool { text.utf8.first.map(isDigit) ?? false }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isUppercase(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    private static func isLowercase(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    private static func isLetter(_ byte: UInt8) -> Bool { isUppercase(byte) || isLowercase(byte) }
}
