import ModelReaders
import ServiceModel

/// Reads values of a configuration and reports those that are not what they must be.
struct CheckedMapping {
    /// Hands over each known key of a mapping with its value. Unknown keys are errors; the parser reports
    /// repeated ones.
    ///
    /// - Parameter subject: what the mapping is, for diagnostics: `a service`.
    func read(
        _ node: SourceNode, of subject: String, keys: [String], _ diagnostics: inout DiagnosticCollector,
        _ visit: (_ key: String, _ value: SourceNode, inout DiagnosticCollector) -> Void
    ) {
        guard node.kind == .object else {
            let list = keys.joined(separator: ", ")
            diagnostics.error(
                "\(subject) must be a mapping, not \(node.yamlKind); its keys are \(list)", at: node.position)
            return
        }
        for (keyNode, value) in node.entries {
            guard let key = keyNode.string else { continue }
            guard keys.contains(key) else {
                let advice =
                    NearestName.of(key, among: keys).map { "did you mean `\($0)`?" }
                    ?? "the keys of \(subject) are \(keys.joined(separator: ", "))"
                diagnostics.error("unknown key `\(key)`; \(advice)", at: keyNode.position)
                continue
            }
            visit(key, value, &diagnostics)
        }
    }

    func string(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        if let string = node.string { return string }
        diagnostics.error("`\(key)` must be a string, not \(node.yamlKind); quote it if it is text", at: node.position)
        return nil
    }

    func boolean(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> Bool? {
        if let boolean = node.boolean { return boolean }
        diagnostics.error("`\(key)` is \(node.yamlKind); write true or false", at: node.position)
        return nil
    }

    /// The strings of a list, each with its place.
    func strings(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(String, SourceLocation?)] {
        guard node.kind == .array else {
            diagnostics.error("`\(key)` must be a list, not \(node.yamlKind); write [A, B]", at: node.position)
            return []
        }
        var strings: [(String, SourceLocation?)] = []
        for element in node.elements {
            guard let string = element.string else {
                diagnostics.error(
                    "each of `\(key)` must be a string, not \(element.yamlKind); quote it if it is text",
                    at: element.position)
                continue
            }
            strings.append((string, diagnostics.sources.location(of: element.position)))
        }
        return strings
    }

    /// A string that can begin the names of a client and its files.
    func clientName(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let name = string(node, key, &diagnostics) else { return nil }
        if let problem = ClientName.problem(with: name) {
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

extension SourceNode {
    /// The kind of the value in YAML's words, with its article: "a mapping", "a list".
    var yamlKind: String {
        switch kind {
        case .object: "a mapping"
        case .array: "a list"
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "empty"
        }
    }
}
