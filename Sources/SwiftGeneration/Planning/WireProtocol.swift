package import ServiceModel

/// A protocol of services, the preferred ones first: of a service's several, the compactest is spoken.
package enum WireProtocol: String, Sendable, CaseIterable {
    case rpcV2CBOR
    case awsJSON1_0
    case awsJSON1_1
    case restJSON1
    case rpcV2JSON
    case restXML
    case awsQuery
    case ec2Query

    /// The trait that offers the protocol.
    var trait: KnownTrait {
        switch self {
        case .rpcV2CBOR: .rpcv2Cbor
        case .awsJSON1_0: .awsJson1_0
        case .awsJSON1_1: .awsJson1_1
        case .restJSON1: .restJson1
        case .rpcV2JSON: .rpcv2Json
        case .restXML: .restXml
        case .awsQuery: .awsQuery
        case .ec2Query: .ec2Query
        }
    }

    /// What the bodies of requests are written in.
    var requestFormat: BodyFormat {
        switch self {
        case .awsJSON1_0, .awsJSON1_1, .restJSON1, .rpcV2JSON: .json
        case .rpcV2CBOR: .cbor
        case .restXML: .xml
        case .awsQuery, .ec2Query: .query
        }
    }

    /// What the bodies of responses are read from.
    var responseFormat: BodyFormat {
        switch self {
        case .awsJSON1_0, .awsJSON1_1, .restJSON1, .rpcV2JSON: .json
        case .rpcV2CBOR: .cbor
        case .restXML, .awsQuery, .ec2Query: .xml
        }
    }

    /// Whether members are bound to parts of the HTTP message; else all are in the body.
    var hasHTTPBindings: Bool { self == .restJSON1 || self == .restXML }

    /// Whether members can be streams of events. Source: AWS query and EC2 query protocols, "protocol limitations".
    var hasEventStreams: Bool { self != .awsQuery && self != .ec2Query }

    /// Whether `jsonName` counts. Source: AWS JSON protocols, "protocol behaviors"; AWS's own models carry it as `locationName`.
    var usesJSONName: Bool { self == .restJSON1 }

    /// Whether `timestampFormat` counts in bodies. Source: Smithy RPC v2 CBOR protocol, "Shape serialization".
    var usesTimestampFormat: Bool { self != .rpcV2CBOR && self != .rpcV2JSON }

    /// The ids of all protocols that are known.
    package static let known: [ShapeID] = allCases.map(\.trait.id)

    /// The media type of its bodies.
    var contentType: String {
        switch self {
        case .restJSON1, .rpcV2JSON: "application/json"
        case .awsJSON1_0: "application/x-amz-json-1.0"
        case .awsJSON1_1: "application/x-amz-json-1.1"
        case .rpcV2CBOR: "application/cbor"
        case .restXML: "application/xml"
        case .awsQuery, .ec2Query: "application/x-www-form-urlencoded"
        }
    }

    /// What the header that names the operation begins with; `nil` where the HTTP request says it.
    func targetPrefix(of service: Shape) -> String? {
        switch self {
        case .awsJSON1_0, .awsJSON1_1: service.traits.string(.targetPrefix) ?? service.id.name
        default: nil
        }
    }

    /// The path of an operation where the protocol, and not the model, says it; `nil` elsewhere.
    func path(of operation: ShapeID, in service: Shape) -> String? {
        switch self {
        // Source: Smithy RPC v2 CBOR protocol, "Requests".
        case .rpcV2CBOR, .rpcV2JSON: "/service/\(service.id.name)/operation/\(operation.name)"
        default: nil
        }
    }

    /// The first protocol of the service's that is known, in the order of this type's cases.
    static func preferred(by service: Shape) -> WireProtocol? {
        allCases.first { service.traits.has($0.trait) }
    }

    /// What is wrong with a name or id of a protocol that no service can offer; `nil` where it is known.
    package static func problem(withName name: String) -> String? {
        guard id(named: name) == nil else { return nil }
        let names = known.map(\.name)
        let advice =
            NearestName.of(ShapeID(name).name, among: names).map { "did you mean `\($0)`?" }
            ?? "use one of \(list(known.map(\.name)))"
        return "unknown protocol `\(name)`; \(advice)"
    }

    private static func id(named name: String) -> ShapeID? {
        known.first { $0.name == name || $0.absolute == name }
    }

    private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

    /// The protocol to generate for: the one that the options name, else the first of the service's in the order of
    /// this type's cases; `nil` after reporting why there is none.
    package static func choose(
        for service: Shape, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> WireProtocol? {
        if let name = options.wireProtocol {
            switch choose(name, for: service) {
            case .success(let chosen): return chosen
            case .failure(let problem):
                diagnostics.error(problem.message, at: options.places.wireProtocol, or: service.position)
                return nil
            }
        }
        if let preferred = preferred(by: service) { return preferred }
        diagnostics.error(
            "the service `\(service.id)` names no protocol that is known; apply one of \(list(known.map(\.absolute)))",
            at: service.position)
        return nil
    }

    private struct Problem: Error { let message: String }

    private static func choose(_ name: String, for service: Shape) -> Result<WireProtocol, Problem> {
        if let problem = problem(withName: name) { return .failure(Problem(message: problem)) }
        let offered = allCases.filter { service.traits.has($0.trait) }
        if let chosen = offered.first(where: { $0.trait.id == id(named: name) }) { return .success(chosen) }
        let advice =
            offered.isEmpty ? "it offers none that is known" : "it offers \(list(offered.map(\.trait.id.name)))"
        return .failure(
            Problem(message: "the service `\(service.id.name)` does not offer the protocol `\(name)`; \(advice)"))
    }
}
