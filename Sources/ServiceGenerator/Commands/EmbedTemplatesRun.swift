import ServiceModel
import SwiftGeneration
import TemplateEngine

/// The command `embed-templates`: turns the templates, or the resources, into a Swift file that is compiled into the
/// generator.
package struct EmbedTemplatesRun: Sendable {
    /// What is embedded.
    let texts: EmbeddedTexts
    /// The folder of the texts.
    package let folder: String
    /// The Swift file.
    package let output: String
    package let isCheck: Bool

    /// Embeds templates.
    package init(in folder: String, output: String, isCheck: Bool) {
        self.init(.templates, in: folder, output: output, isCheck: isCheck)
    }

    /// Embeds resources.
    package init(resourcesIn folder: String, output: String, isCheck: Bool) {
        self.init(.resources, in: folder, output: output, isCheck: isCheck)
    }

    private init(_ texts: EmbeddedTexts, in folder: String, output: String, isCheck: Bool) {
        self.texts = texts
        self.folder = folder
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
            let sources = try TemplateFolder.read(folder, named: texts.suffix)
            guard !sources.isEmpty else {
                let location = SourceLocation(path: folder, line: 1, column: 1)
                let message = "the folder holds no \(texts.noun) to embed\(texts.advice)"
                console.report([Diagnostic(.error, message, at: location)])
                return .failure
            }
            let file = GeneratedFile(path: Path.name(of: output), contents: texts.source(of: sources))
            let target = OutputFolder(Path.folder(of: output))
            let states = isCheck ? try target.compare([file]) : try target.write([file])
            guard let state = states.first?.state else { return .failure }
            return report(state, count: sources.count, console: &console)
        } catch {
            console.report([error.diagnostic])
            return .failure
        }
    }

    private func report(
        _ state: OutputFolder.State, count: Int, console: inout some Console
    ) -> CommandOutcome {
        if isCheck, state != .current {
            console.print("\(state.rawValue): \(output)")
            let location = SourceLocation(path: output, line: 1, column: 1)
            let message =
                "the file does not hold the \(texts.noun)s of \(folder); run `service-generator embed-templates`"
            console.report([Diagnostic(.error, message, at: location)])
            return .failure
        }
        if console.isTerminal {
            let outcome = state == .current ? "\(output) is current" : "\(output) written"
            console.report("\(quantity(count, texts.noun)): \(outcome)")
        }
        return .success
    }
}
