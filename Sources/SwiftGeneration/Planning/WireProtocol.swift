package import ServiceModel

/// A protocol that generated clients can speak.
package enum WireProtocol: String, Sendable, CaseIterable {
    case restJSON1
    case awsJSON1_0
    case awsJSON1_1

    /// The trait that offers the protocol.
    var trait: KnownTrait {
        switch self {
        case .restJSON1: .restJson1
        case .awsJSON1_0: .awsJson1_0
        case .awsJSON1_1: .awsJson1_1
        }
    }

    /// Whether members are bound to parts of the HTTP message; else all are in the body.
    var hasHTTPBindings: Bool { self == .restJSON1 }

    /// Whether `jsonName` counts. Source: AWS JSON protocols, "protocol behaviors"; AWS's own models carry it as `locationName`.
    var usesJSONName: Bool { self == .restJSON1 }

    /// The first protocol of the service's that can be spoken, in the order of this type's cases.
    static func supported(by service: Shape) -> WireProtocol? {
        allCases.first { service.traits.has($0.trait) }
    }

    /// The protocols of the service's that are known and cannot be spoken.
    static func unsupported(by service: Shape) -> [KnownTrait] {
        [.awsQuery, .ec2Query, .restXml, .rpcv2Cbor, .rpcv2Json].filter { service.traits.has($0) }
    }

    /// The protocol to generate for: the first of the service's that can be spoken, in the order of this type's cases.
    package static func choose(for service: Shape, diagnostics: inout DiagnosticCollector) -> WireProtocol? {
        if let candidate = supported(by: service) { return candidate }
        let offered = unsupported(by: service).map { "`\($0.id)`" }
        let supported = allCases.map { "`\($0.trait.id)`" }.joined(separator: ", ")
        if offered.isEmpty {
            diagnostics.error(
                "the service `\(service.id)` names no protocol; apply one of \(supported)", at: service.position)
        } else {
            diagnostics.error(
                "the service `\(service.id)` offers only \(offered.joined(separator: ", ")), which is not built yet; "
                    + "protocols that are: \(supported)", at: service.position)
        }
        return nil
    }
}
