import ServiceModel

/// Copies the members, traits and properties of mixins into the shapes that use them.
///
/// Members of mixins come first, depth first and left to right; a member that is defined again keeps its place. Of
/// traits, the nearest wins: the shape's own, then those of the later mixin, of the earlier one, of the mixins of
/// mixins. Source: Smithy 2.0, "Mixins".
struct MixinFlattening {
    /// Mixins that build on mixins, deeper than anybody writes: a bound for the stack.
    private static let maximumDepth = 500

    private enum State {
        case untouched, inProgress, done
    }

    private var definitions: [ShapeDefinition]
    private let indices: [ShapeID: Int]
    private var states: [State]

    init(definitions: [ShapeDefinition], indices: [ShapeID: Int]) {
        self.definitions = definitions
        self.indices = indices
        states = Array(repeating: .untouched, count: definitions.count)
    }

    /// The definitions, none of which has a mixin left.
    mutating func flattened(diagnostics: inout DiagnosticCollector) -> [ShapeDefinition] {
        for index in definitions.indices {
            flatten(index, depth: 0, diagnostics: &diagnostics)
        }
        return definitions
    }

    private mutating func flatten(_ index: Int, depth: Int, diagnostics: inout DiagnosticCollector) {
        guard states[index] == .untouched else { return }
        states[index] = .inProgress
        defer { states[index] = .done }
        let definition = definitions[index]
        if definition.mixins.isEmpty { return }
        guard depth < Self.maximumDepth else {
            diagnostics.error(
                "the mixins of `\(definition.shape.id)` nest more than \(Self.maximumDepth) deep; flatten them",
                at: definition.shape.position)
            return
        }
        var result = definition.shape
        result.members = []
        result.traits = Traits()
        for reference in definition.mixins {
            guard let mixinIndex = usable(reference, by: definition.shape, diagnostics: &diagnostics) else { continue }
            flatten(mixinIndex, depth: depth + 1, diagnostics: &diagnostics)
            add(definitions[mixinIndex].shape, to: &result, diagnostics: &diagnostics)
        }
        addOwn(definition, to: &result, diagnostics: &diagnostics)
        definitions[index].shape = result
        definitions[index].mixins = []
    }

    /// The index of a mixin that a shape may use; otherwise the reason is reported.
    private func usable(
        _ reference: ShapeReference, by shape: Shape, diagnostics: inout DiagnosticCollector
    ) -> Int? {
        guard let index = indices[reference.id] else {
            diagnostics.error("undefined mixin `\(reference.id)` of `\(shape.id)`; define it", at: reference.position)
            return nil
        }
        let mixin = definitions[index].shape
        if states[index] == .inProgress {
            diagnostics.error(
                "`\(shape.id)` uses the mixin `\(reference.id)`, which uses itself; break the circle",
                at: reference.position)
            return nil
        }
        if !mixin.traits.has(.mixin) {
            diagnostics.error(
                "`\(shape.id)` uses `\(reference.id)` as a mixin; mark it with the trait `smithy.api#mixin`",
                at: reference.position)
            return nil
        }
        if mixin.kind != shape.kind {
            diagnostics.error(
                "`\(shape.id)` is a \(shape.kind.rawValue), but its mixin `\(reference.id)` is a "
                    + "\(mixin.kind.rawValue); mix in shapes of the same kind",
                at: reference.position)
            return nil
        }
        return index
    }

    private func add(_ mixin: Shape, to result: inout Shape, diagnostics: inout DiagnosticCollector) {
        let trait = mixin.traits[.mixin]
        let local = Set((trait?["localTraits"]?.array ?? []).compactMap(\.string))
        for entry in mixin.traits.entries where !local.contains(entry.id.absolute) && entry.id != KnownTrait.mixin.id {
            result.traits.set(entry.id, entry.value)
        }
        for member in mixin.members {
            guard let index = result.members.firstIndex(where: { $0.name == member.name }) else {
                result.members.append(member)
                continue
            }
            if result.members[index].target != member.target {
                diagnostics.error(
                    "the mixins of `\(result.id)` disagree on the target of member `\(member.name)`: "
                        + "`\(result.members[index].target)` and `\(member.target)`; use one", at: result.position)
            }
            TraitMerging.override(&result.members[index].traits, with: member.traits)
        }
        addProperties(of: mixin, to: &result)
    }

    private func addOwn(_ definition: ShapeDefinition, to result: inout Shape, diagnostics: inout DiagnosticCollector) {
        let shape = definition.shape
        TraitMerging.override(&result.traits, with: shape.traits)
        for member in shape.members {
            guard let index = result.members.firstIndex(where: { $0.name == member.name }) else {
                result.members.append(member)
                continue
            }
            if result.members[index].target != member.target {
                diagnostics.error(
                    "member `\(member.name)` of `\(shape.id)` targets `\(member.target)`, but its mixin's targets "
                        + "`\(result.members[index].target)`; a member defined again keeps its target",
                    at: member.targetPosition)
            }
            TraitMerging.override(&result.members[index].traits, with: member.traits)
            result.members[index].position = member.position
            result.members[index].targetPosition = member.targetPosition
        }
        for (name, traits) in definition.inheritedMemberTraits.sorted(by: { $0.key < $1.key }) {
            guard let index = result.members.firstIndex(where: { $0.name == name }) else {
                let position = traits.entries.first?.value.position ?? shape.position
                diagnostics.error(
                    "traits are applied to `\(shape.id)$\(name)`, but neither the shape nor a mixin has the member; "
                        + "name one that it has",
                    at: position)
                continue
            }
            TraitMerging.override(&result.members[index].traits, with: traits)
        }
    }

    /// Lists are united, the mixin's entries first; what is single is the nearest one's.
    private func addProperties(of mixin: Shape, to result: inout Shape) {
        func united(_ first: [ShapeReference], _ second: [ShapeReference]) -> [ShapeReference] {
            let present = Set(first.map(\.id))
            return first + second.filter { !present.contains($0.id) }
        }
        switch (mixin.properties, result.properties) {
        case (.operation(let mixin), .operation(var own)):
            own.errors = united(mixin.errors, own.errors)
            result.properties = .operation(own)
        case (.service(let mixin), .service(var own)):
            if own.version.isEmpty { own.version = mixin.version }
            own.operations = united(mixin.operations, own.operations)
            own.resources = united(mixin.resources, own.resources)
            own.errors = united(mixin.errors, own.errors)
            own.rename.merge(mixin.rename) { nearer, _ in nearer }
            result.properties = .service(own)
        default:
            break
        }
    }
}
