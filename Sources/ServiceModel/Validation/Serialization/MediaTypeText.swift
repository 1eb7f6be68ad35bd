/// The form of a media type: `type/subtype; name=value`.
///
/// Source: RFC 9110, section 8.3.1, "Media Type".
enum MediaTypeText {
    static func isValid(_ text: String) -> Bool {
        var rest = text.utf8[...]
        guard takeToken(&rest), take(UInt8(ascii: "/"), &rest), takeToken(&rest) else { return false }
        skipSpaces(&rest)
        while !rest.isEmpty {
            guard take(UInt8(ascii: ";"), &rest) else { return false }
            skipSpaces(&rest)
            guard takeToken(&rest), take(UInt8(ascii: "="), &rest), takeQuoted(&rest) || takeToken(&rest) else {
                return false
            }
            skipSpaces(&rest)
        }
        return true
    }

    private static func take(_ byte: UInt8, _ rest: inout Substring.UTF8View) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func skipSpaces(_ rest: inout Substring.UTF8View) {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    }

    private static func takeToken(_ rest: inout Substring.UTF8View) -> Bool {
        let token = rest.prefix { HTTPToken.isTokenByte($0) }
        rest = rest.dropFirst(token.count)
        return !token.isEmpty
    }

    private static func takeQuoted(_ rest: inout Substring.UTF8View) -> Bool {
        guard rest.first == UInt8(ascii: "\"") else { return false }
        var inner = rest.dropFirst()
        while let byte = inner.popFirst() {
            if byte == UInt8(ascii: "\"") {
                rest = inner
                return true
            }
            if byte == UInt8(ascii: "\\") { inner = inner.dropFirst() }
        }
        return false
    }
}
