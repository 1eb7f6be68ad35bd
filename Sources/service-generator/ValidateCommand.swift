import ArgumentParser
import ServiceGenerator

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Checks models.",
        discussion: """
            Reports everything that is wrong with each model, as file:line:column: error: what is wrong; what to do. \
            Says nothing where all is well, and exits with 1 where it is not.
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String]

    func run() throws {
        try finish { console throws(UsageError) in
            ValidateRun(models: models, stages: .standard).run(console: &console)
        }
    }
}
