import EmbeddedTemplates
import ServiceModel
import SwiftGeneration
import TemplateEngine
import Testing

@testable import ModelReaders

/// A Smithy AST model of one service, of which a test writes only what it is about.
///
/// Shapes are `"name": definition` pairs. Names without namespace are put into `example.tiny`, and `@String` is short
/// for a name of the prelude.
struct TinyModel {
    var shapes = ""
    /// The names of the service's operations.
    var operations: [String] = ["Act"]
    /// The service's traits besides its protocol.
    var traits = ""
    var wireProtocol = "aws.protocols#awsJson1_0"
    var serviceName = "Tiny"
    /// What else the service has, such as `"rename": {…}`.
    var more = ""

    init(
        _ shapes: String, operations: [String] = ["Act"], traits: String = "", rest: Bool = false,
        serviceName: String = "Tiny", more: String = ""
    ) {
        self.shapes = shapes
        self.operations = operations
        self.traits = traits
        if rest { wireProtocol = "aws.protocols#restJson1" }
        self.serviceName = serviceName
        self.more = more
    }

    var text: String {
        let targets = operations.map { #"{"target": "\#($0)"}"# }.joined(separator: ", ")
        let properties = more.isEmpty ? "" : ", " + more
        let moreTraits = traits.isEmpty ? "" : ", " + traits
        let all = """
            {"smithy": "2.0", "shapes": {
            "\(serviceName)": {"type": "service", "version": "1", "operations": [\(targets)]\(properties),
            "traits": {"\(wireProtocol)": {}\(moreTraits)}},
            \(shapes)}}
            """
        return TinyModel.qualified(all)
    }

    /// Puts names into namespaces: shapes' keys, targets and traits.
    private static func qualified(_ text: String) -> String {
        var result = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = String(line)
            if let quote = line.firstIndex(of: "\""), line[..<quote].allSatisfy({ $0 == " " }),
                let end = line[line.index(after: quote)...].firstIndex(of: "\""),
                line[line.index(after: quote)..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }),
                line[end...].hasPrefix("\": {\"type\"")
            {
                line.insert(contentsOf: "example.tiny#", at: line.index(after: quote))
            }
            result += line + "\n"
        }
        result = replacing("\"@", in: result, with: "\"smithy.api#")
        var qualified = ""
        var rest = result[...]
        while let range = rest.firstRange(of: "\"target\": \"") {
            qualified += rest[..<range.upperBound]
            rest = rest[range.upperBound...]
            if !rest.prefix(while: { $0 != "\"" }).contains("#") { qualified += "example.tiny#" }
        }
        return qualified + rest
    }

    private static func replacing(_ part: String, in text: String, with other: String) -> String {
        text.split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }

    /// The model, where it is in order.
    func load(_ location: Testing.SourceLocation = #_sourceLocation) throws -> Model {
        try TinyModel.load(text, location)
    }

    static func load(_ text: String, _ location: Testing.SourceLocation = #_sourceLocation) throws -> Model {
        var diagnostics = DiagnosticCollector()
        let bytes = Array(text.utf8)
        let file = diagnostics.sources.add(SourceFile(path: "tiny.json", contents: bytes))
        let document = try #require(
            SourceDocument.parseJSON(bytes, file: file, diagnostics: &diagnostics), "\(diagnostics.diagnostics)",
            sourceLocation: location)
        let fragment = SmithyASTReader.read(document, diagnostics: &diagnostics)
        var assembler = ModelAssembler()
        assembler.add(try #require(fragment, "\(diagnostics.diagnostics)", sourceLocation: location))
        let model = assembler.assemble(diagnostics: &diagnostics)
        // As models of AWS' own form are checked: generation withstands what is refused in Smithy's forms alone.
        var asOfAWS = model
        asOfAWS.documentationIsHTML = true
        ModelValidator.validate(asOfAWS, diagnostics: &diagnostics)
        #expect(!diagnostics.hasErrors, "\(diagnostics.diagnostics)", sourceLocation: location)
        return model.flattened()
    }

    /// What a run gives: files, where there were no errors, and everything that it says.
    func run(_ change: (inout SwiftOptions) -> Void = { _ in }) throws -> (
        code: GeneratedCode?, diagnostics: [Diagnostic]
    ) {
        var options = SwiftOptions()
        change(&options)
        let model = try load()
        var diagnostics = DiagnosticCollector(sources: model.sources)
        let files = try SwiftGenerator.embedded().generate(model, options: options, diagnostics: &diagnostics)
        return (files.map(GeneratedCode.init), diagnostics.diagnostics)
    }

    /// The generated code, where nothing is reported.
    func generate(
        _ location: Testing.SourceLocation = #_sourceLocation, _ change: (inout SwiftOptions) -> Void = { _ in }
    ) throws -> GeneratedCode {
        let result = try run(change)
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics)", sourceLocation: location)
        return try #require(result.code, sourceLocation: location)
    }
}

extension SwiftGenerator {
    /// A generator with the templates of the program, some replaced.
    static func embedded(overrides: [TemplateSource] = []) throws -> SwiftGenerator {
        let sources = EmbeddedTemplates.all.map { TemplateSource(path: $0.path, text: $0.text) }
        return try SwiftGenerator(templates: TemplateLibrary(embedded: sources, overrides: overrides))
    }
}
