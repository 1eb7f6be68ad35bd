import ServiceModel

/// Compares a model with a Smithy AST that it must be equal to.
enum ModelComparison {
    /// What differs, in words; empty where nothing does. The order of members counts, other orders do not.
    static func differences(_ model: Model, _ expected: Node) -> [String] {
        var differences: [String] = []
        let expectedShapes = expected["shapes"]?.object ?? []
        let expectedIDs = Set(expectedShapes.map(\.key))
        for shape in model.shapes where !expectedIDs.contains(shape.id.absolute) {
            differences.append("unexpected \(shape.id)")
        }
        for entry in expectedShapes {
            guard let index = model.index(of: ShapeID(entry.key)) else {
                differences.append("missing \(entry.key)")
                continue
            }
            let shape = model.shapes[index]
            // The reference keeps strings with the trait; here they become enums.
            if entry.value["traits"]?["smithy.api#enum"] != nil, shape.kind == .enum { continue }
            let node = Self.node(shape)
            if !sameValue(node, entry.value) || !sameMemberOrder(node, entry.value) {
                differences.append("\(entry.key):\n  is     \(node.json)\n  not    \(entry.value.json)")
            }
        }
        let expectedMetadata = expected["metadata"] ?? .emptyObject
        if !Node(.object(model.metadata)).isEquivalent(to: expectedMetadata) {
            differences.append("metadata is \(Node(.object(model.metadata)).json), not \(expectedMetadata.json)")
        }
        return differences
    }

    private static func sameMemberOrder(_ left: Node, _ right: Node) -> Bool {
        (left["members"]?.object ?? []).map(\.key) == (right["members"]?.object ?? []).map(\.key)
    }

    private static func sameValue(_ left: Node, _ right: Node) -> Bool { sorted(left).isEquivalent(to: sorted(right)) }

    /// References without order, and without the empty lists that some writers leave out.
    private static func sorted(_ node: Node) -> Node {
        guard let entries = node.object else { return node }
        return Node(
            .object(
                entries.compactMap { entry in
                    if ["operations", "resources", "errors", "collectionOperations"].contains(entry.key),
                        let elements = entry.value.array
                    {
                        if elements.isEmpty { return nil }
                        return NodeEntry(entry.key, Node(.array(elements.sorted { $0.json < $1.json })))
                    }
                    if ["members", "traits", "rename", "identifiers", "properties"].contains(entry.key),
                        entry.value.object?.isEmpty == true
                    {
                        return nil
                    }
                    return entry
                }))
    }

    private static func target(_ id: ShapeID) -> Node { Node(.object([NodeEntry("target", .string(id.absolute))])) }

    private static func targets(_ references: [ShapeReference]) -> Node {
        Node(.array(references.map { target($0.id) }))
    }

    private static func member(_ member: Member) -> Node {
        var entries = [NodeEntry("target", .string(member.target.absolute))]
        if !member.traits.isEmpty { entries.append(NodeEntry("traits", traits(member.traits))) }
        return Node(.object(entries))
    }

    private static func traits(_ traits: Traits) -> Node {
        Node(.object(traits.entries.map { NodeEntry($0.id.absolute, $0.value) }))
    }

    static func node(_ shape: Shape) -> Node {
        var entries = [NodeEntry("type", .string(shape.kind.rawValue))]
        if !shape.traits.isEmpty { entries.append(NodeEntry("traits", traits(shape.traits))) }
        switch shape.kind {
        case .list, .map:
            for part in shape.members { entries.append(NodeEntry(part.name, member(part))) }
        case .structure, .union, .enum, .intEnum:
            entries.append(NodeEntry("members", Node(.object(shape.members.map { NodeEntry($0.name, member($0)) }))))
        default:
            break
        }
        switch shape.properties {
        case .none:
            break
        case .operation(let operation):
            entries.append(NodeEntry("input", target(operation.input.id)))
            entries.append(NodeEntry("output", target(operation.output.id)))
            entries.append(NodeEntry("errors", targets(operation.errors)))
        case .service(let service):
            if !service.version.isEmpty { entries.append(NodeEntry("version", .string(service.version))) }
            entries.append(NodeEntry("operations", targets(service.operations)))
            entries.append(NodeEntry("resources", targets(service.resources)))
            entries.append(NodeEntry("errors", targets(service.errors)))
            entries.append(
                NodeEntry("rename", Node(.object(service.rename.map { NodeEntry($0.key.absolute, .string($0.value)) })))
            )
        case .resource(let resource):
            entries += node(resource)
        }
        return Node(.object(entries))
    }

    private static func node(_ resource: ResourceProperties) -> [NodeEntry] {
        var entries = [
            NodeEntry(
                "identifiers", Node(.object(resource.identifiers.map { NodeEntry($0.name, target($0.target.id)) }))),
            NodeEntry(
                "properties", Node(.object(resource.properties.map { NodeEntry($0.name, target($0.target.id)) }))),
            NodeEntry("operations", targets(resource.operations)),
            NodeEntry("collectionOperations", targets(resource.collectionOperations)),
            NodeEntry("resources", targets(resource.resources)),
        ]
        let lifecycle = [
            ("create", resource.create), ("put", resource.put), ("read", resource.read), ("update", resource.update),
            ("delete", resource.delete), ("list", resource.list),
        ]
        for (name, reference) in lifecycle {
            if let reference { entries.append(NodeEntry(name, target(reference.id))) }
        }
        return entries
    }
}
