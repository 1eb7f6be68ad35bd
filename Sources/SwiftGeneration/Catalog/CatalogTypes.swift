import ServiceModel

/// Which types stand on which page of the catalog: those that the operations of one group reach on its page, all others on
/// the page of shared types. Inputs and outputs stand with their operations, errors on a page of their own.
struct CatalogTypes {
    /// By kind, each sorted by name.
    struct Kinds {
        var structures: [ShapeID] = []
        var unions: [ShapeID] = []
        var enumerations: [ShapeID] = []

        mutating func add(_ shape: Shape) {
            switch shape.kind {
            case .structure: structures.append(shape.id)
            case .union: unions.append(shape.id)
            default: enumerations.append(shape.id)
            }
        }
    }

    /// In the order of the groups.
    private(set) var ofGroups: [Kinds]
    private(set) var shared = Kinds()

    init(_ service: Service, _ groups: [OperationGroup]) {
        /// The only group that reaches a shape; a number below zero where there are several.
        var owner: [ShapeID: Int] = [:]
        for (number, group) in groups.enumerated() {
            for id in CatalogTypes.reached(from: group, service) {
                owner[id] = owner[id] == nil ? number : -1
            }
        }
        ofGroups = Array(repeating: Kinds(), count: groups.count)
        for entry in service.shapes where entry.shape.becomesType && entry.usage.isDisjoint(with: .standsElsewhere) {
            if let number = owner[entry.shape.id], number >= 0 {
                ofGroups[number].add(entry.shape)
            } else {
                shared.add(entry.shape)
            }
        }
    }

    private static func reached(from group: OperationGroup, _ service: Service) -> Set<ShapeID> {
        var found: Set<ShapeID> = []
        var pending: [Shape] = []
        for number in group.operations {
            let operation = service.operations[number]
            pending += [operation.input, operation.output].compactMap { $0 }
        }
        while let shape = pending.popLast() {
            guard found.insert(shape.id).inserted, shape.kind != .enum, shape.kind != .intEnum else { continue }
            for member in shape.members where !found.contains(member.target) {
                if let target = service.model[member.target] { pending.append(target) }
            }
        }
        return found
    }
}

extension ClosureShape.Usage {
    fileprivate static let standsElsewhere: Self = [.operationInput, .operationOutput, .error]
}
