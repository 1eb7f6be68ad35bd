import ServiceModel

/// Joins the metadata of files.
///
/// Source: Smithy 2.0, "Merging metadata": arrays are concatenated, equal values are one, anything else is a
/// conflict. Objects are never merged.
enum MetadataMerging {
    static func merge(_ added: [NodeEntry], into metadata: inout [NodeEntry], diagnostics: inout DiagnosticCollector) {
        for entry in added {
            guard let index = metadata.firstIndex(where: { $0.key == entry.key }) else {
                metadata.append(entry)
                continue
            }
            let present = metadata[index].value
            if let elements = present.array, let more = entry.value.array {
                metadata[index].value = Node(.array(elements + more), at: present.position)
            } else if !present.isEquivalent(to: entry.value) {
                let other = diagnostics.sources.location(of: present.position).map { "; it is also set at \($0)" } ?? ""
                diagnostics.error(
                    "conflicting values of the metadata `\(entry.key)`\(other); keep one", at: entry.value.position)
            }
        }
    }
}
