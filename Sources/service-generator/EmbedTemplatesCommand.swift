import ArgumentParser
import ServiceGenerator

struct EmbedTemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "embed-templates",
        abstract: "Turns the templates and resources into Swift source.",
        discussion: """
            For those who change the generator's own templates or data: run it in the generator's repository after a change, \
            and build again. With --check nothing is written, and a file that is not current makes the exit code 1.
            """)

    @Option(help: ArgumentHelp("The folder of the templates.", valueName: "folder"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("The Swift file to write.", valueName: "file"))
    var output = "Sources/EmbeddedTemplates/EmbeddedTemplates.swift"

    @Option(help: ArgumentHelp("The folder of the data.", valueName: "folder"))
    var resources = "Resources"

    @Option(help: ArgumentHelp("The Swift file to write the data to.", valueName: "file"))
    var resourcesOutput = "Sources/EmbeddedTemplates/EmbeddedResources.swift"

    @Flag(help: "Write nothing; exit with 1 where the file is not current.")
    var check = false

    func run() throws {
        try finish { console throws(UsageError) in
            let outcome = try EmbedTemplatesRun(in: templates, output: output, isCheck: check).run(console: &console)
            let second = try EmbedTemplatesRun(resourcesIn: resources, output: resourcesOutput, isCheck: check)
                .run(console: &console)
            return outcome == .success ? second : outcome
        }
    }
}
