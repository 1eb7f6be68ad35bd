import ServiceModel

/// A shape with mixins as it is written: only what its mixins do not bring.
struct MixedDefinition {
    /// The shape with its own members and traits.
    let shape: Shape
    let mixins: [ShapeReference]
    /// The traits that the shape gives to members of its mixins, in the order of the members.
    let inheritedMemberTraits: [(name: String, traits: Traits)]

    /// A shape without mixins.
    init(_ shape: Shape) {
        self.shape = shape
        mixins = []
        inheritedMemberTraits = []
    }

    /// - Parameter model: The model, in which mixins have their members.
    init(_ definition: ShapeDefinition, in model: Model) {
        var inherited: Set<String> = []
        for mixin in definition.mixins {
            for member in model[mixin.id]?.members ?? [] { inherited.insert(member.name) }
        }
        var shape = definition.shape
        var applied = definition.inheritedMemberTraits
        // A member may be defined again to give it traits: its mixin's definition stays.
        for member in definition.shape.members where inherited.contains(member.name) && !member.traits.isEmpty {
            var traits = member.traits
            for entry in applied[member.name]?.entries ?? [] { traits.set(entry.id, entry.value) }
            applied[member.name] = traits
        }
        shape.members.removeAll { inherited.contains($0.name) }
        self.shape = shape
        mixins = definition.mixins
        let order = model[definition.shape.id]?.members.map(\.name) ?? []
        inheritedMemberTraits = order.compactMap { name in
            applied[name].flatMap { $0.isEmpty ? nil : (name, $0) }
        }
    }
}
