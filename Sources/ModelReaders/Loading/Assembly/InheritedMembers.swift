import ServiceModel

/// The members of one shape: those of its mixins, then its own.
struct InheritedMembers {
    private(set) var members: [Member] = []
    /// The members that no mixin brings, as the shape defines them.
    private(set) var introduced: [Member] = []
    /// The traits that the shape gives to members of its mixins, whether it applies them or defines the member again.
    private(set) var inheritedMemberTraits: [String: Traits] = [:]

    private let shape: Shape
    private let elision: Elision?
    /// The shape's own members, elided ones with the targets that are known by now.
    private var own: [Member]
    private var ownPlaces: [String: Int] = [:]
    /// Where members are in ``members``.
    private var places: [String: Int] = [:]
    /// Why elided members cannot get a target from what `for` names.
    private var resourceProblem: String?
    private var isResourceMissing = false

    init(_ shape: Shape, elision: Elision?) {
        self.shape = shape
        self.elision = elision
        own = shape.members
        for (place, member) in own.enumerated() { ownPlaces[member.name] = place }
    }

    private func isElided(_ member: Member) -> Bool { elision?.members.contains(member.name) ?? false }

    private func id(of member: String) -> ShapeID { shape.id.appending(member: member) }

    /// Gives elided members the targets of the resource's identifiers and properties.
    mutating func resolveResource(
        in definitions: [ShapeDefinition], _ indices: [ShapeID: Int], _ diagnostics: inout DiagnosticCollector
    ) {
        guard let reference = elision?.resource else { return }
        guard let index = indices[reference.id] else {
            isResourceMissing = true
            for member in own where isElided(member) {
                diagnostics.report(
                    .error,
                    "Cannot apply resource to elided member \(id(of: member.name)): \(reference.id) not found; "
                        + "define it, or remove `for`",
                    at: member.position, of: shape.id)
            }
            return
        }
        guard let resource = definitions[index].shape.resource else {
            let kind = definitions[index].shape.kind.rawValue
            resourceProblem =
                "The target of the `for` production must be a resource shape, but found a \(kind) shape: "
                + "\(reference.id); name a resource"
            return
        }
        if definitions[index].shape.traits.has(.private), reference.id.namespace != shape.id.namespace {
            diagnostics.report(
                .danger, "`\(shape.id)` takes members of `\(reference.id)`, which is private; write their targets",
                at: reference.position, event: "PrivateAccess", of: shape.id)
        }
        var targets: [String: ShapeID] = [:]
        for (name, target) in resource.identifiers + resource.properties { targets[name] = target.id }
        for place in own.indices where isElided(own[place]) {
            if let target = targets[own[place].name] { own[place].target = target }
        }
    }

    /// Adds the members of a mixin behind those that are there.
    mutating func add(_ mixin: Shape, _ diagnostics: inout DiagnosticCollector) {
        for member in mixin.members {
            let ownPlace = ownPlaces[member.name]
            if let ownPlace {
                if own[ownPlace].target == Elision.unknownTarget { own[ownPlace].target = member.target }
                if own[ownPlace].target != member.target {
                    let own = own[ownPlace]
                    diagnostics.report(
                        .error,
                        "Member conflicts with an inherited mixin member: `\(mixin.id)$\(member.name)`; "
                            + "it must target `\(member.target)`, as there, not `\(own.target)`",
                        at: own.position, of: id(of: own.name))
                }
            }
            guard let place = places[member.name] else {
                places[member.name] = members.count
                members.append(member)
                continue
            }
            if ownPlace == nil, members[place].target != member.target {
                diagnostics.report(
                    .error,
                    "Member conflicts with an inherited mixin member: `\(id(of: member.name))`; "
                        + "one mixin has it target `\(members[place].target)`, `\(mixin.id)` `\(member.target)`; use one",
                    at: member.position, of: shape.id)
            }
            TraitMerging.override(&members[place].traits, with: member.traits)
            // Where mixins share a member, what the later one adds is written as if the shape applied it.
            if ownPlace == nil, !member.traits.isEmpty {
                TraitMerging.override(&inheritedMemberTraits[member.name, default: Traits()], with: member.traits)
            }
        }
    }

    /// Adds the shape's own members, and the traits that it gives to those of its mixins.
    ///
    /// - Parameter applied: Traits that are applied to members which the shape does not define itself.
    mutating func addOwn(
        _ applied: [String: Traits], _ diagnostics: inout DiagnosticCollector
    ) {
        for member in own {
            if let place = places[member.name] {
                inherit(member, at: place)
            } else if member.target == Elision.unknownTarget {
                reportUnknownTarget(of: member, &diagnostics)
            } else {
                var member = member
                if shape.kind == .enum { member.addEnumValue() }
                introduced.append(member)
                members.append(member)
            }
        }
        for (name, traits) in applied.sorted(by: { $0.key < $1.key }) {
            guard let place = places[name] else {
                for entry in traits.entries {
                    diagnostics.report(
                        .error,
                        TraitApplication.unknownShape(entry.id, id(of: name)), at: entry.value.position)
                }
                continue
            }
            TraitMerging.override(&inheritedMemberTraits[name, default: Traits()], with: traits)
            TraitMerging.override(&members[place].traits, with: traits)
        }
        // What is wrong with a member that the shape says nothing of is told of the shape.
        for (name, place) in places where ownPlaces[name] == nil && inheritedMemberTraits[name] == nil {
            members[place].position = shape.position
        }
    }

    private mutating func inherit(_ member: Member, at place: Int) {
        TraitMerging.override(&members[place].traits, with: member.traits)
        members[place].position = member.position
        members[place].targetPosition = member.targetPosition
        if !member.traits.isEmpty { inheritedMemberTraits[member.name] = member.traits }
    }

    private func reportUnknownTarget(
        of member: Member, _ diagnostics: inout DiagnosticCollector
    ) {
        if isResourceMissing { return }
        let id = id(of: member.name)
        if let resourceProblem { diagnostics.report(.error, resourceProblem, at: member.position, of: id) }
        diagnostics.report(
            .error,
            "Member target was elided, but no bound resource or mixin contained a matching identifier or member name.",
            at: member.position, of: id)
    }
}

extension Member {
    /// Gives a member of an `enum` that says no value its name as one.
    mutating func addEnumValue() {
        guard !traits.has(.enumValue) else { return }
        traits.set(.enumValue, .string(name, at: position))
    }
}
