import ServiceModel

/// Joins the files of a Smithy model: definitions, traits applied from outside, metadata. Then upgrades 1.0 and
/// flattens mixins, so that a ``Model`` is left.
///
/// Source: Smithy 2.0, "Merging models".
struct ModelAssembler {
    private var definitions: [ShapeDefinition] = []
    private var indices: [ShapeID: Int] = [:]
    private var applications: [TraitApplication] = []
    private var metadata: [NodeEntry] = []

    /// Adds a file. Whether its references lead anywhere is not looked at before ``assemble(diagnostics:)``.
    mutating func add(_ fragment: ModelFragment, diagnostics: inout DiagnosticCollector) {
        if definitions.isEmpty {
            definitions.reserveCapacity(fragment.definitions.count)
            indices.reserveCapacity(fragment.definitions.count)
        }
        for definition in fragment.definitions {
            if let index = indices[definition.shape.id] {
                merge(definition, into: index, diagnostics: &diagnostics)
            } else {
                indices[definition.shape.id] = definitions.count
                definitions.append(definition)
            }
        }
        applications += fragment.applications
        MetadataMerging.merge(fragment.metadata, into: &metadata, diagnostics: &diagnostics)
    }

    /// The model, or as much of it as could be understood where errors were reported.
    consuming func assemble(diagnostics: inout DiagnosticCollector) -> Model {
        for application in applications {
            apply(application, diagnostics: &diagnostics)
        }
        if definitions.contains(where: { $0.version == .one }) {
            VersionUpgrade.upgrade(&definitions, indices: indices)
        }
        if definitions.contains(where: { !$0.mixins.isEmpty }) {
            var flattening = MixinFlattening(definitions: definitions, indices: indices)
            definitions = flattening.flattened(diagnostics: &diagnostics)
        }
        return model(diagnostics: &diagnostics)
    }

    private func model(diagnostics: inout DiagnosticCollector) -> Model {
        var model = Model(sources: diagnostics.sources)
        model.reserveCapacity(definitions.count)
        model.metadata = metadata
        let hasMixins = definitions.contains { $0.shape.traits.has(.mixin) }
        for definition in definitions where !definition.shape.traits.has(.mixin) {
            if hasMixins { rejectMixinTargets(of: definition.shape, diagnostics: &diagnostics) }
            if definition.shape.kind == .string, definition.shape.traits.has(.enum),
                let converted = StringEnumUpgrade.enumShape(from: definition.shape)
            {
                model.add(converted)
            } else if definition.shape.kind == .enum {
                model.add(StringEnumUpgrade.withValues(definition.shape))
            } else {
                model.add(definition.shape)
            }
        }
        FrameworkShapes.addMissing(to: &model)
        return model
    }

    private func rejectMixinTargets(of shape: Shape, diagnostics: inout DiagnosticCollector) {
        for member in shape.members {
            guard let index = indices[member.target], definitions[index].shape.traits.has(.mixin) else { continue }
            diagnostics.error(
                "member `\(member.name)` targets `\(member.target)`, which is a mixin; mixins cannot be targeted",
                at: member.targetPosition)
        }
    }

    private mutating func apply(_ application: TraitApplication, diagnostics: inout DiagnosticCollector) {
        // An `apply` without traits does nothing, whatever it names.
        if application.traits.isEmpty { return }
        let owner = application.target.absolute
        guard let index = indices[application.target.shape] else {
            diagnostics.error(
                Prelude.shapes[application.target.shape] == nil
                    ? "traits are applied to `\(owner)`, which is undefined; define it, or remove them"
                    : "traits are applied to `\(owner)`, but shapes of the prelude cannot be changed; "
                        + "define a shape of your own",
                at: application.position)
            return
        }
        guard let name = application.target.member else {
            TraitMerging.merge(
                application.traits, into: &definitions[index].shape.traits, of: owner, diagnostics: &diagnostics)
            return
        }
        if let member = definitions[index].shape.members.firstIndex(where: { $0.name == name }) {
            TraitMerging.merge(
                application.traits, into: &definitions[index].shape.members[member].traits, of: owner,
                diagnostics: &diagnostics)
        } else if !definitions[index].mixins.isEmpty {
            var traits = definitions[index].inheritedMemberTraits[name] ?? Traits()
            TraitMerging.merge(application.traits, into: &traits, of: owner, diagnostics: &diagnostics)
            definitions[index].inheritedMemberTraits[name] = traits
        } else {
            diagnostics.error(
                "traits are applied to `\(owner)`, but the shape has no member `\(name)`; name one that it has",
                at: application.position)
        }
    }

    private mutating func merge(
        _ definition: ShapeDefinition, into index: Int, diagnostics: inout DiagnosticCollector
    ) {
        let id = definition.shape.id
        guard Self.isSame(definition, definitions[index]) else {
            let other = diagnostics.sources.location(of: definitions[index].shape.position).map { " at \($0)" } ?? ""
            diagnostics.error(
                "conflicting definition of `\(id)`; it is also defined\(other)", at: definition.shape.position)
            return
        }
        TraitMerging.merge(
            definition.shape.traits, into: &definitions[index].shape.traits, of: id.absolute, diagnostics: &diagnostics)
        for (position, member) in definition.shape.members.enumerated() {
            TraitMerging.merge(
                member.traits, into: &definitions[index].shape.members[position].traits, of: "\(id)$\(member.name)",
                diagnostics: &diagnostics)
        }
    }

    /// Whether two definitions of one shape differ in traits only.
    private static func isSame(_ left: ShapeDefinition, _ right: ShapeDefinition) -> Bool {
        guard left.shape.kind == right.shape.kind, left.mixins.map(\.id) == right.mixins.map(\.id),
            left.shape.members.count == right.shape.members.count
        else { return false }
        for (leftMember, rightMember) in zip(left.shape.members, right.shape.members)
        where leftMember.name != rightMember.name || leftMember.target != rightMember.target {
            return false
        }
        return isSame(left.shape.properties, right.shape.properties)
    }

    private static func isSame(_ left: Shape.Properties, _ right: Shape.Properties) -> Bool {
        func ids(_ references: [ShapeReference]) -> Set<ShapeID> { Set(references.map(\.id)) }
        func pairs(_ targets: [(name: String, target: ShapeReference)]) -> [String: ShapeID] {
            Dictionary(targets.map { ($0.name, $0.target.id) }) { first, _ in first }
        }
        switch (left, right) {
        case (.none, .none):
            return true
        case (.operation(let left), .operation(let right)):
            return left.input.id == right.input.id && left.output.id == right.output.id
                && ids(left.errors) == ids(right.errors)
        case (.service(let left), .service(let right)):
            return left.version == right.version && left.rename == right.rename
                && ids(left.operations) == ids(right.operations)
                && ids(left.resources) == ids(right.resources) && ids(left.errors) == ids(right.errors)
        case (.resource(let left), .resource(let right)):
            return left.create?.id == right.create?.id && left.put?.id == right.put?.id
                && left.read?.id == right.read?.id
                && left.update?.id == right.update?.id && left.delete?.id == right.delete?.id
                && left.list?.id == right.list?.id
                && ids(left.operations) == ids(right.operations)
                && ids(left.collectionOperations) == ids(right.collectionOperations)
                && ids(left.resources) == ids(right.resources) && pairs(left.identifiers) == pairs(right.identifiers)
                && pairs(left.properties) == pairs(right.properties)
        default:
            return false
        }
    }
}
