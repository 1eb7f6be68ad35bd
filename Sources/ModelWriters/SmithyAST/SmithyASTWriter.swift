package import ServiceModel

/// Turns a model into a Smithy JSON AST: shapes, traits and metadata in the order of their names, members in that of their
/// definition.
///
/// A shape that uses mixins is written as it was defined: what its mixins bring is left out, but for the traits that are
/// applied to it. Sources: Smithy 2.0, "JSON AST".
package struct SmithyASTWriter {
    private let model: Model
    private let version: SmithyVersion

    private init(_ model: Model, _ version: SmithyVersion) {
        self.model = model
        self.version = version
    }

    /// The document for a model. Shapes of the prelude are only written where they are all that the model has.
    ///
    /// - Parameter version: In 1.0 a model says less: see ``VersionDowngrade``.
    package static func document(of model: Model, version: SmithyVersion = .two) -> Node {
        SmithyASTWriter(model, version).document()
    }

    private func document() -> Node {
        var entries = [NodeEntry("smithy", .string(version == .one ? "1.0" : "2.0"))]
        if !model.metadata.isEmpty {
            entries.append(NodeEntry("metadata", Node(.object(model.metadata)).withSortedKeys()))
        }
        entries.append(NodeEntry("shapes", Node(.object(shapes()))))
        return Node(.object(entries))
    }

    private func shapes() -> [NodeEntry] {
        var entries: [NodeEntry] = []
        entries.reserveCapacity(model.shapes.count)
        for shape in version == .one ? VersionDowngrade.shapes(of: model) : DefinedShapes.of(model) {
            if version == .two, let definition = model.definitions[shape.id], !definition.mixins.isEmpty {
                append(MixedDefinition(definition, in: model), to: &entries)
            } else {
                entries.append(NodeEntry(shape.id.absolute, node(of: shape, mixins: [])))
            }
        }
        entries.sort { $0.key < $1.key }
        return entries
    }

    private func append(_ definition: MixedDefinition, to entries: inout [NodeEntry]) {
        let id = definition.shape.id.absolute
        entries.append(NodeEntry(id, node(of: definition.shape, mixins: definition.mixins)))
        for (name, traits) in definition.inheritedMemberTraits {
            entries.append(
                NodeEntry(
                    "\(id)$\(name)",
                    Node(.object([NodeEntry("type", .string("apply")), NodeEntry("traits", node(of: traits))]))))
        }
    }

    private func node(of shape: Shape, mixins: [ShapeReference]) -> Node {
        var entries = [NodeEntry("type", .string(shape.kind.rawValue))]
        if !mixins.isEmpty { entries.append(NodeEntry("mixins", list(of: mixins))) }
        switch shape.kind {
        case .structure, .union, .enum, .intEnum:
            entries.append(NodeEntry("members", Node(.object(shape.members.map(entry)))))
        default:
            entries += shape.members.map(entry)
        }
        switch shape.properties {
        case .none: break
        case .operation(let operation): append(operation, to: &entries)
        case .service(let service): append(service, to: &entries)
        case .resource(let resource): append(resource, to: &entries)
        }
        if !shape.traits.isEmpty { entries.append(NodeEntry("traits", node(of: shape.traits))) }
        return Node(.object(entries))
    }

    private func entry(of member: Member) -> NodeEntry {
        var entries = [NodeEntry("target", .string(member.target.absolute))]
        if !member.traits.isEmpty { entries.append(NodeEntry("traits", node(of: member.traits))) }
        return NodeEntry(member.name, Node(.object(entries)))
    }

    private func node(of traits: Traits) -> Node {
        Node(.object(traits.entries.map { NodeEntry($0.id.absolute, $0.value) }.sorted { $0.key < $1.key }))
    }
}

// MARK: - Services, resources and operations

extension SmithyASTWriter {
    private func append(_ operation: OperationProperties, to entries: inout [NodeEntry]) {
        append("input", operation.input, to: &entries)
        append("output", operation.output, to: &entries)
        append("errors", operation.errors, to: &entries)
    }

    private func append(_ service: ServiceProperties, to entries: inout [NodeEntry]) {
        if !service.version.isEmpty { entries.append(NodeEntry("version", .string(service.version))) }
        append("operations", service.operations, to: &entries)
        append("resources", service.resources, to: &entries)
        append("errors", service.errors, to: &entries)
        if !service.rename.isEmpty {
            let names = service.orderedRename.map { NodeEntry($0.id.absolute, .string($0.name)) }
            entries.append(NodeEntry("rename", Node(.object(names))))
        }
    }

    private func append(_ resource: ResourceProperties, to entries: inout [NodeEntry]) {
        append("identifiers", resource.identifiers, to: &entries)
        append("properties", resource.properties, to: &entries)
        append("put", resource.put, to: &entries)
        append("create", resource.create, to: &entries)
        append("read", resource.read, to: &entries)
        append("update", resource.update, to: &entries)
        append("delete", resource.delete, to: &entries)
        append("list", resource.list, to: &entries)
        append("operations", resource.operations, to: &entries)
        append("collectionOperations", resource.collectionOperations, to: &entries)
        append("resources", resource.resources, to: &entries)
    }

    private func append(_ key: String, _ reference: ShapeReference?, to entries: inout [NodeEntry]) {
        if let reference { entries.append(NodeEntry(key, node(of: reference))) }
    }

    /// Which come first in such a list means nothing, so that they are sorted.
    private func append(_ key: String, _ references: [ShapeReference], to entries: inout [NodeEntry]) {
        if references.isEmpty { return }
        entries.append(NodeEntry(key, list(of: references.sorted { $0.id.precedes($1.id) })))
    }

    private func append(
        _ key: String, _ targets: [(name: String, target: ShapeReference)], to entries: inout [NodeEntry]
    ) {
        if targets.isEmpty { return }
        entries.append(NodeEntry(key, Node(.object(targets.map { NodeEntry($0.name, node(of: $0.target)) }))))
    }

    private func list(of references: [ShapeReference]) -> Node { Node(.array(references.map(node))) }

    private func node(of reference: ShapeReference) -> Node {
        Node(.object([NodeEntry("target", .string(reference.id.absolute))]))
    }
}
