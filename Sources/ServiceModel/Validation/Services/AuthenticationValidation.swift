/// Callers can show who they are in a way that the service has.
///
/// Source: Smithy 2.0, "auth trait".
struct AuthenticationValidation {
    let model: Model

    func check(_ service: Shape, _ operations: [Shape], diagnostics: inout DiagnosticCollector) {
        checkKey(of: service, &diagnostics)
        for shape in [service] + operations {
            guard let value = shape.traits[.auth], let names = value.array?.compactMap(\.string) else { continue }
            let missing = names.filter { service.traits[ShapeID($0)] == nil }
            if missing.isEmpty { continue }
            diagnostics.report(
                .danger,
                "`\(shape.id)` is authenticated by \(Listing.names(missing)), which `\(service.id)` does not have; apply them "
                    + "to it",
                at: value.position == .none ? shape.position : value.position, event: "AuthTrait", of: shape.id)
        }
        if service.traits.has(.auth) { return }
        let schemes = Authentication.schemes(of: service, in: model)
        if schemes.count < 2 { return }
        diagnostics.report(
            .warning,
            "`\(service.id)` has the authentication schemes \(Listing.of(schemes)), but does not say which goes first; apply "
                + "`smithy.api#auth`",
            at: service.position, event: "ServiceAuthDefinitions", of: service.id)
    }

    /// A scheme goes before a key in the header of authorization only.
    private func checkKey(of service: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard let key = service.traits[.httpApiKeyAuth], key["scheme"] != nil, key["in"]?.string != "header" else {
            return
        }
        diagnostics.report(
            .error,
            "the API key of `\(service.id)` has a `scheme`, but is sent in \(key["in"]?.string ?? "nothing"); send it in "
                + "a header, or remove the scheme",
            at: key.place(or: service.position), event: "HttpApiKeyAuthTrait", of: service.id)
    }
}
