import ServiceModel

@testable import ModelReaders
@testable import ServiceModel

/// What checks find where traits are defined by the original models, from the conformance data.
enum TraitFindings {
    /// What is found in a model of these shapes, each as its severity, event and shape with the message.
    static func of(_ shapes: String, metadata: String = "{}") -> [String] {
        let text = "{\"smithy\": \"2.0\", \"metadata\": \(metadata), \"shapes\": {\n" + shapes + "\n}}"
        var (model, diagnostics) = ModelText.assemble(text)
        if !diagnostics.hasErrors {
            ModelValidator.validate(model, library: TraitPackages.library, diagnostics: &diagnostics)
        }
        let policy = EventPolicy(model, diagnostics: &diagnostics)
        return diagnostics.diagnostics.map { policy.applied(to: $0) }.map {
            "\($0.severity.name) \($0.event) \($0.shape?.absolute ?? "-"): \($0.message)"
        }
    }
}
