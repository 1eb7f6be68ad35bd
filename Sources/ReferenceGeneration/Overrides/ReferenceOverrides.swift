package import ModelReaders
package import ServiceModel

/// The override files of one format: what no rule can know, such as a command that is called other than its operation.
///
/// Each is a YAML file, whose schema stands at the head of the format's own in `Resources/reference/`. What a later file
/// says wins over what an earlier one says.
package struct ReferenceOverrides: Sendable {
    /// In the order of precedence: the file that comes with the program first.
    package private(set) var documents: [SourceDocument] = []

    package init() {}

    /// Adds a file, or reports why it cannot be read.
    ///
    /// - Parameter path: Where the text is from, for diagnostics.
    package mutating func add(_ contents: [UInt8], path: String, diagnostics: inout DiagnosticCollector) {
        let file = diagnostics.sources.add(SourceFile(path: path, contents: contents))
        if let document = SourceDocument.parseYAML(contents, file: file, diagnostics: &diagnostics) {
            documents.append(document)
        }
    }
}
