import ServiceModel
import SwiftGeneration
import TemplateEngine

/// The command `embed-templates`: turns the templates into a Swift file that is compiled into the generator.
package struct EmbedTemplatesRun: Sendable {
    /// The folder of the templates.
    package let templates: String
    /// The Swift file.
    package let output: String
    package let isCheck: Bool

    package init(templates: String, output: String, isCheck: Bool) {
        self.templates = templates
        self.output = output
        self.isCheck = isCheck
    }

    /// Writes the file where it differs, or, to check, tells whether it does.
    ///
    /// - Throws: ``UsageError`` where the output is no Swift file.
    package func run(console: inout some Console) throws(UsageError) -> CommandOutcome {
        guard output.utf8.count > 6, output.hasSuffix(".swift") else {
            throw UsageError("the output `\(output)` is not a Swift file; give --output FILE.swift")
        }
        do throws(FileError) {
            let sources = try TemplateFolder.read(templates)
            guard !sources.isEmpty else {
                let location = SourceLocation(path: templates, line: 1, column: 1)
                let message = "the folder holds no template; their names end in .mustache"
                console.report([Diagnostic(.error, message, at: location)])
                return .failure
            }
            let file = GeneratedFile(path: Path.name(of: output), contents: embeddedTemplatesSource(sources))
            let folder = OutputFolder(Path.folder(of: output))
            let states = isCheck ? try folder.compare([file]) : try folder.write([file])
            guard let state = states.first?.state else { return .failure }
            return report(state, templateCount: sources.count, console: &console)
        } catch {
            console.report([error.diagnostic])
            return .failure
        }
    }

    private func report(
        _ state: OutputFolder.State, templateCount: Int, console: inout some Console
    ) -> CommandOutcome {
        if isCheck, state != .current {
            console.print("\(state.rawValue): \(output)")
            let location = SourceLocation(path: output, line: 1, column: 1)
            let message =
                "the file does not hold the templates of \(templates); run `service-generator embed-templates`"
            console.report([Diagnostic(.error, message, at: location)])
            return .failure
        }
        if console.isTerminal {
            let outcome = state == .current ? "\(output) is current" : "\(output) written"
            console.report("\(quantity(templateCount, "template")): \(outcome)")
        }
        return .success
    }
}
