/// What a path of a selector finds: a part of a shape's id, a trait or what is in it.
///
/// Source: Smithy 2.0, "Selectors", "Attributes".
enum AttributeValue {
    case empty
    case text(String)
    case number(Int)
    case node(Node)
    case id(ShapeID)
    case shape(ShapeNode)
    case service(ShapeNode)
    case traits(ShapeNode)
    case variables
    case projection([AttributeValue])

    /// The values of a projection, those of projections in it too; otherwise the value itself.
    var flattened: [AttributeValue] {
        guard case .projection(let values) = self else { return [self] }
        return values.flatMap(\.flattened)
    }

    var isProjection: Bool {
        if case .projection = self { true } else { false }
    }

    var exists: Bool {
        switch self {
        case .empty: false
        case .node(let node): !node.isNull
        case .projection(let values): values.contains(where: \.exists)
        default: true
        }
    }
}

extension ShapeGraph {
    /// Variables of a selector and the shapes in them.
    typealias Variables = [String: [ShapeNode]]

    /// Follows a path from an attribute.
    func value(
        at path: some Collection<Selector.Key>, of start: AttributeValue, _ variables: Variables
    ) -> AttributeValue {
        var value = start
        for key in path {
            value = property(key, of: value, variables)
            if case .empty = value { return .empty }
        }
        return value
    }

    private func property(
        _ key: Selector.Key, of value: AttributeValue, _ variables: Variables
    ) -> AttributeValue {
        switch value {
        case .empty, .number:
            return .empty
        case .projection(let values):
            if key == .function("first") { return value.flattened.first ?? .empty }
            let found = values.map { property(key, of: $0, variables) }
            return .projection(found.filter { if case .empty = $0 { false } else { true } })
        case .text(let text):
            return key == .function("length") ? .number(text.unicodeScalars.count) : .empty
        case .node(let node):
            return property(key, of: node)
        case .id(let id):
            return property(key, of: id)
        case .shape(let node):
            switch key {
            case .name("id"): return .id(self.id(of: node))
            case .name("trait"): return .traits(node)
            case .name("service"): return kinds(of: node) == KindSet(.service) ? .service(node) : .empty
            case .name("var"): return .variables
            default: return .empty
            }
        case .service(let node):
            switch key {
            case .name("id"): return .id(self.id(of: node))
            case .name("version"): return shape(of: node).service.map { .text($0.version) } ?? .empty
            default: return .empty
            }
        case .traits(let node):
            return traitProperty(key, of: node)
        case .variables:
            guard case .name(let name) = key, let shapes = variables[name] else { return .empty }
            return .projection(shapes.map { .shape($0) })
        }
    }

    private func property(_ key: Selector.Key, of id: ShapeID) -> AttributeValue {
        switch key {
        case .name("namespace"): .text(id.namespace)
        case .name("name"): .text(id.name)
        case .name("member"): id.member.map { .text($0) } ?? .empty
        case .function("length"): .number(id.absolute.utf8.count)
        default: .empty
        }
    }

    private func property(_ key: Selector.Key, of node: Node) -> AttributeValue {
        switch (key, node.value) {
        case (.function("keys"), .object(let entries)): .projection(entries.map { .text($0.key) })
        case (.function("values"), .object(let entries)): .projection(entries.map { .node($0.value) })
        case (.function("values"), .array(let elements)): .projection(elements.map { .node($0) })
        case (.function("length"), .object(let entries)): .number(entries.count)
        case (.function("length"), .array(let elements)): .number(elements.count)
        case (.function("length"), .string(let text)): .number(text.unicodeScalars.count)
        case (.name(let name), .object): node[name].map { .node($0) } ?? .empty
        default: .empty
        }
    }

    private func traitProperty(_ key: Selector.Key, of node: ShapeNode) -> AttributeValue {
        let traits = traits(of: node)
        switch key {
        case .function("keys"): return .projection(traits.entries.map { .id($0.id) })
        case .function("values"): return .projection(traits.entries.map { .node($0.value) })
        case .function("length"): return .number(traits.entries.count)
        case .function: return .empty
        case .name(let name):
            let id = ShapeID(traitNamed: name)
            if let value = traits[id] { return .node(value) }
            return id == KnownTrait.enum.id ? impliedEnum(of: node) : .empty
        }
    }

    /// An enum shape looks as if it had the trait that it replaces.
    private func impliedEnum(of node: ShapeNode) -> AttributeValue {
        let shape = shape(of: node)
        guard shape.kind == .enum, !node.isMember else { return .empty }
        let definitions = shape.members.map { member in
            var entries = [
                NodeEntry("name", .string(member.name)),
                NodeEntry("value", member.traits[.enumValue] ?? .string(member.name)),
            ]
            if let tags = member.traits[.tags] { entries.append(NodeEntry("tags", tags)) }
            if let text = member.traits[.documentation] { entries.append(NodeEntry("documentation", text)) }
            if member.traits.has(.deprecated) { entries.append(NodeEntry("deprecated", .boolean(true))) }
            return Node(.object(entries))
        }
        return .node(Node(.array(definitions)))
    }

    /// What a value is as text: empty where it has none.
    func text(of value: AttributeValue) -> String {
        switch value {
        case .empty, .traits, .variables, .projection: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .id(let id): id.absolute
        case .shape(let node), .service(let node): id(of: node).absolute
        case .node(let node):
            switch node.value {
            case .string(let text), .number(let text): text
            case .boolean(let flag): flag ? "true" : "false"
            default: ""
            }
        }
    }
}
