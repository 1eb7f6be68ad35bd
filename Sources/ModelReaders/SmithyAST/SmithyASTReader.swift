import ServiceModel

/// Reads the Smithy JSON AST, versions 1.0 and 2.0, from JSON or YAML.
///
/// Only what a single file can tell is checked here; ids are looked up when the files of a model are joined and
/// validated. Source: Smithy 2.0, "JSON AST".
struct SmithyASTReader {
    /// After so many errors in one file the rest is not read: a file of another kind fails everywhere.
    static let errorLimit = 100

    private(set) var fragment: ModelFragment
    private var errorCount = 0

    private init(version: SmithyVersion) {
        fragment = ModelFragment(version: version)
    }

    /// Reads a document whose root is an object with a `smithy` key.
    static func read(_ document: SourceDocument, diagnostics: inout DiagnosticCollector) -> ModelFragment? {
        let root = document.root
        guard let version = readVersion(root, diagnostics: &diagnostics) else { return nil }
        var reader = SmithyASTReader(version: version)
        for (key, value) in root.entries {
            switch key.string {
            case "smithy":
                break
            case "metadata":
                guard value.kind == .object else {
                    reader.report(
                        "`metadata` must be an object, not \(value.kindWithArticle); write { … }", at: value.position,
                        &diagnostics)
                    continue
                }
                reader.fragment.metadata = value.node().object ?? []
            case "shapes":
                guard value.kind == .object else {
                    reader.report(
                        "`shapes` must be an object, not \(value.kindWithArticle); write { \"namespace#Name\": { … } }",
                        at: value.position, &diagnostics)
                    continue
                }
                reader.readShapes(value, &diagnostics)
            default:
                diagnostics.warning(
                    "unknown key `\(key.string ?? "")`; a Smithy model has `smithy`, `metadata` and `shapes`",
                    at: key.position)
            }
        }
        return reader.fragment
    }

    private static func readVersion(
        _ root: SourceNode, diagnostics: inout DiagnosticCollector
    ) -> SmithyVersion? {
        guard let node = root["smithy"] else {
            diagnostics.error(
                "not a Smithy model: it has no `smithy` key with its version; add \"smithy\": \"2.0\"",
                at: root.position)
            return nil
        }
        switch node.string {
        case "1", "1.0": return .one
        case "2", "2.0": return .two
        case let text?:
            diagnostics.error("Smithy version \"\(text)\" is not supported; use \"1.0\" or \"2.0\"", at: node.position)
        case nil:
            diagnostics.error(
                "the Smithy version must be a string, not \(node.kindWithArticle); write it in quotes",
                at: node.position)
        }
        return nil
    }

    private mutating func readShapes(_ shapes: SourceNode, _ diagnostics: inout DiagnosticCollector) {
        fragment.definitions.reserveCapacity(shapes.count)
        for (key, value) in shapes.entries {
            readShape(key, value, &diagnostics)
            if errorCount >= Self.errorLimit { return }
        }
    }

    mutating func report(_ message: String, at position: SourcePosition, _ diagnostics: inout DiagnosticCollector) {
        errorCount += 1
        diagnostics.error(message, at: position)
    }

    mutating func add(_ definition: ShapeDefinition) { fragment.definitions.append(definition) }

    mutating func add(_ application: TraitApplication) { fragment.applications.append(application) }
}
