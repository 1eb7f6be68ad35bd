import ServiceModel

extension Node {
    /// The value with the keys of all its objects in order.
    func withSortedKeys() -> Node {
        switch value {
        case .array(let elements):
            Node(.array(elements.map { $0.withSortedKeys() }), at: position)
        case .object(let entries):
            Node(
                .object(
                    entries.map { NodeEntry($0.key, $0.value.withSortedKeys(), keyPosition: $0.keyPosition) }
                        .sorted { $0.key < $1.key }), at: position)
        default: self
        }
    }
}
