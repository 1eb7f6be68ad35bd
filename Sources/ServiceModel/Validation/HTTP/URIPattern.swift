/// The path of an `http` trait, taken apart.
///
/// Source: Smithy 2.0, "http trait", "URI pattern grammar".
struct URIPattern {
    struct Label {
        var name: String
        /// `{name+}` takes slashes too.
        var isGreedy: Bool
    }

    var labels: [Label] = []
    /// What is wrong with the pattern, if anything.
    var problem: String?
    /// Whether some servers understand the pattern, although something is wrong with it.
    var isMatchable = false

    init(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        guard text.utf8.first == UInt8(ascii: "/") else {
            problem = "does not start with `/`; put one before it"
            return
        }
        if parts.count == 2, parts[1].contains(UInt8(ascii: "{")) {
            problem = "has a label in its query; bind the member with `smithy.api#httpQuery`"
            return
        }
        guard let names = URIPattern.labels(in: String(Substring(parts[0]))) else {
            problem = "has a `{` without its `}`; close it"
            return
        }
        var seen: Set<String> = []
        for name in names {
            let isGreedy = name.utf8.last == UInt8(ascii: "+")
            let label = isGreedy ? String(name.dropLast()) : name
            if label.isEmpty {
                problem = problem ?? "has a label without a name; name a member in the braces"
                isMatchable = false
            } else if labels.last?.isGreedy == true, problem == nil {
                problem = "has a label after a greedy one; make the greedy one the last"
                isMatchable = true
            }
            if !seen.insert(label).inserted {
                problem = problem ?? "has the label `\(label)` twice; remove one"
                isMatchable = false
            }
            labels.append(Label(name: label, isGreedy: isGreedy))
        }
    }

    /// What no server understands in a pattern, and what to do about it; `nil` where there is nothing such.
    static func violation(in text: String) -> String? {
        let parts = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        if text.utf8.last == UInt8(ascii: "?") { return "ends with `?`; remove it" }
        if text.utf8.first != UInt8(ascii: "/") { return "does not start with `/`; put one before it" }
        if text.utf8.contains(UInt8(ascii: "#")) { return "has a fragment; remove it" }
        if labels(in: String(Substring(parts[0]))) == nil { return "has a `{` without its `}`; close it" }
        var path = parts[0].dropFirst()
        while path.last == UInt8(ascii: "/") { path = path.dropLast() }
        var seen: Set<String> = []
        for segment in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) where !path.isEmpty {
            if segment.isEmpty { return "has an empty segment; remove a slash" }
            guard segment.first == UInt8(ascii: "{"), segment.last == UInt8(ascii: "}") else {
                if segment.contains(where: isBrace) {
                    return "has a brace within a segment; make the label a whole one, with slashes around it"
                }
                continue
            }
            var name = segment.dropFirst().dropLast()
            if name.last == UInt8(ascii: "+") { name = name.dropLast() }
            let label = String(Substring(name))
            if label.isEmpty { return "has a label without a name; name a member in the braces" }
            if !ShapeID.isIdentifier(label) { return "has the label `\(label)`, which is no name; name a member" }
            if !seen.insert(label.asciiLowercase).inserted { return "has the label `\(label)` twice; remove one" }
        }
        return parts.count == 2 ? violation(inQuery: parts[1]) : nil
    }

    private static func violation(inQuery query: Substring.UTF8View) -> String? {
        if query.contains(where: isBrace) {
            return "has a label in its query; bind the member with `smithy.api#httpQuery`"
        }
        var seen: Set<String> = []
        for pair in query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
            let name = String(Substring(pair.prefix { $0 != UInt8(ascii: "=") }))
            if !seen.insert(name).inserted { return "has the query parameter `\(name)` twice; remove one" }
        }
        return nil
    }

    private static func isBrace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }

    /// Whether a pattern without violations is a path and a query of RFC 3986, its labels aside, without dotted segments.
    static func isValidURI(_ text: String) -> Bool {
        let path = text.utf8.prefix { $0 != UInt8(ascii: "?") }
        for segment in path.split(separator: UInt8(ascii: "/")) {
            if segment.elementsEqual(".".utf8) || segment.elementsEqual("..".utf8) { return false }
        }
        return text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            // Braces and `+` are those of labels.
            default: "-._~%!$&'()*+,;=:@/?{}".utf8.contains(byte)
            }
        }
    }

    /// What stands in braces; `nil` where a brace is not closed.
    static func labels(in text: String) -> [String]? {
        var labels: [String] = []
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            labels.append(String(text[text.utf8.index(after: open)..<close]))
            rest = rest[text.utf8.index(after: close)...]
        }
        return labels
    }
}
