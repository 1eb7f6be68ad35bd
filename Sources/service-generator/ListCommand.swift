import ArgumentParser
import ServiceGenerator

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists what is in models, or tells why a shape is kept.",
        discussion: """
            Prints, for each model, the client's name, the service, its protocol and its operations, and the shapes \
            that they reach, by kind. The names of operations are those that `generate --operations` takes. Models whose \
            protocol no client can be generated for yet are listed as well, with a note.

            With a configuration file, or with --operations and --drop-operations, what they choose is listed. Without a \
            model, the models of the file are.

            With --why, prints why a shape is kept: the shortest ways to it from each operation that reaches it. Where it \
            is not kept, the exit code is 1.

            For example:
              service-generator list models/connect --operations 'Start*' --why Endpoint
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String] = []

    @Option(help: ArgumentHelp("The shape to explain, by name or absolute id.", valueName: "shape"))
    var why: String?

    @OptionGroup
    var selection: OperationOptions

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Which service, where a model has several.", valueName: "shape-id"))
    var service: String?

    func run() throws {
        var arguments = GenerateArguments()
        arguments.models = models
        arguments.configuration = config
        arguments.service = service
        arguments.operations = names(in: selection.operations)
        arguments.droppedOperations = names(in: selection.dropOperations)
        try finish { console throws(UsageError) in
            try ListRun(arguments, explaining: why, stages: .standard).run(console: &console)
        }
    }
}
