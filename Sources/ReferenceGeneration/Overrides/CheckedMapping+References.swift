import ModelReaders
import ServiceModel

extension CheckedMapping {
    /// The strings of a list.
    func names(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> [String] {
        strings(node, key, whereEmpty: "leave it out", &diagnostics).map(\.text)
    }

    /// A name, or names with dots between them: letters, digits and underscores.
    func name(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let text = string(node, key, &diagnostics) else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if parts.allSatisfy({ ShapeID.isIdentifier(Substring($0)) }) { return text }
        diagnostics.error(
            "`\(text)` is no name; use letters, digits and underscores, the first no digit", at: node.position)
        return nil
    }

    /// The entries of a mapping from text to names, in the file's order.
    func nameMap(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(name: String, text: String)] {
        guard node.kind == .object else {
            diagnostics.error("`\(key)` must be a mapping, not \(node.yamlKind); write {A: B}", at: node.position)
            return []
        }
        return node.entries.compactMap { keyNode, value in
            guard let text = keyNode.string, let name = name(value, text, &diagnostics) else { return nil }
            return (text, name)
        }
    }
}
