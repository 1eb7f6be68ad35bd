/// Why a shape is part of a service's closure: the shortest ways from each operation to it.
///
/// One walk backwards from the shape, over the members of the closure, finds the next step of every shape that leads to it,
/// in time linear in the closure; a way is then read off step by step.
package struct ShapeReach {
    /// Where a way begins.
    package enum Start: Sendable, Hashable {
        case input, output, error
    }

    /// A way from an operation to the shape: the outermost structure, then members.
    package struct Way: Sendable {
        package let start: Start
        /// From the outermost structure to the shape itself.
        package let shapes: [ClosureShape]
        /// The member of each shape but the last that leads to the next.
        package let members: [Member]
    }

    private let service: Service
    /// By shape that leads to the one asked for: the member that does, and how many members are on the way.
    private let steps: [ShapeID: (member: Member?, distance: Int)]

    /// - Parameter id: A shape of the service's closure; nothing reaches another.
    package init(to id: ShapeID, in service: Service) {
        self.service = service
        var sources: [ShapeID: [(shape: ShapeID, member: Member)]] = [:]
        for entry in service.shapes where entry.shape.kind != .enum && entry.shape.kind != .intEnum {
            for member in entry.shape.members {
                sources[member.target, default: []].append((entry.shape.id, member))
            }
        }
        var steps: [ShapeID: (member: Member?, distance: Int)] = [:]
        var pending: [ShapeID] = []
        if service[id] != nil {
            steps[id] = (nil, 0)
            pending.append(id)
        }
        var next = 0
        while next < pending.count {
            let target = pending[next]
            next += 1
            let distance = (steps[target]?.distance ?? 0) + 1
            for (shape, member) in sources[target] ?? [] where steps[shape] == nil {
                steps[shape] = (member, distance)
                pending.append(shape)
            }
        }
        self.steps = steps
    }

    /// The service's operations that reach the shape, in their order.
    package var operations: [ServiceOperation] {
        service.operations.filter { operation in
            ([operation.input, operation.output].compactMap(\.self) + operation.errors).contains {
                steps[$0.id] != nil
            }
        }
    }

    /// The shortest way from an operation's input, the one from its output and the one from its errors, as far as there
    /// are any.
    package func ways(from operation: ServiceOperation) -> [Way] {
        let nearestError = operation.errors.min { distance($0) < distance($1) }
        let starts: [(Start, Shape?)] = [
            (.input, operation.input), (.output, operation.output), (.error, nearestError),
        ]
        return starts.compactMap { start, shape in shape.flatMap { way(start, from: $0.id) } }
    }

    private func distance(_ shape: Shape) -> Int { steps[shape.id]?.distance ?? Int.max }

    private func way(_ start: Start, from first: ShapeID) -> Way? {
        guard steps[first] != nil else { return nil }
        var shapes: [ClosureShape] = []
        var members: [Member] = []
        var current = first
        while let entry = service[current] {
            shapes.append(entry)
            guard let member = steps[current]?.member else { break }
            members.append(member)
            current = member.target
        }
        return Way(start: start, shapes: shapes, members: members)
    }
}
