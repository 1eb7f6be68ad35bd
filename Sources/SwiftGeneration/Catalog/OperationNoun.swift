/// What an operation is about, as its name tells: `ListUserHierarchyGroups` is about user hierarchy groups.
struct OperationNoun {
    /// The words as the name has them, without the verb and without what a preposition begins.
    let words: [String]
    /// The same in the singular and in lower case, to compare.
    let keys: [String]

    /// Source: English, and the names of 400 services: `BatchGet` is one verb; `ListTagsForResource` is about tags.
    private static let prepositions: Set<String> = ["By", "For", "From", "In", "On", "To", "With"]

    init(_ operationName: String) {
        let words = Words.of(operationName)
        let verbLength = words.first == "Batch" && words.count > 2 ? 2 : 1
        let noun = words.dropFirst(verbLength)
        self.words = Array(noun.prefix { !OperationNoun.prepositions.contains($0) })
        keys = self.words.map { OperationNoun.singular($0.lowercased()) }
    }

    /// The singular of an English noun as far as it can be told from its letters. It only has to be the same for both forms.
    static func singular(_ word: String) -> String {
        if word == "alias" || word == "aliases" { return "alias" }
        guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        for ending in ["sses", "shes", "ches", "xes", "zes"] where word.hasSuffix(ending) {
            return String(word.dropLast(2))
        }
        // Statuses, but houses and causes.
        if word.hasSuffix("uses"), !["a", "o"].contains(word.dropLast(4).last) { return String(word.dropLast(2)) }
        for ending in ["ss", "us", "is"] where word.hasSuffix(ending) { return word }
        return String(word.dropLast())
    }
}
