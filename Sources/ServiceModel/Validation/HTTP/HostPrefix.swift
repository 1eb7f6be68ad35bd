/// The host prefix of an `endpoint` trait, taken apart at its points, to tell which prefixes may stand for one host.
///
/// Source: Smithy 2.0, "endpoint trait", "hostLabel trait".
struct HostPrefix {
    private enum Part {
        case literal(Substring)
        /// What a caller chooses, between two texts. The expression is what the value must match, where it is known.
        case label(before: Substring, after: Substring, RegularExpression?)
    }

    private let parts: [Part]
    /// What prefixes share that stand for the same hosts.
    let key: String

    /// - Parameter pattern: Gives the pattern of a label's value, by the label's name.
    init(_ text: String, pattern: (String) -> String?) {
        var parts: [Part] = []
        var keys: [String] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard let open = part.utf8.firstIndex(of: UInt8(ascii: "{")),
                let close = part.utf8.lastIndex(of: UInt8(ascii: "}")), open < close
            else {
                parts.append(.literal(part))
                keys.append(part.lowercased())
                continue
            }
            let name = part[part.utf8.index(after: open)..<close]
            let (before, after) = (part[..<open], part[part.utf8.index(after: close)...])
            // Of two labels in one part, nobody knows which has what of it.
            let text = before.isEmpty && after.isEmpty ? pattern(String(name)) : nil
            parts.append(.label(before: before, after: after, text.flatMap { try? RegularExpression($0) }))
            keys.append("\(before)\u{0}\(text ?? "")\u{0}\(after)")
        }
        self.parts = parts
        key = keys.joined(separator: ".")
    }

    /// Whether a host can have both prefixes. A label holds no point.
    func mayEqual(_ other: HostPrefix) -> Bool {
        guard parts.count == other.parts.count else { return false }
        return zip(parts, other.parts).allSatisfy { left, right in
            switch (left, right) {
            case (.literal(let left), .literal(let right)): left.lowercased() == right.lowercased()
            case (.literal(let text), .label(let before, let after, let expression)),
                (.label(let before, let after, let expression), .literal(let text)):
                text.utf8.count > before.utf8.count + after.utf8.count && text.hasPrefix(before)
                    && text.hasSuffix(after) && expression?.isFound(in: String(text)) != false
            case (.label, .label): true
            }
        }
    }
}
