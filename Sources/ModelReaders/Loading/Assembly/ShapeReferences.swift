import ServiceModel

extension [ShapeReference] {
    /// The references without those to what an earlier one names: operations and resources are bound once, and mixins are used
    /// once, however often they are listed.
    func withoutRepetitions() -> [ShapeReference] {
        var seen = Set<ShapeID>(minimumCapacity: count)
        return filter { seen.insert($0.id).inserted }
    }
}
