/// The name of a cmdlet: an approved verb, and a noun that begins with the service's prefix.
struct CmdletName: Sendable, Hashable {
    let verb: String
    /// The noun without the service's prefix.
    let noun: String
    let nounPrefix: String

    /// The whole name: `New-CONNQueue`.
    var text: String { "\(verb)-\(nounPrefix)\(noun)" }
    /// The class that implements the cmdlet: `NewCONNQueueCmdlet`.
    var className: String { "\(verb)\(nounPrefix)\(noun)Cmdlet" }
}

/// The names of a service's cmdlets, no two of which are the same.
///
/// A cmdlet is called after its operation: the first word, if it is an approved verb, or else what ``VerbTable`` has for it, and the
/// rest as a noun, whose last word is in the singular. Names that overrides give are taken first, then those that keep the
/// operation's verb; what is taken already makes an operation go on to the next way to call it.
struct CmdletNames: Sendable {
    private let names: [String: CmdletName]

    /// - Parameters:
    ///   - operations: The names of all the service's operations, so that names do not depend on which are chosen.
    ///   - nounPrefix: What every noun begins with.
    ///   - given: Verb and noun of operations that the rules do not fit; either may be `nil`.
    init(
        of operations: [String], nounPrefix: String, given: [String: (verb: String?, noun: String?)]
    ) {
        var unique = UniqueNames(matchesCase: false)
        var names: [String: CmdletName] = [:]
        let sorted = operations.sorted()
        let all = Set(operations.map(\.pascalCased))
        func assign(_ operation: String) {
            let candidates = CmdletNames.candidates(for: operation, among: all, given: given[operation])
            for candidate in candidates where unique.take(candidate.text) {
                names[operation] = CmdletName(verb: candidate.verb, noun: candidate.noun, nounPrefix: nounPrefix)
                return
            }
            guard let last = candidates.last else { return }
            let noun = String(unique.unique(last.text).dropFirst(last.verb.count + 1))
            names[operation] = CmdletName(verb: last.verb, noun: noun, nounPrefix: nounPrefix)
        }
        for operation in sorted where given[operation] != nil { assign(operation) }
        for operation in sorted where given[operation] == nil && CmdletNames.keepsVerb(operation) { assign(operation) }
        for operation in sorted where names[operation] == nil { assign(operation) }
        self.names = names
    }

    subscript(operation: String) -> CmdletName? { names[operation] }

    private static func keepsVerb(_ operation: String) -> Bool {
        let parts = operation.pascalCased.partsAtUpperCase
        return parts.count > 1 && ApprovedVerbs.contains(String(parts[0]))
    }

    // MARK: Ways to call an operation

    private static func candidates(
        for operation: String, among operations: Set<String>, given: (verb: String?, noun: String?)?
    ) -> [CmdletNameCandidate] {
        var candidates = derived(from: operation, among: operations)
        guard let given else { return candidates }
        let preferred = candidates[0]
        candidates.insert(
            CmdletNameCandidate(verb: given.verb ?? preferred.verb, noun: given.noun ?? preferred.noun), at: 0)
        return candidates
    }

    /// The ways to call an operation, the preferred one first; never none.
    private static func derived(from operation: String, among operations: Set<String>) -> [CmdletNameCandidate] {
        let name = operation.pascalCased
        let parts = name.partsAtUpperCase
        guard parts.count > 1 else { return [CmdletNameCandidate(verb: "Invoke", noun: name)] }
        let singular = SingularForm.ofLastPart(of: name)
        let whole = CmdletNameCandidate(verb: "Invoke", noun: singular)
        // Where one operation is about one thing and another about several, the latter is about a collection.
        let isOfCollection = singular != name && operations.contains(singular)
        for modifier in VerbTable.modifiers where parts[0] == modifier.word && parts.count > 2 {
            let found = candidates(
                verb: parts[1], noun: name[parts[1].endIndex...], isOfCollection: isOfCollection)
            if !found.isEmpty {
                return found.map {
                    CmdletNameCandidate(verb: $0.verb, noun: modifier.prefix + $0.noun + modifier.suffix)
                } + [whole]
            }
        }
        return candidates(verb: parts[0], noun: name[parts[0].endIndex...], isOfCollection: isOfCollection) + [whole]
    }

    /// The ways to say a verb and a noun; none where the verb is unknown.
    private static func candidates(
        verb: Substring, noun: Substring, isOfCollection: Bool
    ) -> [CmdletNameCandidate] {
        let verb = String(verb)
        let singular = SingularForm.ofLastPart(of: String(noun))
        let choices = ApprovedVerbs.contains(verb) ? [VerbTable.Choice(verb: verb)] : VerbTable.choices(for: verb)
        let candidates = choices.map {
            CmdletNameCandidate(verb: $0.verb, noun: $0.prefix + singular + $0.suffix)
        }
        guard isOfCollection, let first = candidates.first else { return candidates }
        return [CmdletNameCandidate(verb: first.verb, noun: first.noun + "Collection")] + candidates
    }
}

/// A way to call an operation.
struct CmdletNameCandidate: Equatable {
    let verb: String
    let noun: String

    var text: String { "\(verb)-\(noun)" }
}
