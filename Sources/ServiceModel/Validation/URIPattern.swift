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
        for name in names {
            if labels.last?.isGreedy == true {
                problem = "has a label after a greedy one; make the greedy one the last"
                return
            }
            let isGreedy = name.utf8.last == UInt8(ascii: "+")
            let label = isGreedy ? String(name.dropLast()) : name
            if label.isEmpty {
                problem = "has a label without a name; name a member in the braces"
            } else if labels.contains(where: { $0.name == label }) {
                problem = "has the label `\(label)` twice; remove one"
            }
            labels.append(Label(name: label, isGreedy: isGreedy))
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
