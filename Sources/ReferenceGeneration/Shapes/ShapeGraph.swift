import ServiceModel

/// The shapes that a service's inputs and outputs reach, and what each is made of: looked at once, however many pages tell of a
/// shape.
///
/// `Part` is what a reference sees in a member.
final class ShapeGraph<Part: Sendable>: Sendable {
    /// In the order of their places.
    let shapes: [Shape]
    /// By the place of the shape: members in the model's order, the element of a list, the key and the value of a map.
    private let partsByPlace: [[Part]]
    /// By the place of the shape: how many members, inputs and outputs it is.
    private let useCounts: [Int]
    private let places: [ShapeID: Int]

    /// - Parameter part: Makes what is seen in a member of a shape, from the shape that it targets and the place of that.
    init(_ service: Service, part: (_ member: Member, _ target: Shape, _ place: Int, _ outer: Shape) -> Part) {
        var builder = ShapeGraphBuilder()
        for operation in service.operations {
            if let input = operation.input { _ = builder.place(of: input.id) { input } }
            if let output = operation.output { _ = builder.place(of: output.id) { output } }
        }
        var partsByPlace: [[Part]] = []
        // Grows while it is walked.
        while partsByPlace.count < builder.shapes.count {
            let shape = builder.shapes[partsByPlace.count]
            let members = Self.parts(of: shape)
            var parts: [Part] = []
            parts.reserveCapacity(members.count)
            for member in members {
                guard let place = builder.place(of: member.target, { service.model[member.target] }) else { continue }
                parts.append(part(member, builder.shapes[place], place, shape))
            }
            partsByPlace.append(parts)
        }
        self.partsByPlace = partsByPlace
        shapes = builder.shapes
        useCounts = builder.useCounts
        places = builder.places
    }

    private static func parts(of shape: Shape) -> [Member] {
        switch shape.kind {
        case .structure, .union, .document, .list: shape.members
        case .map: [shape.member(named: "key"), shape.member(named: "value")].compactMap(\.self)
        default: []
        }
    }

    /// The place of a shape that inputs or outputs reach.
    func place(of id: ShapeID) -> Int? { places[id] }

    func parts(at place: Int) -> [Part] { partsByPlace[place] }

    /// Whether the shape is part of more than one thing.
    func isShared(_ place: Int) -> Bool { useCounts[place] > 1 }
}

private struct ShapeGraphBuilder {
    var shapes: [Shape] = []
    var useCounts: [Int] = []
    var places: [ShapeID: Int] = [:]

    /// The place of a shape, which is added where it is not there yet; `nil` where there is none.
    mutating func place(of id: ShapeID, _ shape: () -> Shape?) -> Int? {
        if let place = places[id] {
            useCounts[place] += 1
            return place
        }
        guard let shape = shape() else { return nil }
        places[id] = shapes.count
        shapes.append(shape)
        useCounts.append(1)
        return shapes.count - 1
    }
}
