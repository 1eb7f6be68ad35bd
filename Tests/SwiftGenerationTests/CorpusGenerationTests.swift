import EmbeddedTemplates
import ModelReaders
import ServiceModel
import SwiftGeneration
import TemplateEngine
import TestSupport
import Testing

/// Every real AWS model that botocore brings, read and generated.
@Suite(.enabled(if: Botocore.installed != nil, "Python has no botocore; pip install -r Tests/requirements.txt"))
struct CorpusGenerationTests {
    @Test("every model generates")
    func everyModel() throws {
        let botocore = try #require(Botocore.installed)
        let templates = EmbeddedTemplates.all.map { TemplateSource(path: $0.path, text: $0.text) }
        let generator = try SwiftGenerator(templates: TemplateLibrary(embedded: templates))
        var generated = 0
        for folder in botocore.modelFolders {
            var diagnostics = DiagnosticCollector()
            let loaded = try #require(
                ModelLoader.load(path: folder, diagnostics: &diagnostics), "\(folder) does not load")
            let files = generator.generate(loaded.model, options: SwiftOptions(), diagnostics: &diagnostics)
            let errors = diagnostics.diagnostics.filter { $0.severity == .error }
            #expect(errors.isEmpty, "\(folder): \(errors)")
            #expect(files?.allSatisfy { !$0.contents.isEmpty } == true, "\(folder)")
            generated += 1
        }
        guard botocore.version == Botocore.knownVersion else { return }
        #expect(generated == 457)
    }
}
