// What DocC takes out of a comment's lists.
extension DocCMarkdownWriter {
    /// The words that, before a colon at the start of an outermost item, make DocC read the item as an aside or as a
    /// parameter's, a result's or an error's documentation.
    private static let tags: Set<String> = [
        "parameter", "parameters", "return", "returns", "throw", "throws", "attention", "author", "authors", "bug",
        "complexity", "copyright", "date", "experiment", "important", "invariant", "localizationkey",
        "mutatingvariant", "nonmutatingvariant", "note", "postcondition", "precondition", "remark", "remarks",
        "requires", "seealso", "see also", "since", "tag", "tip", "todo", "version", "warning", "keyword",
        "recommended", "recommendedover", "httpbody", "httpbodyparameter", "httpparameter", "httpparameters",
        "httpresponse", "httpresponses", "key", "keys", "dictionarykey", "dictionarykeys", "possiblevalue",
        "possiblevalues", "mutating variant", "non-mutating variant", "to do",
    ]

    /// Those of them that a name follows.
    private static let tagsWithName: Set<String> = [
        "parameter", "key", "dictionarykey", "possiblevalue", "httpparameter", "httpresponse", "httpbodyparameter",
    ]

    private static let longestTag = 100

    /// Makes a tag at an item's start emphasis, in which DocC finds none.
    mutating func emphasizeTag(from start: Int) {
        var index = start
        var firstWord = 0
        let limit = min(output.count, start + Self.longestTag)
        while index < limit, output[index] != 0x3A {
            switch output[index] {
            case 0x0A, 0x60, 0x2A, 0x5B, 0x3C: return
            case 0x20 where firstWord == 0: firstWord = index
            default: break
            }
            index += 1
        }
        guard index < limit, index > start else { return }
        let isTag =
            Self.tags.contains(lowercased(from: start, to: index))
            || (firstWord > 0 && Self.tagsWithName.contains(lowercased(from: start, to: firstWord)))
        guard isTag else { return }
        output.insert(0x2A, at: index)
        output.insert(0x2A, at: start)
    }

    private func lowercased(from start: Int, to end: Int) -> String {
        var result = ""
        for index in start..<end { result.unicodeScalars.append(Unicode.Scalar(output[index].lowercasedASCII)) }
        return result
    }
}
