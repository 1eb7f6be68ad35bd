/// The query of a canonical request: names and values encoded canonically and sorted, each pair with its `=`.
enum CanonicalQuery {
    private struct Pair {
        let name: [UInt8]
        let value: [UInt8]
    }

    /// - Parameter query: The query as it is sent, percent-encoded, without the question mark.
    static func make(_ query: ArraySlice<UInt8>) -> [UInt8] {
        if query.isEmpty { return [] }
        var pairs: [Pair] = []
        for text in query.split(separator: UInt8(ascii: "&")) {
            let end = text.firstIndex(of: UInt8(ascii: "=")) ?? text.endIndex
            var name: [UInt8] = []
            SigningEncoding.canonicalize(text[..<end], into: &name)
            var value: [UInt8] = []
            SigningEncoding.canonicalize(text[min(end + 1, text.endIndex)...], into: &value)
            pairs.append(Pair(name: name, value: value))
        }
        // Names decide before values: sorting whole pairs would put `a-b=` before `a=`.
        pairs.sort { first, second in
            first.name == second.name
                ? first.value.lexicographicallyPrecedes(second.value)
                : first.name.lexicographicallyPrecedes(second.name)
        }
        var output: [UInt8] = []
        output.reserveCapacity(query.count + 16)
        for pair in pairs {
            if !output.isEmpty { output.append(UInt8(ascii: "&")) }
            output.append(contentsOf: pair.name)
            output.append(UInt8(ascii: "="))
            output.append(contentsOf: pair.value)
        }
        return output
    }
}
