import ServiceModel

/// Reads the `use` statements of a file. That each names a shape, and no two the same, the parser has seen to.
///
/// Source: Smithy 2.0, "Using shapes".
enum UseStatements {
    /// The ids by their simple names.
    static func read(
        _ file: IDLFile, names: ShapeNames, _ diagnostics: inout DiagnosticCollector
    ) -> [String: ShapeID] {
        var uses: [String: ShapeID] = [:]
        for use in file.uses {
            let id = ShapeID(use.text)
            uses[id.name] = id
            if names.kind(of: id) == nil {
                diagnostics.warning(
                    "Use statement refers to undefined shape: \(id); define it, or name the file that does",
                    at: use.position)
            }
        }
        return uses
    }
}
