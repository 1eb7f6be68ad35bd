package import ServiceModel

/// What the values of a service's operations are made of.
package final class CommandValues: Sendable {
    private let graph: ShapeGraph<CommandValue>
    /// By the place of the shape, the values that a string may have, where the model lists them.
    private let choicesByPlace: [[String]]
    /// The places of the shapes in which documents are.
    private let withDocuments: Set<Int>

    package init(_ service: Service) {
        graph = ShapeGraph(service) { CommandValue($1, at: $2, through: $0, of: $3.kind) }
        choicesByPlace = graph.shapes.map { shape in
            guard shape.kind == .enum else { return [] }
            return shape.members.map { CommandValue.oneLine($0.traits.string(.enumValue) ?? $0.name) }
        }
        withDocuments = CommandValues.placesWithDocuments(graph)
    }

    private static func placesWithDocuments(_ graph: ShapeGraph<CommandValue>) -> Set<Int> {
        var pending = graph.shapes.indices.filter { graph.shapes[$0].kind == .document }
        guard !pending.isEmpty else { return [] }
        var outer: [[Int]] = Array(repeating: [], count: graph.shapes.count)
        for place in graph.shapes.indices {
            for part in graph.parts(at: place) { outer[part.place].append(place) }
        }
        var found: Set<Int> = []
        while let place = pending.popLast() {
            if found.insert(place).inserted { pending += outer[place] }
        }
        return found
    }

    /// The value that an operation's input or output is; `nil` for a shape that is neither.
    package func value(of shape: Shape) -> CommandValue? {
        graph.place(of: shape.id).map { CommandValue(shape, at: $0) }
    }

    /// What a value is made of: members in the model's order, the element of a list, the key and the value of a map.
    package func parts(of value: CommandValue) -> [CommandValue] {
        let parts = graph.parts(at: value.place)
        guard value.omittedMembers.isEmpty else {
            return parts.filter { !value.omittedMembers.contains($0.name) }
        }
        return parts
    }

    /// The members of a structure.
    package func members(of value: CommandValue) -> [CommandValue] {
        value.kind == .structure ? parts(of: value) : []
    }

    /// A member of a structure, also where it is given in another way.
    package func member(named name: String, of value: CommandValue) -> CommandValue? {
        value.kind == .structure ? graph.parts(at: value.place).first { $0.name == name } : nil
    }

    /// What a list holds.
    package func element(of value: CommandValue) -> CommandValue? {
        value.kind == .list ? graph.parts(at: value.place).first : nil
    }

    /// The key of a map and the value under it.
    package func entry(of value: CommandValue) -> (key: CommandValue, value: CommandValue)? {
        let parts = graph.parts(at: value.place)
        return value.kind == .map && parts.count == 2 ? (parts[0], parts[1]) : nil
    }

    /// The values that a string may have, where the model lists them.
    package func choices(of value: CommandValue) -> [String] { choicesByPlace[value.place] }

    /// Whether a document is anywhere in the value.
    package func containsDocument(_ value: CommandValue) -> Bool { withDocuments.contains(value.place) }

    /// Whether the value is a document, or lists or maps of documents, however nested: such a value is given as JSON.
    package func holdsDocuments(_ value: CommandValue) -> Bool {
        guard containsDocument(value) else { return false }
        var current = value
        // Lists that hold themselves hold nothing else.
        for _ in graph.shapes {
            if current.isDocument { return true }
            guard current.kind == .list || current.kind == .map, let next = graph.parts(at: current.place).last else {
                return false
            }
            current = next
        }
        return false
    }

    /// Whether values of the shape are part of more than one thing.
    func isShared(_ value: CommandValue) -> Bool { graph.isShared(value.place) }
}
