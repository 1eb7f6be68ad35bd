import ServiceModel

/// In which order shapes take what their mixins bring: each after the mixins that it uses.
///
/// Needs no recursion, so that chains of mixins may be as long as they like.
struct MixinOrder {
    /// The indices of the shapes that use mixins, mixins before their users.
    private(set) var order: [Int] = []
    /// Shapes that use themselves, by way of each other.
    private(set) var circular: Set<Int> = []

    init(_ definitions: [ShapeDefinition], indices: [ShapeID: Int]) {
        var users: [Int: [Int]] = [:]
        // How many of a shape's mixins use mixins themselves and are not in order yet.
        var waiting: [Int: Int] = [:]
        for index in definitions.indices where !definitions[index].mixins.isEmpty {
            waiting[index, default: 0] += 0
            for reference in definitions[index].mixins {
                guard let mixin = indices[reference.id], !definitions[mixin].mixins.isEmpty else { continue }
                waiting[index, default: 0] += 1
                users[mixin, default: []].append(index)
            }
        }
        let all = waiting.keys.sorted()
        place(all.filter { waiting[$0] == 0 }, users: users, waiting: &waiting)
        guard order.count < all.count else { return }
        let left = all.filter { waiting[$0] != 0 }
        circular = Self.withoutEnds(Set(left), definitions, indices)
        // What only builds on a circle is understood without it.
        for index in circular { waiting[index] = 0 }
        place(circular.sorted(), users: users, waiting: &waiting)
    }

    private mutating func place(_ ready: [Int], users: [Int: [Int]], waiting: inout [Int: Int]) {
        var next = order.count
        order += ready
        while next < order.count {
            for user in users[order[next]] ?? [] {
                guard let count = waiting[user], count > 0 else { continue }
                waiting[user] = count - 1
                if count == 1 { order.append(user) }
            }
            next += 1
        }
    }

    /// The shapes without those that no other of them uses, and so on: what is left are circles, and what lies between
    /// circles.
    private static func withoutEnds(
        _ shapes: Set<Int>, _ definitions: [ShapeDefinition], _ indices: [ShapeID: Int]
    ) -> Set<Int> {
        var shapes = shapes
        func mixins(of index: Int) -> [Int] {
            definitions[index].mixins.compactMap { indices[$0.id] }
        }
        var useCount: [Int: Int] = [:]
        for index in shapes {
            for mixin in mixins(of: index) where shapes.contains(mixin) { useCount[mixin, default: 0] += 1 }
        }
        var ends = shapes.filter { useCount[$0] == nil }.sorted()
        while let end = ends.popLast() {
            shapes.remove(end)
            for mixin in mixins(of: end) where shapes.contains(mixin) {
                useCount[mixin, default: 0] -= 1
                if useCount[mixin] == 0 { ends.append(mixin) }
            }
        }
        return shapes
    }
}
