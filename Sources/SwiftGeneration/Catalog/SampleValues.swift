import ServiceModel

/// Makes up values of a model's shapes for examples, where the model gives none: what is required, and nothing else.
struct SampleValues {
    let context: PlanningContext

    /// An input with its required members; `nil` where one of them cannot be made up.
    func input(_ structure: PlannedStructure) -> Node? {
        value(of: structure, depth: 0)
    }

    private func value(of structure: PlannedStructure, depth: Int) -> Node? {
        var entries: [NodeEntry] = []
        for planned in structure.members where !planned.isOptional && planned.defaultValue == nil {
            guard let value = value(of: planned.member.target, named: planned.member.name, depth: depth + 1) else {
                return nil
            }
            entries.append(NodeEntry(planned.member.name, value))
        }
        return Node(.object(entries))
    }

    private func value(of id: ShapeID, named name: String, depth: Int) -> Node? {
        // Deeper values would be no example any more; shapes may also lead back to themselves.
        guard depth < 5, let shape = context.service.model[id] else { return nil }
        switch shape.kind {
        case .string, .blob, .document: return .string(text(name))
        case .boolean: return .boolean(true)
        case .byte, .short, .integer, .long, .float, .double, .bigInteger, .bigDecimal: return .integer(1)
        case .timestamp: return .string("2026-01-01T00:00:00Z")
        case .enum, .intEnum:
            guard let member = shape.members.first(where: { !$0.traits.has(.deprecated) }) else { return nil }
            return member.traits[.enumValue] ?? .string(member.name)
        case .list:
            guard let element = shape.members.first else { return nil }
            return value(of: element.target, named: OperationNoun.singular(name), depth: depth + 1)
                .map { Node(.array([$0])) }
        case .map:
            guard let element = shape.members.last else { return nil }
            return value(of: element.target, named: name, depth: depth + 1)
                .map { Node(.object([NodeEntry("key", $0)])) }
        case .structure: return context.structure(id).flatMap { value(of: $0, depth: depth) }
        case .union:
            for member in shape.members where !member.traits.has(.deprecated) {
                if let value = value(of: member.target, named: member.name, depth: depth + 1) {
                    let value = Node(.object([NodeEntry(member.name, value)]))
                    return shape.isEventStream ? Node(.array([value])) : value
                }
            }
            return nil
        case .service, .resource, .operation: return nil
        }
    }

    /// `cityId` → `city-id`.
    private func text(_ name: String) -> String {
        Words.of(name).map { $0.lowercased() }.joined(separator: "-")
    }
}
