/// Reads what selectors say of attributes: `[trait|name = value]`, `[@path: @{a} = @{b}]`.
///
/// Source: Smithy 2.0, "Selectors", "Attribute selectors", "Scoped attribute selectors".
extension SelectorParser {
    mutating func attribute() throws(SelectorSyntaxError) -> Selector.Step {
        skipSpace()
        if take("@") { return try scopedAttribute() }
        var comparison = Selector.Comparison(left: .path(try path()))
        skipSpace()
        if peek != UInt8(ascii: "]") { try readComparison(into: &comparison, allowsPaths: false) }
        try expect("]")
        return .attribute(comparison)
    }

    private mutating func scopedAttribute() throws(SelectorSyntaxError) -> Selector.Step {
        skipSpace()
        let scope = peek == UInt8(ascii: ":") ? [] : try path()
        skipSpace()
        try expect(":")
        var comparisons: [Selector.Comparison] = []
        repeat {
            skipSpace()
            var comparison = Selector.Comparison(left: try operand(allowsPaths: true))
            skipSpace()
            try readComparison(into: &comparison, allowsPaths: true)
            comparisons.append(comparison)
        } while take("&&")
        try expect("]")
        return .scoped(path: scope, comparisons)
    }

    private mutating func readComparison(
        into comparison: inout Selector.Comparison, allowsPaths: Bool
    ) throws(SelectorSyntaxError) {
        comparison.comparator = try comparator()
        repeat {
            skipSpace()
            comparison.right.append(try operand(allowsPaths: allowsPaths))
            skipSpace()
        } while take(",")
        if take("i") {
            comparison.ignoresCase = true
            skipSpace()
        }
    }

    private static let comparators: [(StaticString, Selector.Comparator)] = [
        ("{<<}", .properSubset), ("{!=}", .projectionNotEqual), ("{=}", .projectionEqual), ("{<}", .subset),
        ("^=", .startsWith), ("$=", .endsWith), ("*=", .contains), ("!=", .notEqual), ("?=", .exists),
        (">=", .greaterOrEqual), ("<=", .lessOrEqual), ("=", .equal), (">", .greater), ("<", .less),
    ]

    private mutating func comparator() throws(SelectorSyntaxError) -> Selector.Comparator {
        for (text, comparator) in Self.comparators where take(text) { return comparator }
        throw unexpected("a comparison such as `=`")
    }

    private mutating func operand(allowsPaths: Bool) throws(SelectorSyntaxError) -> Selector.Operand {
        guard allowsPaths, take("@{") else { return .text(try value()) }
        skipSpace()
        let path = try path()
        try expect("}")
        return .path(path)
    }

    mutating func path() throws(SelectorSyntaxError) -> [Selector.Key] {
        var keys: [Selector.Key] = []
        repeat {
            skipSpace()
            if take("(") {
                skipSpace()
                keys.append(.function(try identifier()))
                skipSpace()
                try expect(")")
            } else {
                keys.append(.name(try value()))
            }
            skipSpace()
        } while take("|")
        return keys
    }

    /// A text in quotes, a number, a name or a shape id.
    private mutating func value() throws(SelectorSyntaxError) -> String {
        guard let first = peek else { throw unexpected("a value") }
        let start = index
        switch first {
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            guard let end = bytes[(index + 1)...].firstIndex(of: first) else {
                throw SelectorSyntaxError(message: "a quote is not closed", offset: start)
            }
            index = end + 1
            return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            while let byte = peek, Self.isInNumber(byte) { index += 1 }
        default:
            while let byte = peek, Self.isInName(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") {
                index += 1
            }
        }
        guard index > start else { throw unexpected("a value") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isInNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"),
            UInt8(ascii: "+"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
