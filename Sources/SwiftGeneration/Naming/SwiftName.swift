/// Turns names of a model into Swift names, by Swift's API design guidelines.
package enum SwiftName {
    /// A property's, parameter's, method's or case's name: `KMSKeyId` → `kmsKeyID`, `ENTIRE_PAST_SESSION` → `entirePastSession`.
    /// Never empty, never a reserved word, but not escaped: see ``escaped(_:)``.
    package static func lowerCamelCase(_ name: String) -> String {
        let words = Words.of(name)
        var result = ""
        result.reserveCapacity(name.utf8.count)
        // A name all in capitals says nothing about its words: `STATUS_ID`.
        let isShouted = !name.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
        for (index, word) in words.enumerated() {
            if let last = result.utf8.last, isDigit(last), let first = word.utf8.first, isDigit(first) { result += "_" }
            if index == 0 {
                result += word.lowercased()
            } else if let capitals = Acronyms.capitals(of: word) {
                result += capitals
            } else if isShouted {
                result += capitalized(word.lowercased())
            } else {
                result += capitalized(word)
            }
        }
        return valid(result, orElse: "value")
    }

    /// A type's name: the shape's own with a capital first letter, since users look it up as the service documents it.
    package static func type(_ name: String) -> String {
        // As nearly all names are.
        if let first = name.utf8.first, first >= 0x41, first <= 0x5A, name.utf8.allSatisfy(isIdentifierByte) {
            return valid(name, orElse: "Value")
        }
        var result = ""
        result.reserveCapacity(name.utf8.count)
        for byte in name.utf8 where isIdentifierByte(byte) { result.unicodeScalars.append(Unicode.Scalar(byte)) }
        while result.utf8.first == UInt8(ascii: "_") { result.removeFirst() }
        return valid(capitalized(result), orElse: "Value")
    }

    /// A name for a service's client, error and files: `API Gateway` → `APIGateway`, `connect` → `Connect`.
    package static func clientPrefix(_ name: String) -> String {
        let parts = name.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return valid(parts.map { capitalized(String($0)) }.joined(), orElse: "Service")
    }

    /// The name in backquotes where Swift reserves it.
    package static func escaped(_ name: String) -> String {
        reserved.contains(name) ? "`\(name)`" : name
    }

    /// The name in backquotes where it cannot stand as an argument's label without.
    package static func escapedLabel(_ name: String) -> String {
        name == "inout" || name == "var" || name == "let" ? "`\(name)`" : name
    }

    static func capitalized(_ text: String) -> String {
        guard let first = text.utf8.first, first >= 0x61, first <= 0x7A else { return text }
        return String(UnicodeScalar(first - 32)) + text.dropFirst()
    }

    private static func valid(_ name: String, orElse fallback: String) -> String {
        guard let first = name.utf8.first else { return fallback }
        if isDigit(first) { return "_" + name }
        // Names with a meaning of their own behind a dot, with backquotes too.
        switch name {
        case "self", "init", "Type", "Protocol", "Self": return name + (first >= 0x61 ? "Value" : "Shape")
        default: return name
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isIdentifierByte(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == UInt8(ascii: "_")
    }

    /// Source: The Swift Programming Language, "Lexical Structure", keywords.
    static let reserved: Set<String> = [
        "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch", "class", "continue",
        "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if", "import", "in",
        "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
        "repeat",
        "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
        "try", "typealias",
        "var", "where", "while",
    ]
}
