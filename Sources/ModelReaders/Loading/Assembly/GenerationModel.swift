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
                if !shape.mixins.isEmpty { shape.mixins = [] }
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
}
