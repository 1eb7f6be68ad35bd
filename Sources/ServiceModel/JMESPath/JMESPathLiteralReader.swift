/// Reads the JSON of literals and of quoted names. Source: RFC 8259.
struct JMESPathLiteralReader {
    /// Lists in lists, deeper than anybody writes: a bound for the stack.
    private static let maximumDepth = 64

    private let bytes: ArraySlice<UInt8>
    /// The offset of what is read next.
    var index: Int
    private var depth = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    static func read(_ bytes: ArraySlice<UInt8>) throws(JMESPathSyntaxError) -> Node {
        var reader = JMESPathLiteralReader(bytes)
        let node = try reader.value()
        reader.skipSpace()
        guard reader.peek == nil else { throw reader.unexpected("the end") }
        return node
    }

    private var peek: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
    }

    private mutating func value() throws(JMESPathSyntaxError) -> Node {
        skipSpace()
        switch peek ?? 0 {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return Node(.number(try number()))
        default:
            for (word, node) in Self.words where take(word) { return node }
            throw unexpected("a value (a string stands in \"…\")")
        }
    }

    private static let words: [(StaticString, Node)] = [
        ("true", .boolean(true)), ("false", .boolean(false)), ("null", Node(.null)),
    ]

    private mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard bytes.endIndex - index >= count else { return false }
        for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
        index += count
        return true
    }

    private mutating func enter() throws(JMESPathSyntaxError) {
        depth += 1
        guard depth <= Self.maximumDepth else {
            throw JMESPathSyntaxError(
                message: "the value nests more than \(Self.maximumDepth) deep; write a flatter one", offset: index)
        }
        index += 1
        skipSpace()
    }

    private mutating func array() throws(JMESPathSyntaxError) -> Node {
        try enter()
        defer { depth -= 1 }
        var elements: [Node] = []
        if take("]") { return Node(.array(elements)) }
        while true {
            elements.append(try value())
            skipSpace()
            if take("]") { return Node(.array(elements)) }
            guard take(",") else { throw unexpected("`,` or `]`") }
        }
    }

    private mutating func object() throws(JMESPathSyntaxError) -> Node {
        try enter()
        defer { depth -= 1 }
        var entries: [NodeEntry] = []
        if take("}") { return Node(.object(entries)) }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in \"…\"") }
            let key = try string()
            skipSpace()
            guard take(":") else { throw unexpected("`:`") }
            entries.append(NodeEntry(key, try value()))
            skipSpace()
            if take("}") { return Node(.object(entries)) }
            guard take(",") else { throw unexpected("`,` or `}`") }
        }
    }

    private mutating func number() throws(JMESPathSyntaxError) -> String {
        let start = index
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JMESPathSyntaxError) {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard index > start else { throw unexpected("a digit") }
    }

    /// Reads a string, whose opening quotation mark is next.
    mutating func string() throws(JMESPathSyntaxError) -> String {
        let start = index
        index += 1
        var contents: [UInt8] = []
        while let byte = peek {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: contents, as: UTF8.self)
            case UInt8(ascii: "\\"): contents.append(contentsOf: String(try escape()).utf8)
            default: contents.append(byte)
            }
        }
        throw JMESPathSyntaxError(message: "the string is not closed; add `\"` at its end", offset: start)
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(JMESPathSyntaxError) -> Unicode.Scalar {
        let start = index - 1
        guard let byte = peek else { throw unexpected("what is escaped") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            var code = try codeUnit()
            if 0xD800..<0xDC00 ~= code, take("\\u") {
                let low = try codeUnit()
                guard 0xDC00..<0xE000 ~= low else { break }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            if let scalar = Unicode.Scalar(code) { return scalar }
        default: break
        }
        throw JMESPathSyntaxError(
            message: "what is escaped here is no character; use \\\", \\\\, \\n or \\u and four digits", offset: start)
    }

    private mutating func codeUnit() throws(JMESPathSyntaxError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw unexpected("a hexadecimal digit")
            }
            code = code << 4 | UInt32(digit)
            index += 1
        }
        return code
    }

    private func unexpected(_ expectation: String) -> JMESPathSyntaxError {
        guard index < bytes.endIndex else {
            return JMESPathSyntaxError(message: "it ends where \(expectation) is expected; add it", offset: index)
        }
        let scalar = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
        return JMESPathSyntaxError(
            message: "`\(scalar.map { String($0) } ?? "")` stands where \(expectation) is expected; write that",
            offset: index)
    }
}
