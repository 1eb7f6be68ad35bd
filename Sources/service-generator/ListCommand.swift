import ArgumentParser
import ServiceGenerator

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists what is in models.",
        discussion: """
            Prints, for each model, the client's name, the service, its protocol and its operations, and the shapes \
            that they reach, by kind. The names of operations are those that `generate --operations` takes. Models whose \
            protocol no client can be generated for yet are listed as well, with a note.
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String]

    @Option(help: ArgumentHelp("Which service, where a model has several.", valueName: "shape-id"))
    var service: String?

    func run() throws {
        try finish { console throws(UsageError) in
            ListRun(models: models, service: service, stages: .standard).run(console: &console)
        }
    }
}
