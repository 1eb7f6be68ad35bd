import ArgumentParser
import EmbeddedTemplates
import Foundation
import ModelReaders
import ServiceModel
import SwiftGeneration
import TemplateEngine

/// Writes clients and tests for the official protocol tests of a folder of models.
@main
struct Command: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ProtocolTestGenerator",
        abstract: "Writes clients, and tests that call them, for models with protocol tests.",
        discussion: """
            For each model NAMESPACE.Service.json it writes Service/Client and Service/Tests, and one line to the standard \
            output: the service, its protocol, how many tests of requests, of responses and of event \
            streams it has, and `written` or `refused`.
            """)

    @Argument(help: "The folder of the models.")
    var models: String

    @Option(help: "The folder to write to.")
    var output: String

    @Option(help: "A service to write for; all where none is named.")
    var service: [String] = []

    func run() throws {
        let templates = EmbeddedTemplates.all.map { TemplateSource(path: $0.path, text: $0.text) }
        let generator = try SwiftGenerator(templates: TemplateLibrary(embedded: templates, overrides: []))
        let names = try FileManager.default.contentsOfDirectory(atPath: models).sorted()
        for name in names where name.hasSuffix(".json") {
            let parts = name.split(separator: ".")
            // The counts that lie beside the models have no namespace.
            guard parts.count > 2 else { continue }
            let service = String(parts[parts.count - 2])
            if !self.service.isEmpty, !self.service.contains(service) { continue }
            try write(service, model: "\(models)/\(name)", generator)
        }
    }

    private func write(_ service: String, model path: String, _ generator: SwiftGenerator) throws {
        var diagnostics = DiagnosticCollector()
        guard let model = ModelLoader.load(path: path, diagnostics: &diagnostics)?.model else {
            throw ProtocolTestError("\(path) cannot be read: \(diagnostics.diagnostics)")
        }
        let counts = try ProtocolTestSources.count(in: model)
        let written = try files(of: service, model, generator)
        let folder = OutputFolder(path: "\(output)/\(service)")
        try folder.write(written ?? [])
        let wireProtocol = counts.protocols.sorted().joined(separator: ",")
        print(
            service, wireProtocol, counts.requests, counts.responses, counts.eventStreams,
            written == nil ? "refused" : "written")
    }

    /// The files of a service; `nil` after saying why its client cannot be generated.
    private func files(of service: String, _ model: Model, _ generator: SwiftGenerator) throws -> [GeneratedFile]? {
        let options = SwiftOptions()
        var diagnostics = DiagnosticCollector(sources: model.sources)
        var quiet = diagnostics
        guard let client = generator.generate(model, options: options, diagnostics: &diagnostics),
            let outline = ClientOutline(model, options: options, diagnostics: &quiet)
        else {
            for diagnostic in diagnostics.diagnostics {
                FileHandle.standardError.write(Data("\(service): \(diagnostic)\n".utf8))
            }
            return nil
        }
        let tests = try ProtocolTestSources(outline, module: "\(service)UnderTest").files()
        return client.map { GeneratedFile(path: "Client/\($0.path)", contents: $0.contents) }
            + tests.map { GeneratedFile(path: "Tests/\($0.path)", contents: $0.contents) }
    }
}
