/// A loaded model: shapes by id, in the order in which they were read, and metadata.
///
/// Whatever form a model was read from, this is Smithy 2.0: 1.0 is upgraded, and a shape has the members and traits that its
/// mixins bring. Mixins are shapes of the model until it is made ready for generation.
package struct Model: Sendable {
    package private(set) var shapes: [Shape] = []
    private var indices: [ShapeID: Int] = [:]
    package var metadata: [NodeEntry] = []
    /// What the shapes that use mixins say themselves, so that the model can be written as it was defined. Empty where
    /// mixins are flattened.
    package var definitions: [ShapeID: ShapeDefinition] = [:]
    /// Whether documentation is HTML, as in the AWS models; it is CommonMark in Smithy's, where text that begins with a tag is
    /// HTML all the same. The trait `service.generator#htmlDocumentation` of a service says so.
    package var documentationIsHTML = false
    /// The files the model was read from.
    package var sources: SourceMap

    package init(sources: SourceMap = SourceMap()) {
        self.sources = sources
    }

    package mutating func reserveCapacity(_ count: Int) {
        shapes.reserveCapacity(count)
        indices.reserveCapacity(count)
    }

    /// Adds a shape, or replaces the one with its id.
    package mutating func add(_ shape: Shape) {
        if let index = indices[shape.id] {
            shapes[index] = shape
        } else {
            indices[shape.id] = shapes.count
            shapes.append(shape)
        }
    }

    /// The shape with an id, of the model or of the prelude.
    package subscript(id: ShapeID) -> Shape? {
        if let index = indices[id] { return shapes[index] }
        return Prelude.shapes[id]
    }

    /// The index in ``shapes`` of a shape that the model defines.
    package func index(of id: ShapeID) -> Int? { indices[id] }

    /// Changes a shape in place, where the model defines it.
    package mutating func update(_ id: ShapeID, _ change: (inout Shape) -> Void) {
        guard let index = indices[id] else { return }
        change(&shapes[index])
    }

    package var services: [Shape] { shapes.filter { $0.kind == .service } }
}
