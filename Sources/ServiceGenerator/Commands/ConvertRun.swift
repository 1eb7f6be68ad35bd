package import ServiceModel
import SwiftGeneration

/// What the command line says to `convert`.
package struct ConvertArguments: Sendable {
    package var models: [String] = []
    package var form: ModelForm
    /// A folder, or the one file where it has the ending of a model's; `nil` for standard output.
    package var output: String?
    /// The version of Smithy to write.
    package var version = SmithyVersion.two
    /// Whether files that hold something else are replaced.
    package var overwrites = false

    package init(form: ModelForm) {
        self.form = form
    }
}

/// The command `convert`: writes models in another form.
package struct ConvertRun: Sendable {
    package let arguments: ConvertArguments
    package let stages: GeneratorStages

    package init(_ arguments: ConvertArguments, stages: GeneratorStages) {
        self.arguments = arguments
        self.stages = stages
    }

    /// Writes the files of each model into a folder, or the only file that there is to the file or standard output.
    ///
    /// - Throws: ``UsageError`` where the arguments do not say what to do.
    package func run(console: inout some Console) throws(UsageError) -> CommandOutcome {
        let target = try target()
        var tally = RunTally(total: arguments.models.count)
        var produced = ProducedFiles()
        var writtenCount = 0
        for (index, path) in arguments.models.enumerated() {
            let job = GenerationJob(modelPaths: [path])
            console.showProgress(job.name, index, of: arguments.models.count)
            var diagnostics = DiagnosticCollector()
            if let files = files(of: job, diagnostics: &diagnostics) {
                do throws(FileError) {
                    switch target {
                    case .standardOutput: try print(files, of: job, console: &console)
                    case .file(let path):
                        let file = GeneratedFile(path: Path.name(of: path), bytes: try only(files, of: job).bytes)
                        let folder = OutputFolder(Path.folder(of: path))
                        writtenCount += try write([file], into: folder, of: job, &produced)
                    case .folder(let folder):
                        writtenCount += try write(files, into: folder, of: job, &produced)
                    }
                } catch {
                    diagnostics.report(error.diagnostic)
                }
            }
            tally.count(diagnostics)
            console.report(diagnostics.diagnostics)
        }
        console.clearProgress()
        if tally.status == .failure {
            console.report(tally.failureSummary("converted"))
        } else if console.isTerminal, arguments.output != nil {
            console.report("\(quantity(tally.total, "model")) converted: \(quantity(writtenCount, "file")) written")
        }
        return tally.status
    }

    private enum Target {
        case standardOutput
        case file(String)
        case folder(OutputFolder)
    }

    private func target() throws(UsageError) -> Target {
        if arguments.version == .one, arguments.form == .smithy {
            throw UsageError("Smithy IDL is written in version 2.0 only; convert to json or yaml for 1.0")
        }
        if arguments.models.isEmpty { throw UsageError("no model; name a model's file or folder") }
        if arguments.models.contains("") { throw UsageError("a model's path is empty; name a file or folder") }
        guard let output = arguments.output else {
            if arguments.models.count > 1 {
                throw UsageError("there are \(arguments.models.count) models; give --output DIR, or name one model")
            }
            if arguments.overwrites { throw UsageError("--overwrite is about files; give --output DIR") }
            return .standardOutput
        }
        if output.isEmpty { throw UsageError("--output is empty; name a folder, `.` for this one, or a file") }
        guard ModelForm.isFile(output) else { return .folder(OutputFolder(output)) }
        guard arguments.form.endings.contains(where: output.hasSuffix) else {
            throw UsageError(
                "`\(output)` is no name for \(arguments.form.rawValue); end it in \(arguments.form.endings[0]), or name a folder"
            )
        }
        if arguments.models.count > 1 {
            throw UsageError("there are \(arguments.models.count) models and one file; name a folder, or one model")
        }
        return .file(output)
    }

    private func files(of job: GenerationJob, diagnostics: inout DiagnosticCollector) -> [GeneratedFile]? {
        let model = stages.loader.loadAsWritten(job.modelPaths, diagnostics: &diagnostics)
        guard let model, !diagnostics.hasErrors else {
            diagnostics.ensureError(for: job, "cannot be read")
            return nil
        }
        return ModelConversion(form: arguments.form, version: arguments.version, library: stages.library)
            .files(of: model, diagnostics: &diagnostics)
    }

    private func print(
        _ files: [GeneratedFile], of job: GenerationJob, console: inout some Console
    ) throws(FileError) {
        let text = try only(files, of: job).contents
        // A console ends each line it prints.
        console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    private func only(_ files: [GeneratedFile], of job: GenerationJob) throws(FileError) -> GeneratedFile {
        guard let file = files.first, files.count == 1 else {
            let names = files.map(\.path).joined(separator: ", ")
            throw FileError(
                .write, path: job.modelPaths[0],
                reason: "the model makes \(files.count) files, \(names); give --output DIR for all of them")
        }
        return file
    }

    /// Writes the files that differ from what is there.
    ///
    /// - Returns: How many were written.
    private func write(
        _ files: [GeneratedFile], into folder: OutputFolder, of job: GenerationJob, _ produced: inout ProducedFiles
    ) throws(FileError) -> Int {
        try produced.add(files, of: job, in: folder, markedBy: stages.generatedMark)
        let states = try folder.compare(files)
        // A model is a source: what stands there may be somebody's work.
        if let other = states.first(where: { $0.state == .stale }), !arguments.overwrites {
            throw FileError(
                .replace, path: Path.resolve(other.path, from: folder.path),
                reason: "it is there and holds something else; give --overwrite to replace it, or name another folder")
        }
        return try folder.write(files).count { $0.state != .current }
    }
}
