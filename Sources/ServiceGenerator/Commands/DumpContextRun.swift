import ReferenceGeneration
import ServiceModel
import SwiftGeneration

/// The command `dump-context`: prints what templates see.
package struct DumpContextRun: Sendable {
    /// The model, configuration and choices, as `generate` takes them.
    package let arguments: GenerateArguments
    /// The template whose view to print; `nil` for those of all that make a file.
    package let template: String?
    /// Whether to describe the views' types instead of printing values.
    package let describes: Bool
    package let stages: GeneratorStages

    package init(_ arguments: GenerateArguments, template: String?, describes: Bool, stages: GeneratorStages) {
        self.arguments = arguments
        self.template = template
        self.describes = describes
        self.stages = stages
    }

    /// Prints JSON, or Markdown where the types are to be described.
    ///
    /// - Throws: ``UsageError`` where there is no such template, or not one model.
    package func run(console: inout some Console) throws(UsageError) -> CommandOutcome {
        if describes {
            guard arguments.models.isEmpty, template == nil else {
                throw UsageError("--describe tells of all view types; leave out the model and --template")
            }
            console.print(DumpContextRun.description.withoutLineEnd)
            return .success
        }
        if let template, ReferenceTemplateViews.names.contains(template) {
            throw UsageError(
                "`\(template)` is a template of reference pages, whose values are not printed; "
                    + "`dump-context --describe` tells of their fields")
        }
        if let template, !TemplateViews.names.contains(template) {
            let known = TemplateViews.names
            let advice =
                NearestName.of(template, among: known).map { "did you mean `\($0)`?" }
                ?? "use one of \(known.map { "`\($0)`" }.joined(separator: ", "))"
            throw UsageError("unknown template `\(template)`; \(advice)")
        }
        guard let configuration = readConfiguration(console: &console) else { return .failure }
        let jobs = try PlannedJobs.make(arguments, configuration)
        guard let job = jobs.first, jobs.count == 1 else {
            throw UsageError("there are \(jobs.count) models; name the one to print")
        }
        var diagnostics = DiagnosticCollector()
        let json = json(of: job, diagnostics: &diagnostics)
        console.report(diagnostics.diagnostics)
        guard let json else { return .failure }
        console.print(json.withoutLineEnd)
        return .success
    }

    /// What there is to know of all templates and their views, as Markdown.
    package static var description: String { TemplateViews.description() + "\n" + ReferenceTemplateViews.description() }

    /// The configuration, empty where none is named; `nil` after reporting what is wrong in it.
    private func readConfiguration(console: inout some Console) -> Configuration? {
        guard let path = arguments.configuration else { return Configuration() }
        var diagnostics = DiagnosticCollector()
        let configuration = ConfigurationReader.read(path, diagnostics: &diagnostics)
        console.report(diagnostics.diagnostics)
        return configuration
    }

    private func json(of job: GenerationJob, diagnostics: inout DiagnosticCollector) -> String? {
        let model = stages.loader.load(job.modelPaths, diagnostics: &diagnostics)
        guard let model, !diagnostics.hasErrors else {
            diagnostics.ensureError(for: job, "cannot be read")
            return nil
        }
        let json = TemplateViews.json(of: model, options: job.options, template: template, diagnostics: &diagnostics)
        if json == nil { diagnostics.ensureError(for: job, "cannot be generated from") }
        return json
    }
}

extension String {
    /// The text without the line feed at its end, which a console adds.
    fileprivate var withoutLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
