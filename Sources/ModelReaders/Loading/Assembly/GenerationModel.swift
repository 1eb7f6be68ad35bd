package import ServiceModel

extension Model {
    /// The model as clients are generated from it: without mixins, whose members and traits the shapes have already; with an
    /// `enum` for each string that has the trait `enum` of 1.0 and names for its values; with the built-in
    /// shapes that it names without defining them.
    package func flattened() -> Model {
        var model: Model
        if shapes.contains(where: { $0.traits.has(.mixin) || $0.traits.has(.enum) || !$0.mixins.isEmpty }) {
            model = Model(sources: sources)
            model.reserveCapacity(shapes.count)
            model.metadata = metadata
            model.documentationIsHTML = documentationIsHTML
            for var shape in shapes where !shape.traits.has(.mixin) {
                if !shape.mixins.isEmpty {
                    preferFirstMixin(for: &shape)
                    shape.mixins = []
                }
                if shape.kind == .string, shape.traits.has(.enum) {
                    shape = StringEnumUpgrade.enumShape(from: shape) ?? shape
                }
                model.add(shape)
            }
        } else {
            model = self
        }
        BuiltInModels.addMissing(to: &model)
        return model
    }

    /// Of a trait that several mixins give to a shape, and not the shape itself, the first one's value stays.
    ///
    /// While mixins are there, it is the last one's, as the specification says, and that of members stays so; but
    /// the reference implementation does this on removing mixins, so that its clients and ours are made of one model.
    private func preferFirstMixin(for shape: inout Shape) {
        guard shape.mixins.count > 1, let own = definitions[shape.id]?.shape.traits else { return }
        var seen: Set<ShapeID> = []
        for mixin in shape.mixins.compactMap({ self[$0] }) {
            for entry in MixinTraits.inherited(from: mixin) where own[entry.id] == nil && seen.insert(entry.id).inserted
            {
                shape.traits.set(entry.id, entry.value)
            }
        }
    }
}

/// What shapes get from a mixin beside its members.
enum MixinTraits {
    /// The traits of a mixin that the shapes using it have, too.
    static func inherited(from mixin: Shape) -> [Traits.Entry] {
        let local = Set((mixin.traits[.mixin]?["localTraits"]?.array ?? []).compactMap(\.string))
        return mixin.traits.entries.filter { $0.id != KnownTrait.mixin.id && !local.contains($0.id.absolute) }
    }
}
