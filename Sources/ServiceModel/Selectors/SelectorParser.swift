/// Why a text is no selector.
struct SelectorSyntaxError: Error {
    let message: String
    /// Where, in bytes from the beginning of the text.
    let offset: Int
}

/// Reads a selector. Source: Smithy 2.0, "Selectors", "Grammar".
struct SelectorParser {
    /// Functions in functions, deeper than anybody writes: a bound for the stack.
    private static let maximumDepth = 64

    let bytes: [UInt8]
    var index = 0
    private var depth = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func parse(_ text: String) throws(SelectorSyntaxError) -> Selector {
        var parser = SelectorParser(text)
        let selector = try parser.selector()
        guard parser.index == parser.bytes.count else { throw parser.unexpected("a step of a selector") }
        return selector
    }

    /// Reads what stands in `@{…}` of a message template.
    static func parsePath(_ text: String) throws(SelectorSyntaxError) -> [Selector.Key] {
        var parser = SelectorParser(text)
        parser.skipSpace()
        let path = try parser.path()
        guard parser.index == parser.bytes.count else { throw parser.unexpected("`|` and a name") }
        return path
    }

    // MARK: Steps

    private mutating func selector() throws(SelectorSyntaxError) -> Selector {
        guard depth < Self.maximumDepth else { throw error("functions nest more than \(Self.maximumDepth) deep") }
        depth += 1
        defer { depth -= 1 }
        var selector = Selector()
        skipSpace()
        while let byte = peek, byte != UInt8(ascii: ","), byte != UInt8(ascii: ")") {
            selector.append(try step(byte))
            skipSpace()
        }
        guard !selector.steps.isEmpty else { throw unexpected("a step of a selector") }
        return selector
    }

    private mutating func step(_ byte: UInt8) throws(SelectorSyntaxError) -> Selector.Step {
        switch byte {
        case UInt8(ascii: "*"):
            index += 1
            return .kinds(.all)
        case UInt8(ascii: "["):
            index += 1
            return try attribute()
        case UInt8(ascii: ":"):
            index += 1
            return try function()
        case UInt8(ascii: "$"):
            index += 1
            return try variable()
        case UInt8(ascii: ">"):
            index += 1
            return .neighbors(.unnamed, isReverse: false)
        case UInt8(ascii: "~"):
            try expect("~>")
            return .reach(isReverse: false)
        case UInt8(ascii: "-"):
            try expect("-[")
            return .neighbors(try relationships(end: "]->"), isReverse: false)
        case UInt8(ascii: "<"):
            index += 1
            if take("-[") { return .neighbors(try relationships(end: "]-"), isReverse: true) }
            return take("~") ? .reach(isReverse: true) : .neighbors(.unnamed, isReverse: true)
        default:
            let start = index
            let name = try identifier()
            guard let kinds = KindSet(named: name) else {
                throw SelectorSyntaxError(message: "`\(name)` is no kind of shape", offset: start)
            }
            return .kinds(kinds)
        }
    }

    private mutating func relationships(end: StaticString) throws(SelectorSyntaxError) -> Relationships {
        var relationships: Relationships = []
        repeat {
            skipSpace()
            relationships.formUnion(Relationships(named: try identifier()))
            skipSpace()
        } while take(",")
        try expect(end)
        return relationships
    }

    private mutating func variable() throws(SelectorSyntaxError) -> Selector.Step {
        if take("{") {
            skipSpace()
            let name = try identifier()
            skipSpace()
            try expect("}")
            return .getVariable(name)
        }
        let name = try identifier()
        skipSpace()
        try expect("(")
        let value = try selector()
        try expect(")")
        return .setVariable(name, value)
    }

    private mutating func function() throws(SelectorSyntaxError) -> Selector.Step {
        let start = index
        let name = try identifier()
        skipSpace()
        try expect("(")
        var arguments: [Selector] = []
        repeat { arguments.append(try selector()) } while take(",")
        try expect(")")
        func require(_ counts: ClosedRange<Int>) throws(SelectorSyntaxError) {
            guard counts.contains(arguments.count) else {
                throw SelectorSyntaxError(
                    message: "`:\(name)` takes "
                        + (counts.upperBound == 1 ? "one selector" : "one or two selectors")
                        + ", not \(arguments.count)", offset: start)
            }
        }
        switch name {
        case "test": return .test(arguments)
        case "is", "each": return .each(arguments)
        case "not":
            try require(1...1)
            return .not(arguments[0])
        case "in":
            try require(1...1)
            return .contained(arguments[0])
        case "root":
            try require(1...1)
            return .root(Selector.Root(arguments[0]))
        case "recursive":
            try require(1...1)
            return .recursive(arguments[0])
        case "topdown":
            try require(1...2)
            return .topdown(qualifier: arguments[0], disqualifier: arguments.count == 2 ? arguments[1] : nil)
        default:
            return .nothing
        }
    }

    // MARK: Characters

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || (0x09...0x0D).contains(byte) { index += 1 }
    }

    mutating func identifier() throws(SelectorSyntaxError) -> String {
        let start = index
        while let byte = peek, Self.isInName(byte) { index += 1 }
        guard index > start else { throw unexpected("a name") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    static func isInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        for offset in 0..<count where bytes[index + offset] != text.utf8Start[offset] { return false }
        index += count
        return true
    }

    mutating func expect(_ text: StaticString) throws(SelectorSyntaxError) {
        skipSpace()
        guard take(text) else { throw unexpected("`\(text)`") }
    }

    func unexpected(_ expectation: String) -> SelectorSyntaxError {
        guard index < bytes.count else { return error("it ends where \(expectation) is expected") }
        let text = String(decoding: bytes[index...].prefix(24), as: UTF8.self)
        let found = text.unicodeScalars.first.map { String($0) } ?? ""
        return error("`\(found)` stands where \(expectation) is expected")
    }

    private func error(_ message: String) -> SelectorSyntaxError {
        SelectorSyntaxError(message: message, offset: index)
    }
}
