/// What of Swift source is code: the text without comments, with every literal emptied and white space made one.
///
/// Reads as Swift's lexer does: a line comment ends at a line feed or carriage return, block comments nest, `\(` in a
/// string is code.
struct SwiftSkeleton {
    private(set) var text = ""
    /// What generated code never has, so that it came from a model: block comments, directives, interpolations.
    private(set) var suspicions: [String] = []

    init(_ source: String) {
        let bytes = Array(source.utf8) + [0, 0, 0]
        let count = bytes.count - 3
        var code: [UInt8] = []
        var index = 0
        while index < count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "/") where bytes[index + 1] == byte:
                while index < count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
            case UInt8(ascii: "/") where bytes[index + 1] == UInt8(ascii: "*"):
                suspicions.append("a block comment")
                code.append(byte)
                index += 1
            case UInt8(ascii: "#"):
                suspicions.append("a directive or raw string")
                code.append(byte)
                index += 1
            case UInt8(ascii: "\""):
                if bytes[index + 1] == byte, bytes[index + 2] == byte { suspicions.append("a multi-line string") }
                code += [byte, byte]
                index = skipLiteral(bytes, count, after: index)
            case 0x20, 0x0A:
                if code.last != 0x20 { code.append(0x20) }
                index += 1
            default:
                if byte < 0x20 || byte >= 0x7F { suspicions.append("the byte \(byte) in code") }
                code.append(max(byte, 0x20))
                index += 1
            }
        }
        text = String(decoding: code, as: UTF8.self)
    }

    private mutating func skipLiteral(_ bytes: [UInt8], _ count: Int, after quote: Int) -> Int {
        var index = quote + 1
        while index < count {
            switch bytes[index] {
            case UInt8(ascii: "\""): return index + 1
            case UInt8(ascii: "\\"):
                if bytes[index + 1] == UInt8(ascii: "(") { suspicions.append("an interpolation") }
                index += 2
            case 0x0A, 0x0D, 0:
                suspicions.append("a literal that ends with its line")
                return index
            default: index += 1
            }
        }
        suspicions.append("a literal without an end")
        return index
    }

    /// The heads of the declarations that are in no other, sorted: `struct Item`.
    var topLevelDeclarations: [String] {
        var found: [String] = []
        var head = ""
        var depth = 0
        for character in text {
            switch character {
            case "{":
                if depth == 0 {
                    found.append(head)
                    head = ""
                }
                depth += 1
            case "}":
                depth -= 1
                if depth == 0 { head = "" }
            default:
                if depth == 0 { head.append(character) }
            }
        }
        return found.compactMap { head in
            let words = head.split(separator: " ")
            guard
                let keyword = words.firstIndex(where: {
                    ["struct", "enum", "class", "extension", "func", "protocol"].contains($0)
                }),
                keyword + 1 < words.count
            else { return head }
            return "\(words[keyword]) \(words[keyword + 1].prefix { $0 != ":" && $0 != "(" })"
        }.sorted()
    }
}
