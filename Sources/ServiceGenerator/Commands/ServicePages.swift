import ReferenceGeneration
import ServiceModel
import SwiftGeneration
import TemplateEngine

/// Plans the reference pages of models, one model at a time.
struct ServicePages {
    let loader: any ModelLoading
    let format: ReferenceFormat
    let form: ReferenceForm
    let templates: TemplateLibrary
    /// The override files: where each is from, and what it holds.
    let overrides: [(path: String, contents: [UInt8])]
    let resource: @Sendable (String) -> String?
    /// Whether pages of several services stand in one folder, which has a list of them.
    var isOverviewed = false

    /// Reads a model and hands over what writes its pages; reports what is wrong instead where something is.
    func plan(
        _ job: GenerationJob, diagnostics: inout DiagnosticCollector,
        _ use: (ReferenceGenerator, inout DiagnosticCollector) -> Void
    ) {
        guard let model = loader.load(job.modelPaths, diagnostics: &diagnostics), !diagnostics.hasErrors else {
            diagnostics.ensureError(for: job, "cannot be read")
            return
        }
        let resolver = ServiceResolver(
            service: job.options.service, at: job.options.places.service, operations: job.options.operations)
        guard let service = resolver.resolve(model, diagnostics: &diagnostics), !diagnostics.hasErrors else {
            diagnostics.ensureError(for: job, "cannot be used")
            return
        }
        // Read for each model, so that their positions are found behind those of the model's own files.
        var overrides = ReferenceOverrides()
        for file in self.overrides { overrides.add(file.contents, path: file.path, diagnostics: &diagnostics) }
        guard !diagnostics.hasErrors else { return }
        let environment = ReferenceEnvironment(
            templates: templates, overrides: overrides, swiftOptions: job.options, resource: resource)
        do throws(TemplateErrors) {
            let generator = try ReferenceGenerator(
                ReferenceService(service), format: format, form: form, environment: environment,
                isOneOfSeveral: isOverviewed, diagnostics: &diagnostics)
            guard let generator else {
                diagnostics.ensureError(for: job, "cannot be documented")
                return
            }
            // The end of the process takes less time to give the memory back.
            if job.options.isLastOfProcess { _ = Unmanaged.passRetained(Kept(generator)) }
            use(generator, &diagnostics)
        } catch {
            for error in error.errors {
                let location = SourceLocation(path: error.path, line: error.line, column: error.column)
                diagnostics.report(Diagnostic(.error, error.message, at: location))
            }
        }
    }
}

/// What is there until the process ends.
private final class Kept {
    private let generator: ReferenceGenerator

    init(_ generator: ReferenceGenerator) {
        self.generator = generator
    }
}
