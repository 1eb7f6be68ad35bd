import ArgumentParser
import ServiceGenerator
import ServiceModel

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes models in another form.",
        discussion: """
            Reads models in any form and writes them as Smithy IDL (smithy), or as Smithy's JSON AST, in JSON (json) or in \
            YAML (yaml). What is written reads back as the same model, and the same client is generated from it. What AWS \
            models say and no trait of Smithy can hold is kept in traits of the namespace service.generator, which are \
            built in here.

            Smithy IDL is a file for each namespace, and metadata.smithy where there are several and metadata; json and \
            yaml are one file for a model, named after the namespace of its service. Without --output, the only file is \
            printed. A file that is there and holds something else is left as it is and makes the exit code 1, unless \
            --overwrite is given.

            For example:
              service-generator convert models/connect --to smithy --output Models
              service-generator convert Models --to json > model.json
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String]

    @Option(help: ArgumentHelp("The form to write.", valueName: "form"))
    var to: ModelForm

    @Option(
        help: ArgumentHelp(
            "The folder to write into, or the file where there is one and the name ends as its form does.",
            valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The version of Smithy, for those who read 1.0 only, which says less; json and yaml.", valueName: "version")
    )
    var smithyVersion = SmithyVersionArgument.two

    @Flag(help: "Replace files that are there and hold something else.")
    var overwrite = false

    func run() throws {
        var arguments = ConvertArguments(form: to)
        arguments.models = models
        arguments.output = output
        arguments.version = smithyVersion == .one ? .one : .two
        arguments.overwrites = overwrite
        try finish { console throws(UsageError) in
            try ConvertRun(arguments, stages: .standard).run(console: &console)
        }
    }
}

extension ModelForm: ExpressibleByArgument {}

enum SmithyVersionArgument: String, ExpressibleByArgument, CaseIterable {
    case one = "1.0"
    case two = "2.0"
}
