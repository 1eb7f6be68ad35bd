import ServiceModel

/// Which shapes there are, of which kind: what names are resolved with, once all files of a model are read.
struct ShapeNames: Sendable {
    private var kinds: [ShapeID: ShapeKind] = [:]

    init() {}

    mutating func add(_ file: IDLFile) {
        guard let namespace = file.namespace else { return }
        func add(_ shape: IDLShape) {
            kinds[ShapeID(namespace: namespace, name: shape.name.text)] = shape.kind
        }
        for shape in file.shapes {
            add(shape)
            for structure in [shape.operation?.input, shape.operation?.output] {
                if case .inline(let inline) = structure { add(inline) }
            }
        }
    }

    mutating func add(_ fragment: ModelFragment) {
        for definition in fragment.definitions { kinds[definition.shape.id] = definition.shape.kind }
    }

    /// The kind of a shape of the model's, or of a built-in one; `nil` where there is none.
    func kind(of id: ShapeID) -> ShapeKind? { kinds[id] ?? BuiltInTexts.kind(of: id) }
}

extension IDLShape {
    /// What the shape is in Smithy 2.0.
    var kind: ShapeKind {
        switch keyword {
        case .kind(let kind): kind
        case .set: .list
        }
    }
}
