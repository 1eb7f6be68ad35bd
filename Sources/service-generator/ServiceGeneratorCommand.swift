import ArgumentParser
import ServiceGenerator

/// The command line's root.
@main
struct ServiceGeneratorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "service-generator",
        abstract: "Generates Swift clients from API models.",
        discussion: """
            Reads models in Smithy's language, in its JSON AST or in the form of AWS (service-2.json), and writes \
            Swift sources that import ServiceRuntime.

            Exit codes: 0 on success; 1 where a model, a configuration or a template is wrong or --check finds stale \
            files; 64 where the command line is wrong.
            """,
        version: GeneratorVersion.current,
        subcommands: [
            GenerateCommand.self, ReferenceCommand.self, ValidateCommand.self, ListCommand.self, ConvertCommand.self,
            DumpContextCommand.self,
            EmbedTemplatesCommand.self,
        ])

    static func main() {
        LargePages.useForHeap()
        main(nil)
    }
}

extension ParsableCommand {
    /// Runs a command's logic and ends as it says.
    ///
    /// - Throws: The exit code of a failure; 64, after the usage, where the command line does not say what to do.
    func finish(_ run: (inout StandardConsole) throws(UsageError) -> CommandOutcome) throws {
        var console = StandardConsole()
        let outcome: CommandOutcome
        do throws(UsageError) {
            outcome = try run(&console)
        } catch {
            // A `ValidationError` thrown from here would show the usage of the root.
            console.report("Error: \(error)")
            console.report("Usage: \(ServiceGeneratorCommand.usageString(for: Self.self))")
            let command = "service-generator \(Self.configuration.commandName ?? "")"
            console.report("  See '\(command) --help' for more information.")
            throw ExitCode.validationFailure
        }
        if outcome != .success { throw ExitCode(outcome.rawValue) }
    }
}
