/// What API Gateway is told of a service fits together.
///
/// Source: Smithy 2.0, "Amazon API Gateway traits".
struct GatewayValidation {
    private static let authorizers = ShapeID("aws.apigateway#authorizers")
    private static let endpoints = ShapeID("aws.apigateway#endpointConfiguration")
    private static let responses = ShapeID("aws.apigateway#gatewayResponses")

    /// With the traits that the model uses: they say which are authentication schemes.
    let model: Model

    func check(_ service: Shape, diagnostics: inout DiagnosticCollector) {
        guard service.traits.hasUnknown else { return }
        checkAuthorizers(of: service, &diagnostics)
        if let endpoints = service.traits[Self.endpoints], let type = endpoints["ipAddressType"]?.string,
            type != "dualstack", endpoints["types"]?.array?.contains(where: { $0.string == "PRIVATE" }) == true
        {
            diagnostics.report(
                .error,
                "`\(service.id)` has a private endpoint with addresses of the type \"\(type)\"; private ones are \"dualstack\"",
                at: endpoints.place(or: service.position), event: "EndpointConfiguration", of: service.id)
        }
        if let responses = service.traits[Self.responses], service.traits.has(.cors) {
            diagnostics.report(
                .danger,
                "`\(service.id)` has `\(Self.responses)`, whose headers go before those of its `smithy.api#cors`; see that "
                    + "they do not replace them",
                at: responses.place(or: service.position), event: "GatewayResponsesCors", of: service.id)
        }
    }

    private func checkAuthorizers(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let authorizers = service.traits[Self.authorizers] else { return }
        let wrong = (authorizers.object ?? []).filter { entry in
            guard let scheme = entry.value["scheme"]?.string.map({ ShapeID($0) }) else { return false }
            return service.traits[scheme] == nil || !Authentication.isScheme(scheme, in: model)
        }
        if wrong.isEmpty { return }
        diagnostics.report(
            .error,
            "the authorizers \(Listing.names(wrong.map(\.key))) of `\(service.id)` are of authentication schemes that it does "
                + "not have; apply them to it",
            at: authorizers.place(or: service.position), event: "AuthorizersTrait", of: service.id)
    }
}
