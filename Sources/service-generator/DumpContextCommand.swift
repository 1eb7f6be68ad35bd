import ArgumentParser
import ServiceGenerator

struct DumpContextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump-context",
        abstract: "Prints what templates see.",
        discussion: """
            Prints the values that templates lay out, as JSON: what each template that makes a file gets, or what the named \
            one gets. With --describe it prints the fields of all view types and what they are for, as Markdown. Both are \
            for those who write templates of their own, for `generate --templates`.

            For example:
              service-generator dump-context models/weather --template swift/structure --operations GetForecast
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String] = []

    @Option(help: ArgumentHelp("The template whose views to print, such as swift/structure.", valueName: "name"))
    var template: String?

    @OptionGroup
    var selection: OperationOptions

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("Which service, where a model has several.", valueName: "shape-id"))
    var service: String?

    @Flag(help: "Describe the view types instead.")
    var describe = false

    func run() throws {
        var arguments = GenerateArguments()
        arguments.models = models
        arguments.operations = names(in: selection.operations)
        arguments.droppedOperations = names(in: selection.dropOperations)
        arguments.configuration = config
        arguments.service = service
        try finish { console throws(UsageError) in
            try DumpContextRun(arguments, template: template, describes: describe, stages: .standard).run(
                console: &console)
        }
    }
}
