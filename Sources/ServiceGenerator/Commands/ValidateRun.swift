import ServiceModel

/// The command `validate`: reads and checks models, and generates nothing.
package struct ValidateRun: Sendable {
    package let models: [String]
    package let stages: GeneratorStages

    package init(models: [String], stages: GeneratorStages) {
        self.models = models
        self.stages = stages
    }

    package func run(console: inout some Console) -> CommandOutcome {
        var tally = RunTally(total: models.count)
        for (index, model) in models.enumerated() {
            let job = GenerationJob(modelPaths: [model])
            console.showProgress(job.name, index, of: models.count)
            var diagnostics = DiagnosticCollector()
            if stages.loader.load(job.modelPaths, diagnostics: &diagnostics) == nil {
                diagnostics.ensureError(for: job, "cannot be read")
            }
            tally.count(diagnostics)
            console.report(diagnostics.diagnostics)
        }
        console.clearProgress()
        if tally.status == .failure {
            console.report(tally.failureSummary("valid"))
        } else if console.isTerminal {
            console.report("\(quantity(tally.total, "model")) valid")
        }
        return tally.status
    }
}
