/// The singular of English nouns, as names of cmdlets and parameters have it.
enum SingularForm {
    /// A name with its last part in the singular: `QueueQuickConnects` → `QueueQuickConnect`, `Parent_TagKeys` → `Parent_TagKey`.
    ///
    /// The last part begins with the last upper-case letter, so that `QueryIDs` stays as it is.
    static func ofLastPart(of name: String) -> String {
        let utf8 = name.utf8
        var start = utf8.endIndex
        var index = utf8.endIndex
        while index > utf8.startIndex {
            index = utf8.index(before: index)
            if utf8[index].isUpperCaseLetter {
                start = index
                break
            }
        }
        if start == utf8.endIndex { start = utf8.startIndex }
        return String(name[..<start]) + of(String(name[start...]))
    }

    /// The singular of a word; the word itself where it is none or has none. Words of less than three letters are not looked at.
    static func of(_ word: String) -> String {
        guard word.utf8.count >= 3 else { return word }
        let lower = lowered(word)
        if let singular = irregular[lower] { return restoringCase(of: word, in: singular) }
        guard lower.hasSuffix("s"), !invariable.contains(lower) else { return word }
        for (ending, replacement) in endings where lower.hasSuffix(ending) {
            guard lower.utf8.count > ending.utf8.count else { continue }
            return word.dropLast(ending.utf8.count) + replacement
        }
        return String(word.dropLast())
    }

    private static func lowered(_ word: String) -> String {
        String(decoding: word.utf8.map(\.lowerCased), as: UTF8.self)
    }

    private static func restoringCase(of word: String, in singular: String) -> String {
        word.utf8.first.map(\.isUpperCaseLetter) == true ? singular.withUpperCaseFirst : singular
    }

    /// What is no plural although it ends like one, or has the same form in both numbers.
    private static let invariable: Set<String> = [
        // Names and abbreviations.
        "aws", "dms", "dns", "ebs", "ecs", "efs", "eks", "https", "iops", "kms", "nfs", "ops", "rds", "ses", "sms",
        "sns", "sqs",
        "sts", "tls", "kubernetes", "postgres", "redis",
        // Words.
        "atlas", "bias", "canvas", "chaos", "gas", "lens", "news", "series", "species", "alias", "axis", "chassis",
        "corps",
        "debris", "diabetes", "headquarters", "herpes", "premises", "scissors",
    ]

    /// Plurals that no ending tells.
    private static let irregular: [String: String] = [
        "aliases": "alias", "atlases": "atlas", "biases": "bias", "canvases": "canvas", "gases": "gas",
        "lenses": "lens",
        "axes": "axe", "caches": "cache", "niches": "niche", "headaches": "headache",
        "children": "child", "criteria": "criterion", "feet": "foot", "geese": "goose", "men": "man",
        "people": "person",
        "phenomena": "phenomenon", "teeth": "tooth", "women": "woman",
        "appendices": "appendix", "indices": "index", "matrices": "matrix", "vertices": "vertex",
        "analyses": "analysis", "crises": "crisis", "diagnoses": "diagnosis", "hypotheses": "hypothesis",
        "oases": "oasis",
        "parentheses": "parenthesis", "syntheses": "synthesis", "synopses": "synopsis", "theses": "thesis",
        "calories": "calorie", "cookies": "cookie", "dies": "die", "genies": "genie", "lies": "lie", "movies": "movie",
        "pies": "pie", "ties": "tie", "zombies": "zombie",
        "calves": "calf", "elves": "elf", "halves": "half", "knives": "knife", "leaves": "leaf", "lives": "life",
        "loaves": "loaf", "selves": "self", "shelves": "shelf", "thieves": "thief", "wives": "wife", "wolves": "wolf",
        "quizzes": "quiz", "cargoes": "cargo", "echoes": "echo", "heroes": "hero", "potatoes": "potato",
        "tomatoes": "tomato",
        "vetoes": "veto", "cpus": "cpu", "gpus": "gpu", "vcpus": "vcpu", "menus": "menu", "skus": "sku", "tpus": "tpu",
        "fuses": "fuse", "uses": "use",
    ]

    /// What words end in, and what their singular ends in instead; the first that fits is the one that counts.
    private static let endings: [(ending: String, replacement: String)] = [
        ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"),
        // Whether `es` is the plural of `us`, or `s` that of `use`, is told by the letter before.
        ("auses", "ause"), ("ouses", "ouse"), ("euses", "euse"), ("cuses", "cuse"), ("fuses", "fuse"), ("uses", "us"),
        ("yses", "ysis"), ("ies", "y"),
        ("ss", "ss"), ("us", "us"), ("sis", "sis"),
    ]
}
