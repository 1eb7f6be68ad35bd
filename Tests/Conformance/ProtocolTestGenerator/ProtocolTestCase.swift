import ServiceModel

/// One official test of a request, a response or an event stream, as a trait of a model has it.
struct ProtocolTestCase {
    let id: String
    /// The operation or the error structure that has the trait.
    let shape: Shape
    let node: Node

    /// The tests of one trait for clients, sorted by the shapes' names.
    static func all(_ trait: ShapeID, in model: Model, protocols: inout Set<String>) throws -> [ProtocolTestCase] {
        var cases: [ProtocolTestCase] = []
        var ids: Set<String> = []
        for shape in model.shapes.sorted(by: { $0.id.absolute < $1.id.absolute }) {
            for node in shape.traits[trait]?.array ?? [] where (node["appliesTo"]?.string ?? "client") == "client" {
                guard let id = node["id"]?.string, ShapeID.isIdentifier(id) else {
                    throw ProtocolTestError("a test of \(shape.id) has no valid id")
                }
                guard ids.insert(id).inserted else { throw ProtocolTestError("two tests have the id \(id)") }
                if let name = node["protocol"]?.string { protocols.insert(name) }
                cases.append(ProtocolTestCase(id: id, shape: shape, node: node))
            }
        }
        return cases
    }

    subscript(key: String) -> Node? { node[key] }

    /// The values of the members of the input, the output or the error.
    var params: Node { node["params"] ?? .emptyObject }

    var vendorParams: Node? { node["vendorParams"] }

    func string(_ key: String) -> String? { node[key]?.string }

    func strings(_ key: String) -> [String] { node[key]?.array?.compactMap(\.string) ?? [] }
}

/// Why no tests can be written for a model.
struct ProtocolTestError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
