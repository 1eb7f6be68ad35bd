// What DocC takes out of a comment's lists.
extension MarkdownWriter {
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

    /// Those of them that DocC also finds where other words stand before the colon.
    private static let tagsBeforeWords: Set<String> = [
        "parameter", "parameters", "returns", "return", "throws", "key", "dictionarykey", "dictionarykeys",
        "possiblevalue", "possiblevalues", "httpparameter", "httpparameters", "httpresponse", "httpresponses",
        "httpbodyparameter", "httpbody",
    ]

    private static let longestTag = 24

    /// Makes a tag at an item's start emphasis, in which DocC finds none.
    mutating func emphasizeTag(from start: Int) {
        var index = start
        var firstWord = start
        let limit = min(output.count, start + Self.longestTag)
        while index < limit, output[index] != 0x3A {
            let byte = output[index]
            if byte == 0x20, firstWord == start {
                firstWord = index
                if Self.tagsBeforeWords.contains(lowercased(from: start, to: index)) { break }
            } else if !byte.isASCIILetter, byte != 0x20, byte != 0x2D {
                return
            }
            index += 1
        }
        guard index < limit, index > start else { return }
        if output[index] == 0x3A, !Self.tags.contains(lowercased(from: start, to: index)) { return }
        output.insert(0x2A, at: index)
        output.insert(0x2A, at: start)
    }

    private func lowercased(from start: Int, to end: Int) -> String {
        var result = ""
        for index in start..<end { result.unicodeScalars.append(Unicode.Scalar(output[index].lowercasedASCII)) }
        return result
    }
}
