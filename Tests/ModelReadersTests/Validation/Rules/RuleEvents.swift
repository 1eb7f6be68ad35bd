import ServiceModel

@testable import ModelReaders

/// What checks find in a small model, for tests of one rule at a time.
enum RuleEvents {
    /// - Parameter text: Smithy IDL of the namespace `a`, without its head.
    /// - Parameter metadata: What stands before the namespace.
    /// - Returns: `severity event shape` of each finding, sorted.
    static func of(_ text: String, metadata: String = "") -> [String] {
        findings(in: text, metadata: metadata)
            .map { "\($0.severity.rawValue) \($0.event) \($0.shape?.absolute ?? "-")" }.sorted()
    }

    /// The events whose ids begin with one of some names: for rules whose models break others, too.
    static func of(_ text: String, metadata: String = "", only names: [String]) -> [String] {
        of(text, metadata: metadata).filter { event in
            let id = event.split(separator: " ")[1]
            return names.contains { id == $0 || id.hasPrefix("\($0).") }
        }
    }

    static func findings(in text: String, metadata: String = "") -> [Diagnostic] {
        let (model, found) = ModelText.assemble([
            ("a.smithy", "$version: \"2\"\n\(metadata)\nnamespace a\n\(text)\n")
        ])
        var diagnostics = found
        ModelLoader.check(model, &diagnostics)
        return diagnostics.diagnostics
    }
}
