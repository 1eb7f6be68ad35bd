extension ShapeGraph {
    /// Whether one comparison holds, its paths starting at an attribute.
    func holds(
        _ comparison: Selector.Comparison, from start: AttributeValue, _ variables: Variables
    ) -> Bool {
        func resolve(_ operand: Selector.Operand) -> AttributeValue {
            switch operand {
            case .text(let text): .text(text)
            case .path(let path): value(at: path, of: start, variables)
            }
        }
        let left = resolve(comparison.left)
        guard let comparator = comparison.comparator else { return left.exists }
        return comparison.right.contains { operand in
            compare(left, comparator, resolve(operand), ignoringCase: comparison.ignoresCase)
        }
    }

    private func compare(
        _ left: AttributeValue, _ comparator: Selector.Comparator, _ right: AttributeValue, ignoringCase: Bool
    ) -> Bool {
        switch comparator {
        case .projectionEqual, .projectionNotEqual, .subset, .properSubset:
            return compareProjections(left, comparator, right, ignoringCase: ignoringCase)
        case .exists:
            let wanted = text(of: right)
            return left.exists ? wanted == "true" : wanted == "false"
        default:
            let rights = right.flattened
            return left.flattened.contains { value in
                rights.contains { compareSingle(value, comparator, $0, ignoringCase: ignoringCase) }
            }
        }
    }

    private func compareSingle(
        _ left: AttributeValue, _ comparator: Selector.Comparator, _ right: AttributeValue, ignoringCase: Bool
    ) -> Bool {
        guard left.exists, right.exists else { return false }
        var (first, second) = (text(of: left), text(of: right))
        if ignoringCase { (first, second) = (first.lowercased(), second.lowercased()) }
        switch comparator {
        case .equal: return first == second
        case .notEqual: return first != second
        case .startsWith: return first.utf8.starts(with: second.utf8)
        case .endsWith: return first.utf8.reversed().starts(with: second.utf8.reversed())
        case .contains: return BytePattern.contains(second, in: first)
        case .greater, .greaterOrEqual, .less, .lessOrEqual:
            guard let first = Double(first), let second = Double(second) else { return false }
            return switch comparator {
            case .greater: first > second
            case .greaterOrEqual: first >= second
            case .less: first < second
            default: first <= second
            }
        default: return false
        }
    }

    /// Whether the values of one projection are all, or are not all, among those of another.
    private func compareProjections(
        _ left: AttributeValue, _ comparator: Selector.Comparator, _ right: AttributeValue, ignoringCase: Bool
    ) -> Bool {
        guard left.isProjection, right.isProjection else { return comparator == .projectionNotEqual }
        func texts(_ value: AttributeValue) -> Set<String> {
            Set(value.flattened.filter(\.exists).map { ignoringCase ? text(of: $0).lowercased() : text(of: $0) })
        }
        let (first, second) = (texts(left), texts(right))
        return switch comparator {
        case .projectionEqual: first == second
        case .projectionNotEqual: first != second
        case .subset: first.isSubset(of: second)
        default: first.isStrictSubset(of: second)
        }
    }
}

/// Looks for one text in another.
enum BytePattern {
    /// Whether the text holds the other, in time linear in both (Knuth, Morris and Pratt).
    static func contains(_ pattern: String, in text: String) -> Bool {
        let pattern = Array(pattern.utf8)
        if pattern.isEmpty { return true }
        // How much of the pattern still matches where the next byte does not.
        var fallback = [0]
        for index in 1..<max(pattern.count, 1) {
            var length = fallback[index - 1]
            while length > 0, pattern[length] != pattern[index] { length = fallback[length - 1] }
            fallback.append(pattern[length] == pattern[index] ? length + 1 : 0)
        }
        var length = 0
        for byte in text.utf8 {
            while length > 0, pattern[length] != byte { length = fallback[length - 1] }
            if pattern[length] == byte { length += 1 }
            if length == pattern.count { return true }
        }
        return false
    }
}
