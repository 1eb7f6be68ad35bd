/// Finds the name that was probably meant, for diagnostics about unknown ones.
package enum NearestName {
    /// The candidate with the smallest edit distance, where it is at most a third of the name's length (and at least one edit).
    ///
    /// - Parameter hasWildcards: Whether `*` and `?` in the name stand for any characters and for one.
    package static func of(_ name: String, among candidates: [String], hasWildcards: Bool = false) -> String? {
        let limit = max(1, name.utf8.count / 3)
        let name = Array(name.lowercased().utf8)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            if !hasWildcards, abs(candidate.utf8.count - name.count) > limit { continue }
            let distance = editDistance(name, Array(candidate.lowercased().utf8), hasWildcards, limit: limit)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
        }
        return best?.name
    }

    /// The number of insertions, deletions, replacements and swaps of neighbours that lead from one text to the other; where it
    /// exceeds the limit, any number above that.
    private static func editDistance(
        _ left: [UInt8], _ right: [UInt8], _ hasWildcards: Bool, limit: Int
    ) -> Int {
        var lastMinimum = 0
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, byte) in left.enumerated() {
            let isAny = hasWildcards && byte == UInt8(ascii: "*")
            let isOne = hasWildcards && byte == UInt8(ascii: "?")
            var current = [isAny ? last[0] : last[0] + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                if isAny {
                    current.append(min(last[column + 1], current[column]))
                    continue
                }
                var cost = min(
                    last[column] + (byte == other || isOne ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            // Later rows build on these two and are nowhere below them.
            let minimum = current.min() ?? 0
            if min(minimum, lastMinimum) > limit { return Int.max }
            lastMinimum = minimum
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
