import ServiceModel

/// Joins the metadata of files.
///
/// Source: Smithy 2.0, "Merging metadata": arrays are concatenated, equal values are one, anything else is a
/// conflict. Objects are never merged.
struct MetadataMerging {
    private var metadata: [NodeEntry] = []
    private var indices: [String: Int] = [:]

    /// - Parameter entries: Those of all files, in the order of the files.
    static func merged(_ entries: [NodeEntry], _ diagnostics: inout DiagnosticCollector) -> [NodeEntry] {
        var merging = MetadataMerging()
        merging.add(entries, &diagnostics)
        return merging.metadata
    }

    private mutating func add(_ added: [NodeEntry], _ diagnostics: inout DiagnosticCollector) {
        for entry in added {
            guard let index = indices[entry.key] else {
                indices[entry.key] = metadata.count
                metadata.append(entry)
                continue
            }
            if append(entry.value, at: index) { continue }
            let present = metadata[index].value
            if present.isEquivalent(to: entry.value) { continue }
            let sources = diagnostics.sources
            diagnostics.report(
                .error,
                "conflicting values of the metadata `\(entry.key)`"
                    + (sources.location(of: present.position).map { "; it is also set at \($0)" } ?? "")
                    + "; keep one",
                at: entry.value.position)
        }
    }

    /// Adds the elements of a list to the list that is there. Returns `false` where one of the two is no list.
    private mutating func append(_ value: Node, at index: Int) -> Bool {
        guard case .array(let more) = value.value, case .array(var elements) = metadata[index].value.value else {
            return false
        }
        // The list must have one owner while it grows, or every addition copies it.
        metadata[index].value.value = .null
        elements += more
        metadata[index].value.value = .array(elements)
        return true
    }
}
