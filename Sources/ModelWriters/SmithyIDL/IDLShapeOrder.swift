import ServiceModel

/// In which order the shapes of a file are written.
enum IDLShapeOrder {
    static func byKind(_ left: Shape, _ right: Shape) -> Bool {
        let ranks = (rank(left), rank(right))
        return ranks.0 == ranks.1 ? left.id.precedes(right.id) : ranks.0 < ranks.1
    }

    static func bySource(
        _ left: EnumeratedSequence<[Shape]>.Element, _ right: EnumeratedSequence<[Shape]>.Element
    ) -> Bool {
        (left.element.position.file, left.element.position.offset, left.offset)
            < (right.element.position.file, right.element.position.offset, right.offset)
    }

    private static func rank(_ shape: Shape) -> Int {
        if shape.traits.has(.trait) { return 0 }
        return switch shape.kind {
        case .service: 1
        case .resource: 2
        case .operation: 3
        case .structure: 4
        case .union: 5
        case .list: 6
        case .map: 7
        default: 8
        }
    }
}
