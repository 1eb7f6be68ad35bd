import ServiceModel

/// The command `validate`: reads and checks models, and generates nothing.
package struct ValidateRun: Sendable {
    /// How what was found is told.
    package enum Format: String, Sendable, CaseIterable {
        /// A line for each, to standard error.
        case text
        /// An array of JSON, to standard output.
        case json
    }

    package let models: [String]
    package let format: Format
    /// Whether what models suppress is told too.
    package let showsSuppressed: Bool
    package let stages: GeneratorStages

    package init(models: [String], format: Format = .text, showsSuppressed: Bool = false, stages: GeneratorStages) {
        self.models = models
        self.format = format
        self.showsSuppressed = showsSuppressed
        self.stages = stages
    }

    package func run(console: inout some Console) -> CommandOutcome {
        var tally = RunTally(total: models.count)
        var listing = EventListing(includesSuppressed: showsSuppressed)
        for (index, model) in models.enumerated() {
            let job = GenerationJob(modelPaths: [model])
            console.showProgress(job.name, index, of: models.count)
            var diagnostics = DiagnosticCollector()
            if stages.loader.load(job.modelPaths, diagnostics: &diagnostics) == nil {
                diagnostics.ensureError(for: job, "cannot be read")
            }
            tally.count(diagnostics)
            switch format {
            case .text: console.report(diagnostics.diagnostics, includingSuppressed: showsSuppressed)
            case .json: listing.add(diagnostics.diagnostics)
            }
        }
        console.clearProgress()
        if format == .json { console.print(listing.json) }
        if tally.status == .failure {
            console.report(tally.failureSummary("valid"))
        } else if console.isTerminal {
            console.report("\(quantity(tally.total, "model")) valid")
        }
        return tally.status
    }
}
