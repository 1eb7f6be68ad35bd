import ServiceModel

extension ServiceProperties {
    /// The new names in the order of the source, where that is known.
    var orderedRename: [(id: ShapeID, name: String)] {
        rename.map { (id: $0.key, name: $0.value) }.sorted { left, right in
            let positions = (renamePositions[left.id] ?? .none, renamePositions[right.id] ?? .none)
            return (positions.0.file, positions.0.offset, left.id.absolute)
                < (positions.1.file, positions.1.offset, right.id.absolute)
        }
    }
}
