/// The endpoints of single regions and partitions are addresses, with nothing to fill in that nobody knows.
///
/// Source: Smithy 2.0, "AWS declarative endpoint traits".
enum EndpointPatternValidation {
    private static let event = "AwsSpecialCaseEndpoint"
    private static let traits: [(trait: ShapeID, keys: [String])] = [
        (ShapeID("aws.endpoints#standardRegionalEndpoints"), ["regionSpecialCases", "partitionSpecialCases"]),
        (ShapeID("aws.endpoints#standardPartitionalEndpoints"), ["partitionEndpointSpecialCases"]),
    ]
    private static let labels: Set<String> = ["region", "service", "dnsSuffix", "dualStackDnsSuffix"]

    static func check(_ service: Shape, diagnostics: inout DiagnosticCollector) {
        guard service.traits.hasUnknown else { return }
        for (trait, keys) in traits {
            guard let value = service.traits[trait] else { continue }
            for entry in keys.flatMap({ value[$0]?.object ?? [] }) {
                for endpoint in (entry.value.array ?? []).compactMap({ $0["endpoint"] }) {
                    check(endpoint, or: value, of: service, &diagnostics)
                }
            }
        }
    }

    private static func check(
        _ endpoint: Node, or trait: Node, of service: Shape, _ diagnostics: inout DiagnosticCollector
    ) {
        guard let text = endpoint.string else { return }
        func report(_ problem: String, _ detail: String) {
            diagnostics.report(
                .danger, "the endpoint \"\(text)\" of `\(service.id)` \(problem)",
                at: endpoint.place(or: trait.place(or: service.position)), event: "\(event).\(detail)", of: service.id)
        }
        let unknown = (URIPattern.labels(in: text) ?? []).filter { !labels.contains($0) }
        if !unknown.isEmpty {
            report(
                "has the labels \(Listing.names(unknown)); use \(labels.sorted().joined(separator: ", "))",
                "UnsupportedEndpointPattern")
        }
        if !text.hasPrefix("http://"), !text.hasPrefix("https://") {
            report("has no scheme; let it begin with `https://`", "InvalidEndpointPatternScheme")
        }
    }
}
