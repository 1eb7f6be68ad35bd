/// How callers may show who they are. Source: Smithy 2.0, "Authentication traits".
package enum Authentication {
    /// The authentication schemes of a service, the first that a client can use being the one to use: those of its `auth`
    /// trait, or else all that it has, by their ids.
    package static func schemes(of service: Shape, in model: Model) -> [ShapeID] {
        let known = service.traits.entries.map(\.id).filter { isScheme($0, in: model) }
        guard let chosen = chosen(by: service) else { return known.sorted { $0.absolute < $1.absolute } }
        return chosen.filter(known.contains)
    }

    /// The authentication schemes of an operation of a service. None where callers need not say who they are.
    package static func schemes(of operation: Shape, in service: Shape, _ model: Model) -> [ShapeID] {
        guard let chosen = chosen(by: operation) else { return schemes(of: service, in: model) }
        return chosen.filter { service.traits[$0] != nil && isScheme($0, in: model) }
    }

    /// Whether an operation may be called without a word of who calls.
    package static func isOptional(for operation: Shape) -> Bool {
        operation.traits.has(.optionalAuth) || chosen(by: operation)?.isEmpty == true
    }

    /// Whether a trait defines an authentication scheme.
    package static func isScheme(_ id: ShapeID, in model: Model) -> Bool {
        if let index = model.index(of: id) { return model.shapes[index].traits.has(.authDefinition) }
        switch KnownTrait(id: id) {
        case .httpApiKeyAuth, .httpBasicAuth, .httpBearerAuth, .httpDigestAuth, .sigv4, .sigv4a, .cognitoUserPools:
            return true
        default: return false
        }
    }

    private static func chosen(by shape: Shape) -> [ShapeID]? {
        shape.traits[.auth]?.array.map { $0.compactMap { $0.string.map { ShapeID($0) } } }
    }
}
