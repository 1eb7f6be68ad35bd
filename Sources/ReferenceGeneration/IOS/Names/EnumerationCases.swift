/// The cases of an enumeration in Objective-C: one for what is unknown, then one for each value.
struct EnumerationCases {
    struct Case: Equatable {
        /// The name behind the enumeration's: `EntirePastSession`.
        let name: String
        /// The name in Swift: `entirePastSession`.
        let swiftName: String
    }

    /// - Parameters:
    ///   - values: The values of the model, in its order.
    ///   - given: The names of values that the rules do not fit.
    /// - Returns: One case more than there are values.
    static func cases(of values: [String], given: [String: String]) -> [Case] {
        var names = UniqueNames(matchesCase: true)
        return (["Unknown"] + values.enumerated().map { given[$1] ?? name(of: $1, at: $0) }).map { name in
            let unique = names.unique(name)
            return Case(name: unique, swiftName: swiftName(of: unique))
        }
    }

    /// The name of a value: its words, each with a capital first letter: `ENTIRE_PAST_SESSION` → `EntirePastSession`.
    static func name(of value: String, at index: Int = 0) -> String {
        if value.isEmpty { return "Blank" }
        if wholeUpperCase.contains(value) { return value }
        let words = value.utf8.split(whereSeparator: { !$0.isLetterOrDigit }).map(Array.init)
        guard !words.isEmpty else { return "Value\(index + 1)" }
        let isAllCapitals = !value.utf8.contains(where: \.isLowerCaseLetter)
        var name: [UInt8] = []
        for (place, word) in words.enumerated() {
            let isUpper =
                lowerCaseAbbreviations.contains(String(decoding: word, as: UTF8.self))
                || place == 0 && isRegion(words)
            if isUpper {
                name += word.map(\.upperCased)
            } else {
                name.append(word[0].upperCased)
                name += isAllCapitals ? word.dropFirst().map(\.lowerCased) : Array(word.dropFirst())
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    /// Whether words are those of a region: a part of the world, others and a number, as in `us-west-1`.
    private static func isRegion(_ words: [[UInt8]]) -> Bool {
        words.count > 2 && partsOfTheWorld.contains(String(decoding: words[0], as: UTF8.self))
            && words[words.count - 1].allSatisfy(\.isDigit)
    }

    /// A name as Swift imports it: the upper-case letters that it begins with lower case, but the last of several where a word
    /// begins with it; in backquotes where Swift reserves it.
    static func swiftName(of name: String) -> String {
        let bytes = Array(name.utf8)
        var count = bytes.prefix(while: \.isUpperCaseLetter).count
        if count > 1, count < bytes.count, bytes[count].isLowerCaseLetter { count -= 1 }
        let lowered = String(decoding: bytes.prefix(count).map(\.lowerCased) + bytes.dropFirst(count), as: UTF8.self)
        if let first = bytes.first, first.isDigit { return "_\(lowered)" }
        return reservedInSwift.contains(lowered) ? "`\(lowered)`" : lowered
    }

    // Facts of AWS SDK for iOS.
    /// Values that stay as they are, where they are the whole value.
    private static let wholeUpperCase: Set<String> = ["EQ", "NE", "IN", "LE", "LT", "GE", "GT", "EU", "USD", "AES256"]
    /// Words that are all capitals in names although they are not in values.
    private static let lowerCaseAbbreviations: Set<String> = ["http", "https", "ova", "url", "vpc"]

    private static let partsOfTheWorld: Set<String> = [
        "af", "ap", "ca", "cn", "eu", "il", "me", "mx", "sa", "us",
    ]

    private static let reservedInSwift: Set<String> = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit", "do",
        "else",
        "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
        "init",
        "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
        "repeat",
        "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
        "try",
        "typealias", "var", "where", "while",
    ]
}
