/// A service's pages are on one origin, or on one of several that have names.
///
/// Source: Smithy 2.0, "cors trait".
enum CORSValidation {
    static func check(_ service: Shape, diagnostics: inout DiagnosticCollector) {
        guard let cors = service.traits[.cors], let origin = cors["origin"]?.string, origin != "*",
            cors["origins"]?.object?.isEmpty == false
        else { return }
        diagnostics.report(
            .error,
            "the trait `smithy.api#cors` of `\(service.id)` has an `origin` and `origins`; keep one of them",
            at: cors.place(or: service.position), event: "CorsTrait", of: service.id)
    }
}
