import ModelReaders
import ReferenceGeneration
import ServiceModel
import SwiftGeneration
import TemplateEngine

/// The command `reference`: writes reference pages.
package struct ReferenceRun: Sendable {
    package let arguments: ReferenceArguments
    package let stages: GeneratorStages

    package init(_ arguments: ReferenceArguments, stages: GeneratorStages) {
        self.arguments = arguments
        self.stages = stages
    }

    /// Writes, checks, or prints the page of one operation where there is no folder to write into.
    ///
    /// - Throws: ``UsageError`` where the arguments do not say what to do.
    package func run(console: inout some Console) throws(UsageError) -> CommandOutcome {
        let selection = arguments.selection
        let form = try checkedForm()
        if selection.output == "" { throw UsageError("--output is empty; name a folder, `.` for this one") }
        if selection.templates == "" { throw UsageError("--templates is empty; name a folder") }
        if selection.isCheck, selection.isDryRun {
            throw UsageError("--check and --dry-run exclude each other; both write nothing, give one of them")
        }
        if selection.output == nil, selection.isCheck || selection.isDryRun {
            throw UsageError("--check and --dry-run are about a folder; give --output DIR")
        }
        guard let configuration = Configuration.read(for: selection, console: &console) else { return .failure }
        let jobs = try PlannedJobs.make(selection, configuration)
        guard var pages = pages(configuration, form, console: &console) else { return .failure }
        guard let output = selection.output else { return try printPage(jobs, pages, console: &console) }
        pages.isOverviewed = jobs.count > 1
        let writer = ReferenceWriter(
            pages: pages, folder: OutputFolder(output), mark: stages.generatedMark,
            isWhole: { $0.options.operations.isEmpty })
        return selection.isCheck
            ? writer.check(jobs, console: &console)
            : writer.write(jobs, isDryRun: selection.isDryRun, console: &console)
    }

    private func checkedForm() throws(UsageError) -> ReferenceForm {
        let form = arguments.form ?? (arguments.selection.output == nil ? .text : .html)
        let forms = arguments.format.forms
        guard forms.contains(form) else {
            throw UsageError(
                "the format \(arguments.format.rawValue) has no form \(form.rawValue); "
                    + "its forms are \(forms.map(\.rawValue).joined(separator: ", "))")
        }
        return form
    }

    /// What plans pages; `nil` after reporting what is wrong in templates or overrides.
    private func pages(
        _ configuration: Configuration, _ form: ReferenceForm, console: inout some Console
    ) -> ServicePages? {
        let folder = arguments.selection.templates ?? configuration.templates
        guard let library = stages.withTemplates(overriddenIn: folder, console: &console, { $0 }) else { return nil }
        var overrides: [(path: String, contents: [UInt8])] = []
        let builtIn = "reference/\(arguments.format.rawValue).yaml"
        if let text = stages.resource(builtIn) { overrides.append(("Resources/\(builtIn)", Array(text.utf8))) }
        do throws(FileError) {
            for path in arguments.overrides { overrides.append((path, try readFile(path))) }
        } catch {
            console.report([error.diagnostic])
            return nil
        }
        return ServicePages(
            loader: stages.loader, format: arguments.format, form: form, templates: library, overrides: overrides,
            resource: stages.resource)
    }

    private func printPage(
        _ jobs: [GenerationJob], _ pages: ServicePages, console: inout some Console
    ) throws(UsageError) -> CommandOutcome {
        guard let job = jobs.first, jobs.count == 1 else {
            throw UsageError("there are \(jobs.count) models; give --output DIR, or name one model")
        }
        var diagnostics = DiagnosticCollector()
        var page: String?
        pages.plan(job, diagnostics: &diagnostics) { generator, diagnostics in
            let operations = generator.pages.filter { $0.operation != nil }
            guard let found = operations.first, operations.count == 1 else {
                diagnostics.error(
                    "standard output takes the page of one operation, and \(operations.count) are chosen; "
                        + "give --operation NAME, or --output DIR for all", at: SourcePosition(file: 0, offset: 0))
                return
            }
            let bytes = generator.bytes(of: found, isAlone: true, diagnostics: &diagnostics)
            page = bytes.map { String(decoding: $0, as: UTF8.self) }
        }
        console.report(diagnostics.diagnostics)
        guard let page, !diagnostics.hasErrors else { return .failure }
        // A console ends each line it prints.
        console.print(page.hasSuffix("\n") ? String(page.dropLast()) : page)
        return .success
    }
}
