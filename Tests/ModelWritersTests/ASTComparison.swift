import ServiceModel

/// Compares Smithy ASTs: the order of keys means nothing, but for that of members.
enum ASTComparison {
    /// The first difference, with the path to it; `nil` where there is none.
    static func difference(_ actual: Node, _ expected: Node, at path: String = "") -> String? {
        switch (actual.value, expected.value) {
        case (.object(let left), .object(let right)):
            let keys = (left.map(\.key), right.map(\.key))
            if path.hasSuffix("/members") ? keys.0 != keys.1 : keys.0.sorted() != keys.1.sorted() {
                let absent = Set(keys.1).subtracting(keys.0).sorted()
                let added = Set(keys.0).subtracting(keys.1).sorted()
                return "\(path): keys are not the expected ones: without \(absent), with \(added)"
            }
            for entry in left {
                guard let other = expected[entry.key] else { continue }
                if let found = difference(entry.value, other, at: "\(path)/\(entry.key)") { return found }
            }
            return nil
        case (.array(let left), .array(let right)):
            if left.count != right.count { return "\(path): \(left.count) elements, not \(right.count)" }
            for (index, (left, right)) in zip(left, right).enumerated() {
                if let found = difference(left, right, at: "\(path)/\(index)") { return found }
            }
            return nil
        default:
            return actual.isEquivalent(to: expected) ? nil : "\(path): \(actual.json), not \(expected.json)"
        }
    }
}
