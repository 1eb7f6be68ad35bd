package import ServiceModel

/// What a model's service would generate, for listings.
package struct ServiceSummary: Sendable {
    package let clientName: String
    package let serviceID: ShapeID
    /// The id of the protocol's trait that the client would speak.
    package let wireProtocol: String
    package let version: String
    /// Names, sorted.
    package let operations: [String]
    /// The names of the closure's shapes that become types, by kind, sorted.
    package let shapes: [(kind: String, names: [String])]

    /// Resolves the service; `nil` after reporting errors.
    package init?(model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector) {
        let resolver = ServiceResolver(service: options.service, operations: options.operations)
        guard let service = resolver.resolve(model, diagnostics: &diagnostics),
            let wireProtocol = WireProtocol.choose(for: service.shape, diagnostics: &diagnostics)
        else { return nil }
        clientName = (options.clientName ?? PlanningContext.clientPrefix(of: service.shape)) + "Client"
        serviceID = service.shape.id
        self.wireProtocol = wireProtocol.trait.id.absolute
        version = service.shape.service?.version ?? ""
        operations = service.operations.map(\.name)
        var shapes: [ShapeKind: [String]] = [:]
        for entry in service.shapes where entry.shape.becomesType { shapes[entry.shape.kind, default: []].append(entry.name) }
        let kinds: [ShapeKind] = [.structure, .union, .enum, .intEnum]
        self.shapes = kinds.map { (kind: $0.rawValue, names: shapes[$0] ?? []) }
    }
}
