import ServiceModel

/// Finds the shapes that values of traits are of: the model's own, else those of a library, which are looked up by namespace.
final class TraitShapes {
    private let model: Model
    private let library: ShapeLibrary
    /// The shapes of the library by namespace, of the namespaces that were asked for.
    private var known: [String: [ShapeID: Shape]] = [:]

    init(_ model: Model, _ library: ShapeLibrary) {
        self.model = model
        self.library = library
    }

    subscript(id: ShapeID) -> Shape? {
        if let index = model.index(of: id) { return model.shapes[index] }
        return libraryShapes(of: id.namespace)[id] ?? Prelude.shapes[id]
    }

    private func libraryShapes(of namespace: String) -> [ShapeID: Shape] {
        if let shapes = known[namespace] { return shapes }
        var shapes: [ShapeID: Shape] = [:]
        for shape in library.shapes(of: namespace) { shapes[shape.id] = shape }
        known[namespace] = shapes
        return shapes
    }
}
