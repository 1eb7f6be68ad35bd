/// The shapes that models use without carrying them, by namespace: the prelude and the packages of traits.
package struct ShapeLibrary: Sendable {
    private let load: @Sendable (_ namespace: String) -> [Shape]

    /// - Parameter load: Gives the shapes of a namespace, none where it is not known.
    package init(_ load: @escaping @Sendable (_ namespace: String) -> [Shape]) {
        self.load = load
    }

    package func shapes(of namespace: String) -> [Shape] { load(namespace) }
}

extension Model {
    /// The model with the prelude and the namespaces that its traits, and theirs, are of. Its own shapes come first.
    func including(_ library: ShapeLibrary) -> Model {
        var whole = self
        var known: Set<String> = []
        var tally = TraitTally()
        var next = 0
        var namespaces = [Prelude.namespace]
        while !namespaces.isEmpty {
            for namespace in namespaces where known.insert(namespace).inserted {
                for shape in library.shapes(of: namespace) where whole.index(of: shape.id) == nil { whole.add(shape) }
            }
            for shape in whole.shapes[next...] {
                tally.add(shape.traits)
                for member in shape.members { tally.add(member.traits) }
            }
            next = whole.shapes.count
            namespaces = tally.namespaces.filter { !known.contains($0) }
        }
        return whole
    }
}
