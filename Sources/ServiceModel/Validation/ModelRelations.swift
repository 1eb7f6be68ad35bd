/// Who refers to what in a model, found once for all checks that ask.
struct ModelRelations {
    /// Indices of the model's shapes, by their kind, in the order of the model.
    private(set) var operations: [Int] = []
    private(set) var resources: [Int] = []
    private(set) var services: [Int] = []
    /// The operations that take a structure, return it, or end with it.
    private(set) var operationsByInput: [ShapeID: [ShapeID]] = [:]
    private(set) var operationsByOutput: [ShapeID: [ShapeID]] = [:]
    private(set) var operationsByError: [ShapeID: [ShapeID]] = [:]
    /// The operations of each service, by the service's index.
    private(set) var closures: [Int: [Shape]] = [:]
    /// Where protocols are defined that the model does not define.
    private let definitions: Model

    /// - Parameter definitions: The model with the traits that it uses, where they are known.
    init(_ model: Model, definitions: Model? = nil) {
        self.definitions = definitions ?? model
        for (index, shape) in model.shapes.enumerated() {
            switch shape.properties {
            case .none: break
            case .resource: resources.append(index)
            case .service: services.append(index)
            case .operation(let operation):
                operations.append(index)
                operationsByInput[operation.input.id, default: []].append(shape.id)
                operationsByOutput[operation.output.id, default: []].append(shape.id)
                for error in operation.errors { operationsByError[error.id, default: []].append(shape.id) }
            }
        }
        for index in services {
            closures[index] = model.operationReferences(of: model.shapes[index]).compactMap { model[$0.id] }
        }
    }

    /// Whether one of a service's protocols looks at a trait.
    ///
    /// Source: Smithy 2.0, "protocolDefinition trait".
    func hasProtocol(_ service: Shape, supporting trait: KnownTrait) -> Bool {
        service.traits.entries.contains { entry in
            guard let index = definitions.index(of: entry.id),
                let supported = definitions.shapes[index].traits[.protocolDefinition]?["traits"]?.array
            else { return false }
            return supported.contains { $0.string == trait.id.absolute }
        }
    }

    /// The services with their operations, those of their resources included.
    func services(of model: Model) -> [(service: Shape, operations: [Shape])] {
        services.map { (model.shapes[$0], closures[$0] ?? []) }
    }
}

/// Some ids for a message: a model decides how many there are.
enum Listing {
    static func of(_ ids: some Collection<ShapeID>) -> String { names(ids.map(\.absolute)) }

    static func names(_ names: some Collection<String>) -> String {
        let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
    }
}
