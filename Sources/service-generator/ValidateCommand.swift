import ArgumentParser
import ServiceGenerator

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks models.",
        discussion: """
            Reports everything that is wrong with each model, as file:line:column: error: what is wrong; what to do. \
            Says nothing where all is well, and exits with 1 where it is not. What a model may suppress has the id of its \
            event behind it, such as [DeprecatedShape], for the trait smithy.api#suppress or the metadata suppressions.

            With --format json, an array is printed to standard output, of objects with severity (NOTE, WARNING, DANGER, \
            ERROR), id, shapeId, message, file, line and column; what is not known of an event is left out. What models \
            suppress is left out as well, unless --show-suppressed is given: its severity is SUPPRESSED.
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String]

    @Option(help: "How to tell what was found: text or json.")
    var format: ValidateRun.Format = .text

    @Flag(help: "Tell what models suppress, too.")
    var showSuppressed = false

    func run() throws {
        try finish { console throws(UsageError) in
            ValidateRun(models: models, format: format, showsSuppressed: showSuppressed, stages: .standard)
                .run(console: &console)
        }
    }
}

extension ValidateRun.Format: ExpressibleByArgument {}
