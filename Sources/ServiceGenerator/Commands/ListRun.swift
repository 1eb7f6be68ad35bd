import ServiceModel

/// The command `list`: tells what is in models, or why a shape is kept.
package struct ListRun: Sendable {
    /// Of these, what chooses models and operations counts.
    package let arguments: GenerateArguments
    /// The shape to explain; `nil` to list everything.
    package let explainedShape: String?
    package let stages: GeneratorStages

    package init(_ arguments: GenerateArguments, explaining shape: String? = nil, stages: GeneratorStages) {
        self.arguments = arguments
        explainedShape = shape
        self.stages = stages
    }

    /// - Throws: ``UsageError`` where the arguments do not say what to list.
    package func run(console: inout some Console) throws(UsageError) -> CommandOutcome {
        if explainedShape == "" { throw UsageError("--why is empty; name a shape") }
        guard let configuration = Configuration.read(for: arguments, console: &console) else { return .failure }
        let jobs = try PlannedJobs.make(arguments, configuration)
        var tally = RunTally(total: jobs.count)
        var isFirst = true
        // That one of several models does not keep the shape is fine as long as another does.
        var absences: [Diagnostic] = []
        var isKept = false
        for (index, job) in jobs.enumerated() {
            console.showProgress(job.name, index, of: jobs.count)
            var diagnostics = DiagnosticCollector()
            var lines = lines(of: job, &absences, diagnostics: &diagnostics)
            isKept = isKept || !lines.isEmpty
            if index == jobs.count - 1, !isKept {
                for diagnostic in absences { diagnostics.report(diagnostic) }
            }
            tally.count(diagnostics)
            console.report(diagnostics.diagnostics)
            guard !lines.isEmpty else { continue }
            if !isFirst { lines.insert("", at: 0) }
            isFirst = false
            for line in lines { console.print(line) }
        }
        console.clearProgress()
        if tally.status == .failure, explainedShape == nil { console.report(tally.failureSummary("listed")) }
        return tally.status
    }

    /// What there is to print of a model; nothing after reporting why, or where it does not keep the shape.
    private func lines(
        of job: GenerationJob, _ absences: inout [Diagnostic], diagnostics: inout DiagnosticCollector
    ) -> [String] {
        let model = stages.loader.load(job.modelPaths, diagnostics: &diagnostics)
        if let model, !diagnostics.hasErrors {
            if let explainedShape {
                let explanation = stages.describer.explain(
                    explainedShape, model, options: job.options, diagnostics: &diagnostics)
                switch explanation {
                case .kept(let lines): return lines
                case .absent(let diagnostics):
                    absences += diagnostics
                    return []
                case nil: break
                }
            } else if let listing = stages.describer.describe(model, options: job.options, diagnostics: &diagnostics),
                !diagnostics.hasErrors
            {
                return listing.lines
            }
        }
        diagnostics.ensureError(for: job, "cannot be read")
        return []
    }
}
