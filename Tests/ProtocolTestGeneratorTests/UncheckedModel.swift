import Foundation
import ServiceModel

@testable import ModelReaders

/// Models whose tests tell of what checks refuse: responses that break the model's promises, cases that cannot be written.
enum UncheckedModel {
    /// The model of files of Smithy's JSON AST, in JSON or YAML.
    static func load(_ paths: [String], diagnostics: inout DiagnosticCollector) throws -> Model {
        var files = SmithyFiles()
        for path in paths {
            let contents = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            let file = diagnostics.sources.add(SourceFile(path: path, contents: contents))
            let document =
                path.hasSuffix(".json")
                ? SourceDocument.parseJSON(contents, file: file, diagnostics: &diagnostics)
                : SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics)
            guard let document, let fragment = SmithyASTReader.read(document, diagnostics: &diagnostics) else {
                continue
            }
            files.add(fragment)
        }
        return files.model(diagnostics: &diagnostics).flattened()
    }
}
