import ServiceModel

/// Event streams are not built yet: operations that use one are left out, each with a warning, rather than half-generated.
enum EventStreams {
    static func removingOperations(from service: Service, diagnostics: inout DiagnosticCollector) -> Service {
        var kept: [String] = []
        var removed = 0
        for operation in service.operations {
            if usesEventStream(operation.input, service.model) || usesEventStream(operation.output, service.model) {
                removed += 1
                diagnostics.warning(
                    "the operation `\(operation.name)` streams events, which is not built yet; it is left out of the client",
                    at: operation.shape.position)
            } else {
                kept.append(operation.name)
            }
        }
        guard removed > 0 else { return service }
        return service.keeping(Set(kept))
    }

    private static func usesEventStream(_ shape: Shape?, _ model: Model) -> Bool {
        guard let shape else { return false }
        return shape.members.contains { member in
            guard let target = model[member.target], target.kind == .union else { return false }
            return target.traits.has(.streaming)
        }
    }
}
