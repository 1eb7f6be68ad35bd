import EmbeddedTemplates
import Foundation
import ModelReaders
import ReferenceGeneration
import ServiceModel
import TemplateEngine
import Testing

/// The reference pages of a model, as tests look at them.
struct ReferencePages {
    let generator: ReferenceGenerator

    /// - Parameters:
    ///   - path: A model's file, or the folder of an AWS model.
    ///   - overrides: Override files besides the one that comes with the program.
    init(
        path: String, _ format: ReferenceFormat, _ form: ReferenceForm, operations: OperationSelection = [],
        overrides: [String] = [], templates: [TemplateSource] = [], isOneOfSeveral: Bool = false,
        _ location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        var diagnostics = DiagnosticCollector()
        let loaded = try #require(
            ModelLoader.load(path: path, diagnostics: &diagnostics), "\(diagnostics.diagnostics)",
            sourceLocation: location)
        let service = try #require(
            ServiceResolver(operations: operations).resolve(loaded.model, diagnostics: &diagnostics),
            "\(diagnostics.diagnostics)", sourceLocation: location)
        let generator = try ReferencePages.generator(
            of: service, format, form, overrides: overrides, templates: templates, isOneOfSeveral: isOneOfSeveral,
            diagnostics: &diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.diagnostics)", sourceLocation: location)
        self.generator = try #require(generator, sourceLocation: location)
    }

    /// - Parameter model: A Smithy JSON AST or an AWS model.
    init(
        _ model: String, _ format: ReferenceFormat, _ form: ReferenceForm, overrides: [String] = [],
        templates: [TemplateSource] = [], _ location: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "reference-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let isSmithy = model.prefix(200).contains("\"smithy\"")
        let file = folder.appending(path: isSmithy ? "model.json" : "service-2.json")
        try Data(model.utf8).write(to: file)
        try self.init(
            path: file.path, format, form, overrides: overrides, templates: templates, location)
    }

    /// Plans pages as the command does.
    ///
    /// - Returns: `nil` after reporting what is wrong in the overrides or the model.
    static func generator(
        of service: Service, _ format: ReferenceFormat, _ form: ReferenceForm, overrides: [String] = [],
        templates: [TemplateSource] = [], isOneOfSeveral: Bool = false, diagnostics: inout DiagnosticCollector
    ) throws -> ReferenceGenerator? {
        let library = try TemplateLibrary(
            embedded: EmbeddedTemplates.all.map { TemplateSource(path: $0.path, text: $0.text) }, overrides: templates)
        var files = ReferenceOverrides()
        let resources = Dictionary(uniqueKeysWithValues: EmbeddedResources.all.map { ($0.path, $0.text) })
        let builtIn = resources["reference/\(format.rawValue).yaml"].map { [$0] } ?? []
        for (index, text) in (builtIn + overrides).enumerated() {
            files.add(Array(text.utf8), path: "overrides-\(index).yaml", diagnostics: &diagnostics)
        }
        let environment = ReferenceEnvironment(templates: library, overrides: files, resource: { resources[$0] })
        return try ReferenceGenerator(
            ReferenceService(service), format: format, form: form, environment: environment,
            isOneOfSeveral: isOneOfSeveral, diagnostics: &diagnostics)
    }

    /// The page of a title: `connect_create_queue`.
    func text(of title: String, _ location: Testing.SourceLocation = #_sourceLocation) throws -> String {
        let page = try #require(
            generator.pages.first { $0.title == title }, "there are \(generator.pages.map(\.title))",
            sourceLocation: location)
        return try text(of: page, location)
    }

    /// The text of a page, which is UTF-8.
    func text(
        of page: ReferencePage, isAlone: Bool = false, _ location: Testing.SourceLocation = #_sourceLocation
    ) throws -> String {
        var diagnostics = DiagnosticCollector()
        let bytes = generator.bytes(of: page, isAlone: isAlone, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty, "\(diagnostics.diagnostics)", sourceLocation: location)
        return try #require(bytes.flatMap { String(validating: $0, as: UTF8.self) }, sourceLocation: location)
    }

    /// The index.
    func index(_ location: Testing.SourceLocation = #_sourceLocation) throws -> String {
        var diagnostics = DiagnosticCollector()
        let bytes = generator.indexBytes(diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty, "\(diagnostics.diagnostics)", sourceLocation: location)
        return try #require(bytes.flatMap { String(validating: $0, as: UTF8.self) }, sourceLocation: location)
    }
}
