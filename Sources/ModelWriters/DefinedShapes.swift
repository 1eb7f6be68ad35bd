import ServiceModel

/// The shapes of a model that are written: the prelude's are part of every model, and are not.
enum DefinedShapes {
    /// The shapes in the order of the model; those of the prelude only where the model has no others.
    static func of(_ model: Model) -> [Shape] {
        let shapes = model.shapes.filter { !$0.id.isInPrelude }
        return shapes.isEmpty ? model.shapes : shapes
    }
}

extension ShapeID {
    var isInPrelude: Bool { absolute.utf8.starts(with: "\(Prelude.namespace)#".utf8) }
}
