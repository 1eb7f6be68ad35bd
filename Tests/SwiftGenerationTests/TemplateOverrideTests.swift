import ServiceModel
import SwiftGeneration
import TemplateEngine
import Testing

@Suite("A user's templates")
struct TemplateOverrideTests {
    private static let model = TinyModel(
        """
        "Act": {"type": "operation", "input": {"target": "Shape"}},
        "Shape": {"type": "structure", "members": {"color": {"target": "Color"}}},
        "Color": {"type": "enum", "members": {"RED": {"target": "@Unit"}}}
        """)

    private func generate(_ overrides: [TemplateSource]) throws -> GeneratedCode {
        let model = try Self.model.load()
        var diagnostics = DiagnosticCollector(sources: model.sources)
        let files = try SwiftGenerator.embedded(overrides: overrides)
            .generate(model, options: SwiftOptions(), diagnostics: &diagnostics)
        return GeneratedCode(try #require(files))
    }

    @Test("a template of the same name changes what it makes, and nothing else")
    func override() throws {
        let template = TemplateSource(
            path: "swift/enumerations.mustache", text: "{{#enumerations}}\nenum {{name}} {}\n{{/enumerations}}\n")
        let code = try generate([template])
        let standard = try Self.model.generate()
        #expect(code.files["TinyEnumerations.swift"] == "enum Color {}\n")
        #expect(code.files["TinyInputs.swift"] == standard.files["TinyInputs.swift"])
    }

    @Test("a partial of the same name is used by every template that includes it")
    func partial() throws {
        let code = try generate([TemplateSource(path: "swift/header.mustache", text: "// Ours: {{origin}}\n")])
        #expect(code.files.values.allSatisfy { $0.hasPrefix("// Ours: example.tiny#Tiny\n") })
    }

    @Test("a wrong template is reported with its place before anything is generated")
    func error() throws {
        let template = TemplateSource(
            path: "swift/enumerations.mustache", text: "\n  {{#enumerations}}{{nam}}{{/enumerations}}")
        let error = #expect(throws: TemplateErrors.self) { try SwiftGenerator.embedded(overrides: [template]) }
        let first = try #require(error?.errors.first)
        #expect(first.path == "swift/enumerations.mustache")
        #expect(first.line == 2)
        #expect(first.column == 20)
        #expect(first.message.contains("nam"))
    }
}
