import ServiceModel
import SwiftGeneration

/// load and validate → generate → receive, for one model after another.
///
/// Each stage is a value that is injected. A model that fails stops no other: what is wrong with it is reported, its files
/// are left as they were, and the next model has its turn. Models are done with one at a time, so that memory is bounded
/// by the largest.
package struct Pipeline<Receiver: FileReceiving> {
    package let loader: any ModelLoading
    package let generator: any ModelGenerating
    package var receiver: Receiver

    package init(
        loader: any ModelLoading, generator: any ModelGenerating, receiver: Receiver
    ) {
        self.loader = loader
        self.generator = generator
        self.receiver = receiver
    }

    /// Generates from each model, reporting what is found as it goes.
    package mutating func run(_ jobs: [GenerationJob], console: inout some Console) -> RunTally {
        var tally = RunTally(total: jobs.count)
        var module = GeneratedModule(services: jobs.map(\.options))
        for (index, job) in jobs.enumerated() {
            console.showProgress(job.name, index, of: jobs.count)
            var diagnostics = DiagnosticCollector()
            run(job, into: &module, diagnostics: &diagnostics)
            tally.count(diagnostics)
            console.report(diagnostics.diagnostics)
        }
        if tally.status == .success {
            var diagnostics = DiagnosticCollector()
            finish(module, of: jobs, diagnostics: &diagnostics)
            tally.countShared(diagnostics)
            console.report(diagnostics.diagnostics)
        }
        console.clearProgress()
        return tally
    }

    private mutating func run(
        _ job: GenerationJob, into module: inout GeneratedModule, diagnostics: inout DiagnosticCollector
    ) {
        guard let model = loader.load(job.modelPaths, diagnostics: &diagnostics), !diagnostics.hasErrors else {
            diagnostics.ensureError(for: job, "cannot be read")
            return
        }
        // The generator goes no further than to say what else is wrong with the choices, where a new name is.
        RenamedNames.check(job, model, diagnostics: &diagnostics)
        let files = generator.generate(model, options: job.options, into: &module, diagnostics: &diagnostics)
        guard let files, !diagnostics.hasErrors else {
            diagnostics.ensureError(for: job, "cannot be generated from")
            return
        }
        receive(files, of: job, diagnostics: &diagnostics)
    }

    /// Hands over what the models share. Where one of them failed it is not known, and a build must not see half of it.
    private mutating func finish(
        _ module: GeneratedModule, of jobs: [GenerationJob], diagnostics: inout DiagnosticCollector
    ) {
        guard let files = generator.sharedFiles(of: module, diagnostics: &diagnostics), !files.isEmpty else { return }
        receive(files, of: GenerationJob(modelPaths: jobs.flatMap(\.modelPaths)), diagnostics: &diagnostics)
    }

    private mutating func receive(
        _ files: [GeneratedFile], of job: GenerationJob, diagnostics: inout DiagnosticCollector
    ) {
        do throws(FileError) {
            try receiver.receive(files, of: job)
        } catch {
            diagnostics.report(error.diagnostic)
        }
    }
}

extension DiagnosticCollector {
    /// A stage that gives nothing has said why. Should one fail to, the model still counts as failed.
    mutating func ensureError(for job: GenerationJob, _ problem: String) {
        guard !hasErrors else { return }
        let location = SourceLocation(path: job.modelPaths.first ?? "", line: 1, column: 1)
        report(Diagnostic(.error, "the model \(problem); validate it with `service-generator validate`", at: location))
    }
}
