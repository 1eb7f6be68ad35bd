import ServiceModel
import SwiftGeneration

/// Checks the operations that a configuration file keeps, so that a wrong one is reported where it is written.
///
/// Those of the command line have no place; the generator reports them at the service.
enum OperationNames {
    static func check(_ job: GenerationJob, _ model: Model, diagnostics: inout DiagnosticCollector) {
        guard !job.operationLocations.isEmpty else { return }
        let resolver = ServiceResolver(service: job.options.service)
        guard let service = resolver.resolve(model, diagnostics: &diagnostics) else { return }
        let names = service.operations.map(\.name)
        let known = Set(names)
        for name in job.options.operations where !known.contains(name) {
            guard let location = job.operationLocations[name] else { continue }
            let advice =
                NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "see `service-generator list`"
            let message = "the service `\(service.shape.id.name)` has no operation `\(name)`; \(advice)"
            diagnostics.report(Diagnostic(.error, message, at: location))
        }
    }
}
