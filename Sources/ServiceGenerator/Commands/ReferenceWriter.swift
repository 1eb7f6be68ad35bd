import ReferenceGeneration
import ServiceModel
import SwiftGeneration
import TemplateEngine

/// Writes the pages of models into a folder, or compares them with what is there: a few pages at a time, so that memory is
/// bounded by a model and these.
struct ReferenceWriter {
    let pages: ServicePages
    let folder: OutputFolder
    let mark: GeneratedMark
    /// Whether a run makes every page of a model's service, so that a page it does not make is gone.
    let isWhole: (GenerationJob) -> Bool

    /// Writes the files that differ, and deletes those that earlier runs wrote and no page is for any more.
    func write(_ jobs: [GenerationJob], isDryRun: Bool, console: inout some Console) -> CommandOutcome {
        guard var record = PageRecord.read(in: folder, console: &console) else { return .failure }
        var writer = FileWriter(folder: folder, mark: mark, isDryRun: isDryRun)
        let tally = run(jobs, into: &writer, recording: &record, console: &console)
        var deleted: [String] = []
        if tally.status == .success {
            do throws(FileError) {
                deleted = record.stale
                if !isDryRun { try folder.delete(deleted) }
                try writer.receive([record.file], of: GenerationJob(modelPaths: []))
            } catch {
                console.report([error.diagnostic])
                return .failure
            }
        }
        if isDryRun {
            for change in writer.changes {
                let verb = change.state == .missing ? "create" : "update"
                console.print("\(verb) \(Path.resolve(change.path, from: folder.path))")
            }
        }
        for path in deleted {
            console.print("\(isDryRun ? "delete" : "deleted") \(Path.resolve(path, from: folder.path))")
        }
        if tally.status == .failure {
            console.report(tally.failureSummary("documented"))
        } else if console.isTerminal {
            console.report(
                "\(quantity(tally.total, "model")) documented: \(quantity(writer.changes.count, "file")) "
                    + "\(isDryRun ? "to write" : "written"), \(writer.unchangedCount) unchanged")
        }
        return tally.status
    }

    /// Tells which files are not as they would be written.
    func check(_ jobs: [GenerationJob], console: inout some Console) -> CommandOutcome {
        guard var record = PageRecord.read(in: folder, console: &console) else { return .failure }
        var checker = FileChecker(folder: folder, mark: mark)
        let tally = run(jobs, into: &checker, recording: &record, console: &console)
        guard tally.status == .success else {
            console.report(tally.failureSummary("checked"))
            return .failure
        }
        do throws(FileError) {
            try checker.receive([record.file], of: GenerationJob(modelPaths: []))
        } catch {
            console.report([error.diagnostic])
            return .failure
        }
        let found = checker.differences.map { ($0.path, $0.state.rawValue) } + record.stale.map { ($0, "extra") }
        for (path, state) in found.sorted(by: { $0.0 < $1.0 }) {
            console.print("\(state): \(Path.resolve(path, from: folder.path))")
        }
        guard found.isEmpty else {
            console.report("\(quantity(found.count, "file")) not as written; run the same command without --check")
            return .failure
        }
        if console.isTerminal { console.report("\(quantity(tally.total, "model")) checked: every page is current") }
        return .success
    }

    private func run(
        _ jobs: [GenerationJob], into receiver: inout some FileReceiving, recording record: inout PageRecord,
        console: inout some Console
    ) -> RunTally {
        var tally = RunTally(total: jobs.count)
        var entries: [ServiceOverview.Entry] = []
        for (index, job) in jobs.enumerated() {
            console.showProgress(job.name, index, of: jobs.count)
            var diagnostics = DiagnosticCollector()
            pages.plan(job, diagnostics: &diagnostics) { generator, diagnostics in
                let paths = receive(generator, of: job, into: &receiver, diagnostics: &diagnostics)
                record.set(paths, of: generator.subject, isWhole: isWhole(job))
                entries.append(generator.overviewEntry)
            }
            tally.count(diagnostics)
            console.report(diagnostics.diagnostics)
        }
        console.clearProgress()
        if pages.isOverviewed, tally.status == .success {
            var diagnostics = DiagnosticCollector()
            let paths = receiveOverview(entries, into: &receiver, diagnostics: &diagnostics)
            record.set(paths, of: "\(pages.format.rawValue) \(pages.form.rawValue)", isWhole: true)
            if diagnostics.hasErrors { tally.count(diagnostics) }
            console.report(diagnostics.diagnostics)
        }
        return tally
    }

    /// Hands over the list of the services.
    private func receiveOverview(
        _ entries: [ServiceOverview.Entry], into receiver: inout some FileReceiving,
        diagnostics: inout DiagnosticCollector
    ) -> [String] {
        do throws(TemplateErrors) {
            let overview = ServiceOverview(entries, format: pages.format, form: pages.form)
            var paths: [String] = []
            for file in try overview.files(templates: pages.templates) {
                let job = GenerationJob(modelPaths: [])
                guard receive(file.path, file.bytes, of: job, into: &receiver, diagnostics: &diagnostics) else { break }
                paths.append(file.path)
            }
            return paths
        } catch {
            for error in error.errors {
                let location = SourceLocation(path: error.path, line: error.line, column: error.column)
                diagnostics.report(Diagnostic(.error, error.message, at: location))
            }
            return []
        }
    }

    /// Hands over the pages of a service.
    ///
    /// - Returns: The paths of those that were handed over; after one that could not be, what is wrong is reported.
    private func receive(
        _ generator: ReferenceGenerator, of job: GenerationJob, into receiver: inout some FileReceiving,
        diagnostics: inout DiagnosticCollector
    ) -> [String] {
        var paths: [String] = []
        func receive(_ path: String, _ bytes: [UInt8]?) -> Bool {
            guard let bytes,
                self.receive(path, bytes, of: job, into: &receiver, diagnostics: &diagnostics)
            else { return false }
            paths.append(path)
            return true
        }
        let pages = generator.pages
        let work = OrderedWork(count: pages.count) { number in
            var diagnostics = DiagnosticCollector()
            let bytes = generator.bytes(of: pages[number], diagnostics: &diagnostics)
            return (page: pages[number], bytes: bytes, diagnostics: diagnostics.diagnostics)
        }
        var isComplete = true
        work.run { made in
            for diagnostic in made.diagnostics { diagnostics.report(diagnostic) }
            isComplete = receive(generator.path(of: made.page), made.bytes)
            return isComplete
        }
        guard isComplete else { return paths }
        guard receive(generator.indexPath, generator.indexBytes(diagnostics: &diagnostics)) else { return paths }
        for file in generator.supportFiles {
            guard receive(file.path, file.bytes) else { return paths }
        }
        return paths
    }

    /// Hands over a file; says whether it could be, and reports why not.
    private func receive(
        _ path: String, _ bytes: [UInt8], of job: GenerationJob, into receiver: inout some FileReceiving,
        diagnostics: inout DiagnosticCollector
    ) -> Bool {
        do throws(FileError) {
            try receiver.receive([GeneratedFile(path: path, bytes: bytes)], of: job)
            return true
        } catch {
            diagnostics.report(error.diagnostic)
            return false
        }
    }
}
