import ArgumentParser
import ReferenceGeneration
import ServiceGenerator

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Writes reference pages in the form of a well-known reference.",
        discussion: """
            Formats: cli (AWS CLI), boto3 (AWS SDK for Python), powershell (AWS Tools for PowerShell), ios (AWS SDK for \
            iOS), r (paws), swift (the client that `generate` makes).

            Every format has the forms text, markdown and html, a page of which needs no other file. Besides, cli has rst \
            and man, boto3 has rst, r has Rd. Without --form, pages are html, and text where there is no --output.

            With --output, a page for each operation, for ios and swift also for each type, and an index are written; a \
            file only where its bytes differ. Pages of what the model no longer has are deleted. Without --output, the page of \
            one operation is printed.

            What no rule can know, such as the name of a command that is called other than its operation, stands in \
            override files; those that come with the program are in its repository, under Resources/reference.

            For example:
              service-generator reference models/connect --format cli --operation CreateQueue
              service-generator reference models/connect --format boto3 --output Reference
            """)

    @Argument(help: ArgumentHelp("A model's file or folder.", valueName: "model"))
    var models: [String] = []

    @Option(help: "The reference whose form pages have.")
    var format: ReferenceFormat

    @Option(help: "The language that pages are written in. (default: html; text without --output)")
    var form: ReferenceForm?

    @Option(
        name: [.customLong("operation"), .customLong("operations")],
        help: ArgumentHelp(
            "The operations to write pages for, by name or glob (* and ?), separated by commas; all where it is left out.",
            valueName: "names"))
    var operations: [String] = []

    @Option(help: ArgumentHelp("A file of overrides for the format; may be repeated.", valueName: "file"))
    var overrides: [String] = []

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("A folder of templates that replace embedded ones, file by file.", valueName: "folder"))
    var templates: String?

    @Option(help: ArgumentHelp("Which service, where a model has several.", valueName: "shape-id"))
    var service: String?

    @Flag(help: "Print which files would be written, and write none.")
    var dryRun = false

    @Flag(help: "Write nothing; list stale, missing and extra files, and exit with 1 where there are any.")
    var check = false

    func run() throws {
        var arguments = ReferenceArguments(format: format)
        arguments.form = form
        arguments.overrides = overrides
        arguments.selection.models = models
        arguments.selection.configuration = config
        arguments.selection.service = service
        arguments.selection.operations = names(in: operations)
        arguments.selection.output = output
        arguments.selection.templates = templates
        arguments.selection.isDryRun = dryRun
        arguments.selection.isCheck = check
        try finish { console throws(UsageError) in
            try ReferenceRun(arguments, stages: .standard).run(console: &console)
        }
    }
}

extension ReferenceFormat: ExpressibleByArgument {}
extension ReferenceForm: ExpressibleByArgument {}
