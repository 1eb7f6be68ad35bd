import ServiceModel

@testable import ModelReaders

/// The original prelude and trait packages, from the conformance data.
enum TraitPackages {
    static let library: ShapeLibrary = {
        var namespaces: [String: [Shape]] = [:]
        for shape in models.flatMap(\.shapes) { namespaces[shape.id.namespace, default: []].append(shape) }
        let found = namespaces
        return ShapeLibrary { found[$0] ?? [] }
    }()

    /// One model for each package.
    static let models: [Model] = ((try? ConformanceData.files(in: "traits/ast")) ?? []).compactMap { path in
        var diagnostics = DiagnosticCollector()
        guard let contents = try? FileAccess.read(ConformanceData.folder! + "/" + path, limit: 1 << 28),
            let document = SourceDocument.parseJSON(
                contents, file: SourcePosition.none.file, diagnostics: &diagnostics),
            let fragment = SmithyASTReader.read(document, diagnostics: &diagnostics)
        else { return nil }
        var files = SmithyFiles()
        files.add(fragment)
        return files.model(diagnostics: &diagnostics)
    }
}
