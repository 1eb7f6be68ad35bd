import ServiceModel

/// Operations that belong together, for one page of the catalog.
struct OperationGroup {
    var title: String
    /// Places in the service's operations, in their order.
    var operations: [Int]
}

/// Groups a service's operations by what they are about: by the model's resources, and by the nouns of their names.
///
/// `CreateUser`, `DescribeUser` and `ListUsers` are about users. A noun that begins another's name has its own group where
/// three operations are about it: `UserHierarchy` beside `User`. What is left over stays together in a last group.
struct OperationGroups {
    /// Sorted by title; what is left over comes last.
    let groups: [OperationGroup]

    /// How many operations make a group of their own.
    private static let smallestNounGroup = 3
    private static let smallestResourceGroup = 2
    private static let separator = " "

    private let service: Service
    private let nouns: [OperationNoun]

    init(_ service: Service) {
        self.service = service
        nouns = service.operations.map { OperationNoun($0.name) }
        var found: [OperationGroup] = []
        var rest: [Int] = []
        let byResource = OperationGroups.byResource(service, nouns)
        found += byResource.groups
        let byNoun = OperationGroups.byNoun(byResource.rest, nouns)
        found += byNoun.groups
        rest = byNoun.rest
        found.sort { $0.title < $1.title || $0.title == $1.title && $0.operations[0] < $1.operations[0] }
        if !rest.isEmpty {
            found.append(OperationGroup(title: found.isEmpty ? "Operations" : "Other operations", operations: rest))
        }
        groups = found
    }

    // MARK: Resources

    private static func byResource(
        _ service: Service, _ nouns: [OperationNoun]
    ) -> (groups: [OperationGroup], rest: [Int]) {
        guard let properties = service.shape.service, !properties.resources.isEmpty else {
            return ([], Array(service.operations.indices))
        }
        var places: [ShapeID: Int] = [:]
        for (place, operation) in service.operations.enumerated() { places[operation.shape.id] = place }
        var taken: Set<Int> = []
        var seen: Set<ShapeID> = []
        var groups: [OperationGroup] = []

        /// The operations of a resource and of those below it that are too small for a group; groups of the others are added.
        func visit(_ reference: ShapeReference) -> [Int] {
            guard seen.insert(reference.id).inserted, let resource = service.model[reference.id]?.resource else {
                return []
            }
            var own = resource.allOperations.compactMap { places[$0.id] }.filter { taken.insert($0).inserted }
            for child in resource.resources { own += visit(child) }
            guard own.count >= smallestResourceGroup else { return own }
            own.sort()
            let words = Words.of(reference.id.name)
            groups.append(OperationGroup(title: title(words, own.map { nouns[$0] }), operations: own))
            return []
        }
        var rest: [Int] = []
        for reference in properties.resources { rest += visit(reference) }
        rest += service.operations.indices.filter { !taken.contains($0) }
        return (groups, rest.sorted())
    }

    // MARK: Nouns

    private static func byNoun(
        _ operations: [Int], _ nouns: [OperationNoun]
    ) -> (groups: [OperationGroup], rest: [Int]) {
        var counts: [[String]: Int] = [:]
        for operation in operations {
            let keys = nouns[operation].keys
            for length in keys.indices { counts[Array(keys[...length]), default: 0] += 1 }
        }
        var groups: [[String]: [Int]] = [:]
        var rest: [Int] = []
        for operation in operations {
            let key = longest(nouns[operation].keys) { counts[$0, default: 0] >= smallestNounGroup }
            if let key { groups[key, default: []].append(operation) } else { rest.append(operation) }
        }
        joinSmall(&groups)
        // `StartChatContact` is about contacts too.
        var leftOver: [Int] = []
        for operation in rest {
            let reversed = Array(nouns[operation].keys.reversed())
            let key = longest(reversed) { groups[$0.reversed()] != nil }
            if let key { groups[key.reversed(), default: []].append(operation) } else { leftOver.append(operation) }
        }
        let named = groups.map { key, operations in
            let found = operations.sorted()
            let spelled = found.first { nouns[$0].keys.starts(with: key) }.map { nouns[$0].words[..<key.count] }
            return OperationGroup(title: title(Array(spelled ?? []), found.map { nouns[$0] }), operations: found)
        }
        return (named, leftOver)
    }

    /// The longest beginning of a noun that fits.
    private static func longest(_ keys: [String], where fits: ([String]) -> Bool) -> [String]? {
        var keys = keys
        while !keys.isEmpty {
            if fits(keys) { return keys }
            keys.removeLast()
        }
        return nil
    }

    /// Operations whose noun begins longer ones are sometimes too few once those have gone: they join the shorter noun that has
    /// a group, or else take the longer ones back.
    private static func joinSmall(_ groups: inout [[String]: [Int]]) {
        // Longer nouns first, so that what they give up counts for the shorter ones.
        let keys = groups.keys.sorted {
            ($1.count, $0.joined(separator: separator)) < ($0.count, $1.joined(separator: separator))
        }
        for key in keys {
            guard let operations = groups[key], operations.count < smallestNounGroup else { continue }
            if let shorter = longest(Array(key.dropLast()), where: { groups[$0] != nil }) {
                groups[shorter, default: []] += operations
                groups[key] = nil
            } else {
                for (other, found) in groups where other.count > key.count && other.starts(with: key) {
                    groups[key, default: []] += found
                    groups[other] = nil
                }
            }
        }
    }

    /// A noun as a title: in the plural where one of the operations' names has it so.
    private static func title(_ words: [String], _ nouns: [OperationNoun]) -> String {
        let keys = words.map { OperationNoun.singular($0.lowercased()) }
        let spellings = nouns.filter { $0.keys.starts(with: keys) }.map { $0.words[..<keys.count] }
        let plural = spellings.first {
            $0.last.map { OperationNoun.singular($0.lowercased()) != $0.lowercased() } == true
        }
        return (plural.map(Array.init) ?? words).joined(separator: " ")
    }
}
