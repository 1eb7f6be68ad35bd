import ServiceModel

/// Traits that reach shapes and members from elsewhere than their first definition, until they are joined.
struct TraitContributions {
    private struct Contribution {
        /// The name of a member, or `nil` where the trait is the shape's.
        var member: String?
        var trait: ShapeID
        var value: Node
        var position: SourcePosition
    }

    /// By the index of the shape.
    private var contributions: [Int: [Contribution]] = [:]

    /// Adds an applied trait, unless its shape is undefined, which is reported.
    mutating func add(
        _ application: TraitApplication, indices: [ShapeID: Int], _ diagnostics: inout DiagnosticCollector
    ) {
        guard let index = indices[application.target.shape] else {
            diagnostics.report(
                .error,
                application.target.namespace != Prelude.namespace
                    || BuiltInTexts.kind(of: application.target.shape) == nil
                    ? TraitApplication.unknownShape(application.trait, application.target)
                    : "traits are applied to `\(application.target)`, but shapes of the prelude cannot be changed; "
                        + "define a shape of your own",
                at: application.position)
            return
        }
        contributions[index, default: []].append(
            Contribution(
                member: application.target.member, trait: application.trait, value: application.value,
                position: application.position))
    }

    /// Adds the traits of a further definition of a shape.
    mutating func add(_ definition: ShapeDefinition, to index: Int) {
        func add(_ traits: Traits, of member: String?) {
            for entry in traits.entries {
                contributions[index, default: []].append(
                    Contribution(member: member, trait: entry.id, value: entry.value, position: entry.value.position))
            }
        }
        add(definition.shape.traits, of: nil)
        for member in definition.shape.members { add(member.traits, of: member.name) }
    }

    /// Joins the traits with those of the definitions, in the order of the files, which is that of lists.
    func join(
        into definitions: inout [ShapeDefinition], _ diagnostics: inout DiagnosticCollector
    ) {
        for index in contributions.keys.sorted() {
            join(contributions[index] ?? [], into: &definitions[index], &diagnostics)
        }
    }

    private func join(
        _ contributions: [Contribution], into definition: inout ShapeDefinition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let id = definition.shape.id
        let byMember = Dictionary(grouping: contributions, by: \.member)
        if let ofShape = byMember[nil] {
            Self.join(
                ofShape, into: &definition.shape.traits, definedAt: definition.shape.position, of: id, &diagnostics)
        }
        var left = byMember
        left[nil] = nil
        for place in definition.shape.members.indices where !left.isEmpty {
            guard let ofMember = left.removeValue(forKey: definition.shape.members[place].name) else { continue }
            let member = definition.shape.members[place]
            Self.join(
                ofMember, into: &definition.shape.members[place].traits, definedAt: member.position,
                of: id.appending(member: member.name), &diagnostics)
        }
        for (name, ofMember) in left.sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
            guard let name else { continue }
            let member = id.appending(member: name)
            if definition.mixins.isEmpty {
                for contribution in ofMember {
                    diagnostics.report(
                        .error,
                        TraitApplication.unknownShape(contribution.trait, member), at: contribution.position)
                }
            } else {
                Self.join(
                    ofMember, into: &definition.inheritedMemberTraits[name, default: Traits()],
                    definedAt: SourcePosition(file: 0, offset: 0), of: member, &diagnostics)
            }
        }
    }

    /// Joins traits with those of a definition, which stands somewhere among them.
    private static func join(
        _ contributions: [Contribution], into traits: inout Traits, definedAt position: SourcePosition, of id: ShapeID,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let order = contributions.indices.sorted {
            let (left, right) = (contributions[$0].position, contributions[$1].position)
            return (left.file, left.offset, $0) < (right.file, right.offset, $1)
        }
        var joined = Traits()
        var isDefined = false
        for index in order {
            let contribution = contributions[index]
            let (place, definition) = (contribution.position, position)
            if !isDefined, (place.file, place.offset) >= (definition.file, definition.offset) {
                TraitMerging.merge(traits, into: &joined, of: id, &diagnostics)
                isDefined = true
            }
            TraitMerging.merge(
                contribution.trait, contribution.value, at: contribution.position, into: &joined, of: id, &diagnostics)
        }
        if !isDefined { TraitMerging.merge(traits, into: &joined, of: id, &diagnostics) }
        traits = joined
    }
}

extension TraitApplication {
    /// What to say of a trait that is applied to what is not there.
    static func unknownShape(_ trait: ShapeID, _ target: ShapeID) -> String {
        let name = trait.namespace == Prelude.namespace ? trait.name : trait.absolute
        return "Trait `\(name)` applied to unknown shape `\(target)`; define it, or remove the trait"
    }
}
