import ServiceModel

/// Builds models of the namespace `a` in memory, without positions.
struct SmallModel {
    private(set) var model = Model()

    mutating func structure(_ name: String, kind: ShapeKind = .structure, _ members: [(String, String)] = []) {
        model.add(
            Shape(
                id: id(name), kind: kind,
                members: members.map { Member(name: $0.0, target: id($0.1), position: .none) },
                position: .none))
    }

    /// - Parameter input: the structure's name; `nil` where the operation takes nothing. `output` likewise.
    mutating func operation(_ name: String, input: String? = nil, output: String? = nil, errors: [String] = []) {
        func reference(_ name: String?) -> ShapeReference {
            ShapeReference(name.map(id) ?? Prelude.unit, at: .none)
        }
        let properties = OperationProperties(
            input: reference(input), output: reference(output), errors: errors.map { reference($0) })
        model.add(Shape(id: id(name), kind: .operation, properties: .operation(properties), position: .none))
    }

    /// The service `S` of operations.
    mutating func service(_ operations: [String], errors: [String] = []) {
        let properties = ServiceProperties(
            version: "1", operations: operations.map { ShapeReference(id($0), at: .none) },
            errors: errors.map { ShapeReference(id($0), at: .none) })
        model.add(Shape(id: id("S"), kind: .service, properties: .service(properties), position: .none))
    }

    func id(_ name: String) -> ShapeID { ShapeID(name.contains("#") ? name : "a#\(name)") }

    /// What the resolver makes of the model, and what it says.
    func resolve(_ operations: OperationSelection = []) -> (service: Service?, problems: [String]) {
        var diagnostics = DiagnosticCollector()
        let service = ServiceResolver(operations: operations).resolve(model, diagnostics: &diagnostics)
        return (service, diagnostics.diagnostics.map(\.description))
    }
}
