import ServiceModel

@testable import ModelReaders

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The conformance data that stands beside the checkout.
enum ConformanceData {
    static let missing = "shared/conformance is not beside this checkout"

    /// The folder, or `nil` where there is none.
    static let folder: String? = {
        var path = #filePath
        while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            path = String(path[..<slash])
            let candidate = path + "/shared/conformance"
            if access(candidate, R_OK) == 0 { return candidate }
        }
        return nil
    }()

    static var isPresent: Bool { folder != nil }

    /// The JSON files below a folder of the data, by their paths in it.
    static func files(in name: String, ending: String = ".json", recursive: Bool = true) throws -> [String] {
        guard let folder else { return [] }
        var found: [String] = []
        func collect(_ path: String) throws {
            for name in try FileAccess.names(in: folder + "/" + path) {
                let inner = path + "/" + name
                if try FileAccess.kind(of: folder + "/" + inner) == .folder {
                    if recursive { try collect(inner) }
                } else if name.hasSuffix(ending) {
                    found.append(inner)
                }
            }
        }
        try collect(name)
        return found
    }

    /// A JSON file as data.
    static func json(_ path: String) throws -> Node {
        guard let folder else { return .emptyObject }
        var diagnostics = DiagnosticCollector()
        let contents = try FileAccess.read(folder + "/" + path, limit: 1 << 28)
        return SourceDocument.parseJSON(contents, file: 0, diagnostics: &diagnostics)?.root.node() ?? .emptyObject
    }
}

/// Reads models from texts, as the loader reads them from files.
enum ModelText {
    /// Joins several texts into one semantic model. Names end in `.smithy` where the text is Smithy IDL, in `.yaml` where it is
    /// an AST in YAML.
    static func assemble(_ texts: [(name: String, text: String)]) -> (model: Model, diagnostics: DiagnosticCollector) {
        var diagnostics = DiagnosticCollector()
        var files = SmithyFiles()
        for (name, text) in texts {
            let contents = Array(text.utf8)
            let file = diagnostics.sources.add(SourceFile(path: name, contents: contents))
            if name.hasSuffix(".smithy") {
                files.add(IDLParser.parse(contents, file: file, diagnostics: &diagnostics))
                continue
            }
            let document =
                name.hasSuffix(".yaml")
                ? SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics)
                : SourceDocument.parseJSON(contents, file: file, diagnostics: &diagnostics)
            guard let document, let fragment = SmithyASTReader.read(document, diagnostics: &diagnostics) else {
                continue
            }
            files.add(fragment)
        }
        return (files.model(diagnostics: &diagnostics), diagnostics)
    }

    static func assemble(_ text: String) -> (model: Model, diagnostics: DiagnosticCollector) {
        assemble([("model.json", text)])
    }

    /// The errors and warnings of one text, as they are printed, after validation without the definitions of traits that are
    /// not the model's.
    static func problems(_ text: String, name: String = "model.json") -> [String] {
        var (model, diagnostics) = assemble([(name, text)])
        if !diagnostics.hasErrors { ModelValidator.validate(model, diagnostics: &diagnostics) }
        return diagnostics.diagnostics.map(\.description)
    }
}

extension Node {
    /// The value as JSON text.
    var json: String {
        switch value {
        case .null: "null"
        case .boolean(let flag): flag ? "true" : "false"
        case .number(let text): text
        case .string(let text): Node.quoted(text)
        case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
        case .object(let entries):
            "{" + entries.map { Node.quoted($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
