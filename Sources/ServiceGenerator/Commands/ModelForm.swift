import ModelWriters
import ServiceModel
import SwiftGeneration

/// A form in which `convert` writes models.
package enum ModelForm: String, Sendable, CaseIterable {
    case smithy, json, yaml

    /// The endings of files in this form; the first is given to files that have no name yet.
    var endings: [String] {
        switch self {
        case .smithy: [".smithy"]
        case .json: [".json"]
        case .yaml: [".yaml", ".yml"]
        }
    }

    /// Whether a path names a file of any form, and not a folder.
    static func isFile(_ path: String) -> Bool {
        allCases.contains {
            $0.endings.contains { ending in path.utf8.count > ending.utf8.count && path.hasSuffix(ending) }
        }
    }
}

/// Writes models in a form.
struct ModelConversion {
    let form: ModelForm
    /// The version of Smithy; Smithy IDL is written in 2.0 only.
    var version = SmithyVersion.two
    /// The shapes of traits that models use and do not define.
    let library: ShapeLibrary

    /// The files that a model is written to, or `nil` after reporting what the form cannot hold.
    func files(of model: Model, diagnostics: inout DiagnosticCollector) -> [GeneratedFile]? {
        switch form {
        case .json: [document(of: model, JSONText.of)]
        case .yaml: [document(of: model, YAMLText.of)]
        case .smithy: smithyFiles(of: model, diagnostics: &diagnostics)
        }
    }

    private func document(of model: Model, _ text: (Node) -> [UInt8]) -> GeneratedFile {
        GeneratedFile(
            path: Self.name(of: model) + form.endings[0],
            bytes: text(SmithyASTWriter.document(of: model, version: version)))
    }

    private func smithyFiles(of model: Model, diagnostics: inout DiagnosticCollector) -> [GeneratedFile]? {
        var writer = SmithyIDLWriter()
        writer.suffixes = .inferred
        writer.separatesMetadata = false
        writer.library = library
        for position in SmithyIDLWriter.tooDeepValues(in: model) {
            diagnostics.error(
                "values are nested more than \(SmithyIDLWriter.maximumDepth) levels deep here, which Smithy IDL does not allow; "
                    + "convert to json or yaml", at: position)
        }
        if diagnostics.hasErrors { return nil }
        return writer.files(of: model).map { GeneratedFile(path: $0.name, bytes: $0.contents) }
    }

    /// What the file of a model is called: after the namespace of its service, or of its first shape.
    private static func name(of model: Model) -> String {
        let shape = model.shapes.first { $0.kind == .service } ?? model.shapes.first
        return shape?.id.namespace ?? "model"
    }
}
