package import ServiceModel

/// What a model's service would generate, for listings.
package struct ServiceSummary: Sendable {
    package let clientName: String
    package let serviceID: ShapeID
    /// The id of the protocol's trait that the client would speak; `nil` where the service offers none that is known.
    package let wireProtocol: String?
    package let version: String
    /// Names, sorted.
    package let operations: [String]
    /// The names of the closure's shapes that become types, by kind, sorted.
    package let shapes: [(kind: String, names: [String])]

    /// Resolves the service; `nil` after reporting errors.
    package init?(model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector) {
        guard let service = ServiceResolver(options).resolve(model, diagnostics: &diagnostics) else { return nil }
        clientName = (options.clientName ?? PlanningContext.clientPrefix(of: service.shape)) + "Client"
        serviceID = service.shape.id
        var wireProtocol = WireProtocol.preferred(by: service.shape)
        if options.wireProtocol != nil {
            wireProtocol = WireProtocol.choose(for: service.shape, options: options, diagnostics: &diagnostics)
            if wireProtocol == nil { return nil }
        }
        self.wireProtocol = wireProtocol?.trait.id.absolute
        if wireProtocol == nil {
            let known = WireProtocol.known.map { "`\($0)`" }.joined(separator: ", ")
            diagnostics.note(
                "the service `\(service.shape.id)` offers no protocol that is known, so that no client can be generated; "
                    + "protocols that are: \(known)", at: service.shape.position)
        }
        version = service.shape.service?.version ?? ""
        operations = service.operations.map(\.name)
        var shapes: [ShapeKind: [String]] = [:]
        for entry in service.shapes where entry.shape.becomesType {
            shapes[entry.shape.kind, default: []].append(entry.name)
        }
        let kinds: [ShapeKind] = [.structure, .union, .enum, .intEnum]
        self.shapes = kinds.map { (kind: $0.rawValue, names: shapes[$0] ?? []) }
    }

    /// The service with the operations that a client has, and what they reach; `nil` after reporting errors.
    package static func generatedService(
        _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> Service? {
        guard let service = ServiceResolver(options).resolve(model, diagnostics: &diagnostics) else { return nil }
        guard options.wireProtocol != nil else {
            guard let wireProtocol = WireProtocol.preferred(by: service.shape) else { return service }
            return EventStreams.removingOperations(from: service, of: wireProtocol, diagnostics: &diagnostics)
        }
        return WireProtocol.choose(for: service.shape, options: options, diagnostics: &diagnostics).map {
            EventStreams.removingOperations(from: service, of: $0, diagnostics: &diagnostics)
        }
    }
}
