/// JSON read by a reader of the tests' own, so that what the runtime writes is not judged by what the runtime reads.
/// Source: RFC 8259.
indirect enum JSONContent: Equatable {
    case null
    case boolean(Bool)
    case number(DecimalValue)
    case string(String)
    case array([JSONContent])
    case object([String: JSONContent])

    /// Reads a whole text; `nil` where it is not JSON or has a key twice.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var parser = JSONContentParser(rest: Array(text.unicodeScalars)[...])
        guard let value = parser.value(), parser.isAtEnd else { return nil }
        self = value
    }
}

private struct JSONContentParser {
    var rest: ArraySlice<Unicode.Scalar>

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return rest.isEmpty
        }
    }

    mutating func value() -> JSONContent? {
        skipSpace()
        switch rest.first {
        case "{": return object()
        case "[": return array()
        case "\"": return string().map(JSONContent.string)
        case "t": return skip("true") ? .boolean(true) : nil
        case "f": return skip("false") ? .boolean(false) : nil
        case "n": return skip("null") ? .null : nil
        default: return number()
        }
    }

    private mutating func skipSpace() {
        rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }
    }

    /// Skips a text where it comes next, after white space.
    private mutating func skip(_ text: String) -> Bool {
        skipSpace()
        guard rest.starts(with: text.unicodeScalars) else { return false }
        rest = rest.dropFirst(text.unicodeScalars.count)
        return true
    }

    private mutating func number() -> JSONContent? {
        let text = rest.prefix { "-+.eE0123456789".unicodeScalars.contains($0) }
        rest = rest.dropFirst(text.count)
        return DecimalValue(String(String.UnicodeScalarView(text))).map(JSONContent.number)
    }

    private mutating func array() -> JSONContent? {
        guard skip("[") else { return nil }
        var elements: [JSONContent] = []
        if skip("]") { return .array([]) }
        repeat {
            guard let element = value() else { return nil }
            elements.append(element)
        } while skip(",")
        return skip("]") ? .array(elements) : nil
    }

    private mutating func object() -> JSONContent? {
        guard skip("{") else { return nil }
        var members: [String: JSONContent] = [:]
        if skip("}") { return .object([:]) }
        repeat {
            skipSpace()
            guard let key = string(), skip(":"), let member = value(), members[key] == nil else { return nil }
            members[key] = member
        } while skip(",")
        return skip("}") ? .object(members) : nil
    }

    private mutating func string() -> String? {
        guard rest.first == "\"" else { return nil }
        rest.removeFirst()
        var units: [UInt16] = []
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"": return String(validating: units, as: UTF16.self)
            case "\\":
                guard let unit = escape() else { return nil }
                units.append(unit)
            default:
                guard scalar.value >= 0x20 else { return nil }
                units += Array(String(scalar).utf16)
            }
        }
        return nil
    }

    private mutating func escape() -> UInt16? {
        switch rest.popFirst() {
        case "\"": return 0x22
        case "\\": return 0x5C
        case "/": return 0x2F
        case "b": return 0x08
        case "f": return 0x0C
        case "n": return 0x0A
        case "r": return 0x0D
        case "t": return 0x09
        case "u":
            let digits = String(String.UnicodeScalarView(rest.prefix(4)))
            rest = rest.dropFirst(4)
            return digits.utf8.count == 4 ? UInt16(digits, radix: 16) : nil
        default: return nil
        }
    }
}
