/// A shape or a member, as a place in a model.
struct ShapeNode: Hashable, Sendable {
    /// The index in the model's shapes.
    let shape: Int32
    /// The index among the shape's members, or -1 for the shape itself.
    let member: Int32

    init(shape: Int, member: Int = -1) {
        self.shape = Int32(truncatingIfNeeded: shape)
        self.member = Int32(truncatingIfNeeded: member)
    }

    var isMember: Bool { member >= 0 }
}

/// The shapes and members of a model with what leads from one to the other.
///
/// Edges are found when they are asked for; only the way back is recorded, once it is asked for. Source: Smithy 2.0,
/// "Selectors", "Relationships".
final class ShapeGraph {
    let model: Model
    private var incoming: [ShapeNode: [(Relationships, ShapeNode)]]?
    private var containers: [Int32: [ShapeNode]]?

    /// - Parameter model: With the prelude and the packages of traits that it uses.
    init(_ model: Model) {
        self.model = model
    }

    // MARK: Nodes

    func node(of id: ShapeID) -> ShapeNode? {
        if let index = model.index(of: id) { return ShapeNode(shape: index) }
        guard let name = id.member, let index = model.index(of: id.shape) else { return nil }
        guard let member = model.shapes[index].members.firstIndex(where: { $0.name == name }) else { return nil }
        return ShapeNode(shape: index, member: member)
    }

    func shape(of node: ShapeNode) -> Shape { model.shapes[Int(node.shape)] }

    func member(of node: ShapeNode) -> Member? {
        node.isMember ? shape(of: node).members[Int(node.member)] : nil
    }

    func id(of node: ShapeNode) -> ShapeID {
        let shape = shape(of: node)
        guard node.isMember else { return shape.id }
        return ShapeID("\(shape.id.absolute)$\(shape.members[Int(node.member)].name)")
    }

    func traits(of node: ShapeNode) -> Traits {
        let shape = shape(of: node)
        return node.isMember ? shape.members[Int(node.member)].traits : shape.traits
    }

    func kinds(of node: ShapeNode) -> KindSet {
        node.isMember ? .member : KindSet(shape(of: node).kind)
    }

    /// Where the shape or the member stands.
    func position(of node: ShapeNode) -> SourcePosition { member(of: node)?.position ?? shape(of: node).position }

    /// Every shape, each followed by its members.
    private(set) lazy var nodes: [ShapeNode] = {
        var nodes: [ShapeNode] = []
        for index in model.shapes.indices {
            nodes.append(ShapeNode(shape: index))
            for member in model.shapes[index].members.indices { nodes.append(ShapeNode(shape: index, member: member)) }
        }
        return nodes
    }()

    // MARK: Edges

    /// Calls `visit` with each edge of some kinds that leaves a node.
    func forEachNeighbor(
        of node: ShapeNode, _ wanted: Relationships, _ visit: (Relationships, ShapeNode) -> Void
    ) {
        let shape = shape(of: node)
        func follow(_ id: ShapeID, _ relationship: Relationships) {
            guard !wanted.isDisjoint(with: relationship), let target = self.node(of: id) else { return }
            visit(relationship, target)
        }
        if wanted.contains(.trait) { for entry in traits(of: node).entries { follow(entry.id, .trait) } }
        if node.isMember {
            let member = shape.members[Int(node.member)]
            follow(member.target, .target)
            if wanted.contains(.mixin) {
                for mixin in shape.mixins { follow(ShapeID("\(mixin.absolute)$\(member.name)"), .mixin) }
            }
            return
        }
        if wanted.contains(.member) {
            for index in shape.members.indices {
                visit(.member, ShapeNode(shape: Int(node.shape), member: index))
            }
        }
        if wanted.contains(.mixin) { for mixin in shape.mixins { follow(mixin, .mixin) } }
        switch shape.properties {
        case .none:
            return
        case .operation(let operation):
            if operation.input.id != Prelude.unit { follow(operation.input.id, .input) }
            if operation.output.id != Prelude.unit { follow(operation.output.id, .output) }
            for error in operation.errors { follow(error.id, .error) }
        case .service(let service):
            for operation in service.operations { follow(operation.id, .operation) }
            for resource in service.resources { follow(resource.id, .resource) }
            for error in service.errors { follow(error.id, .error) }
        case .resource(let resource):
            forEachNeighbor(of: resource, follow)
        }
        if wanted.contains(.bound) { for container in containers(of: node) { visit(.bound, container) } }
    }

    private func forEachNeighbor(of resource: ResourceProperties, _ follow: (ShapeID, Relationships) -> Void) {
        for (_, target) in resource.identifiers { follow(target.id, .identifier) }
        for (_, target) in resource.properties { follow(target.id, .property) }
        let instance: Relationships = [.operation, .instanceOperation]
        let collection: Relationships = [.operation, .collectionOperation]
        let lifecycle: [(ShapeReference?, Relationships)] = [
            (resource.create, collection.union(.create)), (resource.put, instance.union(.put)),
            (resource.read, instance.union(.read)), (resource.update, instance.union(.update)),
            (resource.delete, instance.union(.delete)), (resource.list, collection.union(.list)),
        ]
        for (reference, relationships) in lifecycle { if let reference { follow(reference.id, relationships) } }
        for operation in resource.operations { follow(operation.id, instance) }
        for operation in resource.collectionOperations { follow(operation.id, collection) }
        for child in resource.resources { follow(child.id, .resource) }
    }

    /// The services and resources that hold an operation or a resource.
    private func containers(of node: ShapeNode) -> [ShapeNode] {
        if let containers { return containers[node.shape] ?? [] }
        var found: [Int32: [ShapeNode]] = [:]
        for index in model.shapes.indices {
            switch model.shapes[index].kind {
            case .service, .resource:
                let container = ShapeNode(shape: index)
                forEachNeighbor(of: container, [.operation, .resource]) { _, held in
                    if found[held.shape]?.last != container { found[held.shape, default: []].append(container) }
                }
            default: break
            }
        }
        containers = found
        return found[node.shape] ?? []
    }

    /// Calls `visit` with each node from which an edge of some kinds leads to a node.
    func forEachIncoming(to node: ShapeNode, _ wanted: Relationships, _ visit: (ShapeNode) -> Void) {
        if incoming == nil {
            var found: [ShapeNode: [(Relationships, ShapeNode)]] = [:]
            for source in nodes {
                forEachNeighbor(of: source, .unnamed.union(.trait)) { found[$1, default: []].append(($0, source)) }
            }
            incoming = found
        }
        for (relationship, source) in incoming?[node] ?? [] where !wanted.isDisjoint(with: relationship) {
            visit(source)
        }
    }
}
