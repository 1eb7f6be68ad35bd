import ModelReaders
import ServiceModel

extension CheckedMapping {
    /// A string that can be, or begin, the name of a type.
    func typeName(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let name = string(node, key, &diagnostics) else { return nil }
        if let problem = TypeNameRule.problem(with: name) {
            diagnostics.error(problem, at: node.position)
            return nil
        }
        return name
    }

    /// A string that is a Swift name.
    func identifier(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let name = string(node, key, &diagnostics) else { return nil }
        guard ShapeID.isIdentifier(name) else {
            diagnostics.error(
                "`\(name)` is not a Swift name; use letters, digits and _, beginning with a letter", at: node.position)
            return nil
        }
        return name
    }
}
