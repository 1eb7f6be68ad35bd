import ArgumentParser
import ServiceGenerator
import SwiftGeneration

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generates a Swift client for each model.",
        discussion: """
            A model is a file, or a folder that holds its files. A file of the output is written only where its bytes \
            differ. A model with an error stops no other, and nothing of its own is overwritten. \
            Files that earlier runs made and this one makes no more are deleted; --dry-run names them.

            Each client has files of its own, one for each kind of declaration. With --shards, all clients share \
            GeneratedClients.swift and GeneratedClients01.swift and so on, over which operations and shapes are spread by \
            their names: the form for build plugins, which must name their output before they read a model. Nothing is \
            written then where any model has an error.

            Without a model, service-generator.yaml of the working directory says what to do, or the file that --config \
            names. What the command line says wins over the file.

            With --target, a Swift target's folder says what to do: its service-generator.yaml, or else the models in it. A \
            model file in the folder is a model of its own, a folder in it that holds model files is one model. Its folder \
            Templates replaces templates; output goes to its folder Generated unless something else is said.

            For example:
              service-generator generate models/connect --output Sources/Connect
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String] = []

    @Option(help: ArgumentHelp("The folder of a Swift target to generate for.", valueName: "folder"))
    var target: String?

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String?

    @OptionGroup
    var selection: OperationOptions

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("A folder of templates that replace embedded ones, file by file.", valueName: "folder"))
    var templates: String?

    @Option(help: "Who may use the generated declarations. (default: public)")
    var access: AccessArgument?

    @Option(help: ArgumentHelp("What the client is called: Connect makes ConnectClient.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "An enumeration to nest the shapes' types in: Connect makes Connect.Queue. The client stays outside.",
            valueName: "name"))
    var namespace: String?

    @Option(help: ArgumentHelp("Which service, where a model has several.", valueName: "shape-id"))
    var service: String?

    @Option(help: ArgumentHelp("A shape's or member's name in Swift; may be repeated.", valueName: "shape=name"))
    var rename: [String] = []

    @Option(
        name: .customLong("protocol"),
        help: ArgumentHelp("The protocol to speak, where the service offers several.", valueName: "name"))
    var wireProtocol: String?

    @Option(
        help: ArgumentHelp(
            "What types conform to beyond Sendable, separated by commas: Equatable, Hashable, Codable.",
            valueName: "names"))
    var conformances: [String] = []

    @Flag(help: "Leave out the methods that take an input's members as arguments.")
    var noOverloads = false

    @Flag(help: "Leave out documentation comments.")
    var noDocumentation = false

    @Option(
        help: ArgumentHelp(
            "Spread all models over this many files, 1 to 99, whose names do not depend on the models; for build plugins.",
            valueName: "count"))
    var shards: Int?

    @Flag(help: "Write a DocC catalog beside the sources: landing page, topics, articles.")
    var catalog = false

    @Flag(help: "Write the DocC catalog and no Swift, for a target whose Swift the build plugin generates.")
    var catalogOnly = false

    @Option(
        help: ArgumentHelp(
            "The module that the output is compiled into, for the catalog. (default: the target's folder in Sources, else the output's name)",
            valueName: "name"))
    var module: String?

    @Flag(help: "Print which files would be written, and write none.")
    var dryRun = false

    @Flag(help: "Write nothing; list stale, missing and extra files, and exit with 1 where there are any.")
    var check = false

    func run() throws {
        var arguments = GenerateArguments()
        arguments.models = models
        arguments.target = target
        arguments.output = output
        arguments.configuration = config
        arguments.templates = templates
        arguments.access = access.flatMap { SwiftOptions.AccessLevel(rawValue: $0.rawValue) }
        arguments.operations = names(in: selection.operations)
        arguments.droppedOperations = names(in: selection.dropOperations)
        arguments.name = name
        arguments.service = service
        arguments.renames = rename
        arguments.wireProtocol = wireProtocol
        arguments.conformances = names(in: conformances)
        arguments.withoutOverloads = noOverloads
        arguments.withoutDocumentation = noDocumentation
        arguments.withCatalog = catalog
        arguments.namespace = namespace
        arguments.shardCount = shards
        arguments.catalogOnly = catalogOnly
        arguments.module = module
        arguments.isDryRun = dryRun
        arguments.isCheck = check
        try finish { console throws(UsageError) in
            try GenerateRun(arguments, stages: .standard).run(console: &console)
        }
    }
}

/// The values of `--access`.
enum AccessArgument: String, ExpressibleByArgument, CaseIterable {
    case `public`, package, `internal`
}
