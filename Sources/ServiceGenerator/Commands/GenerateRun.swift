import ServiceModel
import TemplateEngine

/// The command `generate`.
package struct GenerateRun: Sendable {
    package let arguments: GenerateArguments
    package let stages: GeneratorStages

    package init(_ arguments: GenerateArguments, stages: GeneratorStages) {
        self.arguments = arguments
        self.stages = stages
    }

    /// Generates, checks or tells what would be written.
    ///
    /// - Throws: ``UsageError`` where the arguments do not say what to do.
    package func run(console: inout some Console) throws(UsageError) -> CommandOutcome {
        try TargetFolder.check(arguments)
        guard let configuration = readConfiguration(console: &console) else { return .failure }
        let plan = try RunPlan(arguments, configuration)
        guard let generator = makeGenerator(plan, console: &console) else { return .failure }
        if arguments.isCheck { return check(plan, generator, console: &console) }
        return write(plan, generator, console: &console)
    }

    /// The configuration, empty where there is none; `nil` after reporting what is wrong in it.
    private func readConfiguration(console: inout some Console) -> Configuration? {
        if let target = arguments.target {
            var diagnostics = DiagnosticCollector()
            let configuration = TargetFolder(target).configuration(arguments, diagnostics: &diagnostics)
            console.report(diagnostics.diagnostics)
            return configuration
        }
        return Configuration.read(for: arguments, console: &console)
    }

    private func makeGenerator(_ plan: RunPlan, console: inout some Console) -> (any ModelGenerating)? {
        stages.withTemplates(overriddenIn: plan.templates, console: &console) { library throws(TemplateErrors) in
            try stages.makeGenerator(library)
        }
    }

    private func write(
        _ plan: RunPlan, _ generator: any ModelGenerating, console: inout some Console
    ) -> CommandOutcome {
        guard let leftovers = leftovers(plan, console: &console) else { return .failure }
        let writer = FileWriter(folder: plan.output, mark: stages.generatedMark, isDryRun: arguments.isDryRun)
        var pipeline = Pipeline(
            loader: stages.loader, generator: generator, receiver: writer)
        let tally = pipeline.run(plan.jobs, console: &console)
        var deleted: [String] = []
        // What a model that failed generates is not known, so that nothing can be called left over.
        if tally.status == .success {
            do throws(FileError) {
                deleted = try pipeline.receiver.finish(leftovers)
            } catch {
                console.report([error.diagnostic])
                return .failure
            }
        }
        let changes = pipeline.receiver.changes
        if arguments.isDryRun {
            for change in changes {
                let verb = change.state == .missing ? "create" : "update"
                console.print("\(verb) \(Path.resolve(change.path, from: plan.output.path))")
            }
        }
        for path in deleted {
            console.print("\(arguments.isDryRun ? "delete" : "deleted") \(Path.resolve(path, from: plan.output.path))")
        }
        if tally.status == .failure {
            console.report(tally.failureSummary("generated"))
        } else if console.isTerminal {
            var summary =
                "\(quantity(tally.total, "model")) generated: \(quantity(changes.count, "file")) "
                + "\(arguments.isDryRun ? "to write" : "written"), \(pipeline.receiver.unchangedCount) unchanged"
            if !deleted.isEmpty { summary += ", \(deleted.count) \(arguments.isDryRun ? "to delete" : "deleted")" }
            console.report(summary)
        }
        return tally.status
    }

    private func check(
        _ plan: RunPlan, _ generator: any ModelGenerating, console: inout some Console
    ) -> CommandOutcome {
        guard let leftovers = leftovers(plan, console: &console) else { return .failure }
        var pipeline = Pipeline(
            loader: stages.loader, generator: generator,
            receiver: FileChecker(folder: plan.output, mark: stages.generatedMark))
        let tally = pipeline.run(plan.jobs, console: &console)
        var extra: [String] = []
        if tally.status == .failure {
            console.report(tally.failureSummary("checked"))
        } else {
            do throws(FileError) {
                extra = try pipeline.receiver.finish(leftovers)
            } catch {
                console.report([error.diagnostic])
                return .failure
            }
        }
        let found = pipeline.receiver.differences.map { ($0.path, $0.state.rawValue) } + extra.map { ($0, "extra") }
        for (path, state) in found.sorted(by: { $0.0 < $1.0 }) {
            console.print("\(state): \(Path.resolve(path, from: plan.output.path))")
        }
        if !found.isEmpty {
            console.report(
                "\(quantity(found.count, "file")) not as generated; run the same command without --check")
            return .failure
        }
        if tally.status == .success, console.isTerminal {
            console.report("\(quantity(tally.total, "model")) checked: every file is current")
        }
        return tally.status
    }

    /// What there is to know of earlier runs; `nil` after reporting that it cannot be read.
    private func leftovers(_ plan: RunPlan, console: inout some Console) -> Leftovers? {
        var diagnostics = DiagnosticCollector()
        let leftovers = Leftovers(
            in: plan.output, markedBy: stages.generatedMark, configurationPath: plan.configurationPath,
            isComplete: plan.isComplete, isOfCatalogs: arguments.catalogOnly, diagnostics: &diagnostics)
        console.report(diagnostics.diagnostics)
        return leftovers
    }
}
