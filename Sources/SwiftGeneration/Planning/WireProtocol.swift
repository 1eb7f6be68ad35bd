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

    /// The ids of all protocols that are known, those that can be spoken first.
    package static let known: [ShapeID] = allCases.map(\.trait.id) + notBuilt.map(\.id)

    private static let notBuilt: [KnownTrait] = [.awsQuery, .ec2Query, .restXml, .rpcv2Cbor, .rpcv2Json]

    /// The media type of its bodies.
    var contentType: String {
        switch self {
        case .restJSON1: "application/json"
        case .awsJSON1_0: "application/x-amz-json-1.0"
        case .awsJSON1_1: "application/x-amz-json-1.1"
        }
    }

    /// What the header that names the operation begins with; `nil` where the HTTP request says it.
    func targetPrefix(of service: Shape) -> String? {
        hasHTTPBindings ? nil : service.traits.string(.targetPrefix) ?? service.id.name
    }

    /// The first protocol of the service's that can be spoken, in the order of this type's cases.
    static func supported(by service: Shape) -> WireProtocol? {
        allCases.first { service.traits.has($0.trait) }
    }

    /// The protocols of the service's that are known and cannot be spoken.
    static func unsupported(by service: Shape) -> [KnownTrait] {
        notBuilt.filter { service.traits.has($0) }
    }

    /// What is wrong with a name or id of a protocol that no service can offer; `nil` where it is known.
    package static func problem(withName name: String) -> String? {
        guard id(named: name) == nil else { return nil }
        let names = known.map(\.name)
        let advice =
            NearestName.of(ShapeID(name).name, among: names).map { "did you mean `\($0)`?" }
            ?? "use one of \(list(allCases.map(\.trait.id.name)))"
        return "unknown protocol `\(name)`; \(advice)"
    }

    private static func id(named name: String) -> ShapeID? {
        known.first { $0.name == name || $0.absolute == name }
    }

    private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }

    /// The protocol to generate for: the one that the options name, else the first of the service's that can be spoken, in
    /// the order of this type's cases; `nil` after reporting why there is none.
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
        if let candidate = supported(by: service) { return candidate }
        let offered = unsupported(by: service).map(\.id.absolute)
        let supported = list(allCases.map(\.trait.id.absolute))
        if offered.isEmpty {
            diagnostics.error(
                "the service `\(service.id)` names no protocol; apply one of \(supported)", at: service.position)
        } else {
            diagnostics.error(
                "the service `\(service.id)` offers only \(list(offered)), which is not built yet; "
                    + "protocols that are: \(supported)", at: service.position)
        }
        return nil
    }

    private struct Problem: Error { let message: String }

    private static func choose(_ name: String, for service: Shape) -> Result<WireProtocol, Problem> {
        if let problem = problem(withName: name) { return .failure(Problem(message: problem)) }
        let offered = (allCases.map(\.trait) + notBuilt).filter { service.traits.has($0) }.map(\.id)
        let built = allCases.filter { service.traits.has($0.trait) }
        guard let id = id(named: name), offered.contains(id) else {
            let advice =
                offered.isEmpty ? "it offers none that is known" : "it offers \(list(offered.map(\.name)))"
            return .failure(
                Problem(message: "the service `\(service.id.name)` does not offer the protocol `\(name)`; \(advice)"))
        }
        if let chosen = built.first(where: { $0.trait.id == id }) { return .success(chosen) }
        let advice =
            built.isEmpty
            ? "no protocol of the service is" : "of the service's, these are: \(list(built.map(\.trait.id.name)))"
        return .failure(Problem(message: "the protocol `\(name)` is not built yet; \(advice)"))
    }
}
