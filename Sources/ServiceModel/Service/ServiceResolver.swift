/// Finds a service in a model, chooses operations and computes the closure of what they reach.
///
/// Source: Smithy 2.0, "Service closure".
package struct ServiceResolver {
    /// The service's shape id or name; `nil` where the model has only one.
    package var service: String?
    /// Where the user names the service, for diagnostics.
    package var serviceLocation: SourceLocation?
    package var operations: OperationSelection

    package init(
        service: String? = nil, at serviceLocation: SourceLocation? = nil, operations: OperationSelection = []
    ) {
        self.service = service
        self.serviceLocation = serviceLocation
        self.operations = operations
    }

    /// The service, or `nil` after reporting why there is none.
    package func resolve(_ model: Model, diagnostics: inout DiagnosticCollector) -> Service? {
        guard let shape = chooseService(model, &diagnostics), let properties = shape.service else { return nil }
        var resolved: [ServiceOperation] = []
        for reference in model.operationReferences(of: shape) {
            guard let operation = model[reference.id], let details = operation.operation else {
                diagnostics.error(
                    "undefined operation `\(reference.id)`; define it or remove it from the service",
                    at: reference.position)
                continue
            }
            resolved.append(
                resolve(operation, details, in: properties, model, &diagnostics))
        }
        resolved.sort { $0.name < $1.name }
        guard let chosen = operations.choose(from: resolved, of: shape, diagnostics: &diagnostics),
            !diagnostics.hasErrors
        else { return nil }
        return Service(shape: shape, model: model, operations: chosen)
    }

    private func chooseService(_ model: Model, _ diagnostics: inout DiagnosticCollector) -> Shape? {
        let services = model.services
        let names = services.map(\.id.absolute).sorted().joined(separator: ", ")
        let start = SourcePosition(file: 0, offset: 0)
        if let service {
            if let found = services.first(where: { $0.id.absolute == service || $0.id.name == service }) {
                return found
            }
            diagnostics.error(
                "the model has no service `\(service)`; "
                    + "\(names.isEmpty ? "it defines none" : "choose one of: \(names)")",
                at: serviceLocation, or: start)
            return nil
        }
        if services.count == 1 { return services[0] }
        if services.isEmpty {
            diagnostics.error("the model defines no service; add a service shape", at: start)
        } else {
            diagnostics.error("the model has several services; choose one of: \(names)", at: services[1].position)
        }
        return nil
    }

    private func resolve(
        _ shape: Shape, _ details: OperationProperties, in service: ServiceProperties, _ model: Model,
        _ diagnostics: inout DiagnosticCollector
    ) -> ServiceOperation {
        func structure(_ reference: ShapeReference, _ role: String) -> Shape? {
            guard reference.id != Prelude.unit else { return nil }
            if let shape = model[reference.id], shape.kind == .structure { return shape }
            diagnostics.error(
                "the \(role) `\(reference.id)` of operation `\(shape.id.name)` is not a structure of the model; "
                    + "define it",
                at: reference.position)
            return nil
        }
        var errors: [Shape] = []
        for reference in model.errorReferences(of: details, in: service) {
            if let error = structure(reference, "error") { errors.append(error) }
        }
        return ServiceOperation(
            shape: shape, name: shape.id.name, input: structure(details.input, "input"),
            output: structure(details.output, "output"),
            errors: errors)
    }
}

extension Service {
    /// A service with some of its operations, and the closure of these.
    init(shape: Shape, model: Model, operations: [ServiceOperation]) {
        var closure = ClosureBuilder(model: model, renames: shape.service?.rename ?? [:])
        for operation in operations { closure.add(operation) }
        self.init(shape: shape, model: model, operations: operations, shapes: closure.sorted())
    }

    /// The same service with only the operations of these names.
    package func keeping(_ names: Set<String>) -> Service {
        Service(shape: shape, model: model, operations: operations.filter { names.contains($0.name) })
    }
}

/// Walks from operations to every shape that they reach.
private struct ClosureBuilder {
    let model: Model
    let renames: [ShapeID: String]
    /// How operations use each shape of the model, by its index.
    private var usages: [ClosureShape.Usage]
    /// Where members lead, by the index of their shape; found once, since shapes are visited once for each usage.
    private var targets: [[Int]?]

    init(model: Model, renames: [ShapeID: String]) {
        self.model = model
        self.renames = renames
        usages = Array(repeating: [], count: model.shapes.count)
        targets = Array(repeating: nil, count: model.shapes.count)
    }

    mutating func add(_ operation: ServiceOperation) {
        if let input = operation.input { visit(input, [.sent, .operationInput]) }
        if let output = operation.output { visit(output, [.received, .operationOutput]) }
        for error in operation.errors { visit(error, [.received, .error]) }
    }

    private mutating func visit(_ start: Shape, _ usage: ClosureShape.Usage) {
        guard let index = model.index(of: start.id) else { return }
        var pending: [(Int, ClosureShape.Usage)] = [(index, usage)]
        while let (index, usage) = pending.popLast() {
            let before = usages[index]
            let after = before.union(usage)
            guard after != before else { continue }
            usages[index] = after
            let streams = model.shapes[index].isEventStream
            let direction = usage.intersection([.sent, .received]).union(streams ? .event : .nested)
            for target in targets(of: index) {
                let isError = streams && usage.contains(.received) && model.shapes[target].traits.has(.error)
                let added = isError ? direction.union(.error) : direction
                if !usages[target].isSuperset(of: added) { pending.append((target, added)) }
            }
        }
    }

    private mutating func targets(of index: Int) -> [Int] {
        if let known = targets[index] { return known }
        let shape = model.shapes[index]
        // The members of enumerations lead nowhere.
        let found =
            shape.kind == .enum || shape.kind == .intEnum ? [] : shape.members.compactMap { model.index(of: $0.target) }
        targets[index] = found
        return found
    }

    func sorted() -> [ClosureShape] {
        var shapes: [ClosureShape] = []
        shapes.reserveCapacity(usages.count)
        for (index, usage) in usages.enumerated() where !usage.isEmpty {
            let shape = model.shapes[index]
            let renamed = renames.isEmpty ? nil : renames[shape.id]
            shapes.append(ClosureShape(shape: shape, usage: usage, name: renamed ?? shape.id.name))
        }
        shapes.sort { $0.name < $1.name || $0.name == $1.name && $0.shape.id.absolute < $1.shape.id.absolute }
        return shapes
    }
}
