/// What requests a URI pattern stands for: by this, two patterns are told apart.
///
/// Source: Smithy 2.0, "Pattern Validation and Conflict Avoidance".
struct URIRoute {
    enum Segment: Equatable {
        case literal(String)
        case label(String, isGreedy: Bool)

        var isLabel: Bool { if case .label = self { true } else { false } }
    }

    /// What stands between slashes, before the query.
    private(set) var segments: [Segment] = []
    /// What behind `?` a request must have; a value is empty where only the name is asked for.
    private(set) var query: [String: String] = [:]

    init(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        for segment in parts[0].split(separator: UInt8(ascii: "/")) {
            guard segment.contains(UInt8(ascii: "{")) else {
                segments.append(.literal(String(Substring(segment))))
                continue
            }
            let name = segment.dropFirst().dropLast()
            let isGreedy = name.last == UInt8(ascii: "+")
            segments.append(.label(String(Substring(isGreedy ? name.dropLast() : name)), isGreedy: isGreedy))
        }
        guard parts.count == 2 else { return }
        for pair in parts[1].split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            query[String(Substring(halves[0]))] = halves.count == 2 ? String(Substring(halves[1])) : ""
        }
    }

    /// Whether no rule says which of two patterns a request of both goes to: they are literal and labels at the same places.
    func isEquivalent(to other: URIRoute) -> Bool {
        guard segments.count == other.segments.count, query == other.query else { return false }
        for (left, right) in zip(segments, other.segments) {
            switch (left, right) {
            case (.literal(let left), .literal(let right)): if left != right { return false }
            case (.label(_, let left), .label(_, let right)): if left != right { return false }
            default: return false
            }
        }
        return true
    }

    /// What equivalent routes share: to find them without comparing each with each.
    var key: String {
        let path = segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .label(_, let isGreedy): isGreedy ? "{+}" : "{}"
            }
        }
        let conditions = query.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return path.joined(separator: "/") + "?" + conditions.joined(separator: "&")
    }
}
