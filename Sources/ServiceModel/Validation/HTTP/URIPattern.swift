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

    /// Whether a pattern is a path and a query of RFC 3986, its labels aside, without empty and dotted segments.
    static func isValidURI(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, parts[1].isEmpty { return false }
        let segments = parts[0].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isOuter = index == 0 || index == segments.count - 1
            if segment.isEmpty && !isOuter || segment.elementsEqual(".".utf8) || segment.elementsEqual("..".utf8) {
                return false
            }
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
