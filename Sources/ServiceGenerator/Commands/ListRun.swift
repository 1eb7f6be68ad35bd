import ServiceModel

/// The command `list`: tells what is in models.
package struct ListRun: Sendable {
    package let models: [String]
    /// The service's shape id or name, where a model has several.
    package let service: String?
    package let stages: GeneratorStages

    package init(models: [String], service: String? = nil, stages: GeneratorStages) {
        self.models = models
        self.service = service
        self.stages = stages
    }

    package func run(console: inout some Console) -> CommandOutcome {
        var tally = RunTally(total: models.count)
        var isFirst = true
        for (index, model) in models.enumerated() {
            let job = GenerationJob(modelPaths: [model])
            console.showProgress(job.name, index, of: models.count)
            var diagnostics = DiagnosticCollector()
            let listing = listing(of: job, diagnostics: &diagnostics)
            tally.count(diagnostics)
            console.report(diagnostics.diagnostics)
            guard let listing else { continue }
            if !isFirst { console.print("") }
            isFirst = false
            for line in listing.lines { console.print(line) }
        }
        console.clearProgress()
        if tally.status == .failure { console.report(tally.failureSummary("listed")) }
        return tally.status
    }

    private func listing(of job: GenerationJob, diagnostics: inout DiagnosticCollector) -> ServiceListing? {
        let model = stages.loader.load(job.modelPaths, diagnostics: &diagnostics)
        if let model, !diagnostics.hasErrors {
            let listing = stages.describer.describe(model, service: service, diagnostics: &diagnostics)
            if let listing, !diagnostics.hasErrors { return listing }
        }
        diagnostics.ensureError(for: job, "cannot be read")
        return nil
    }
}
