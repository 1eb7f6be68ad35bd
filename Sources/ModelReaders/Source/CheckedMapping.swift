package import ServiceModel

/// Reads values of a YAML file, such as a configuration, and reports those that are not what they must be.
package struct CheckedMapping {
    package init() {}

    /// Hands over each known key of a mapping with its value. Unknown keys are errors; the parser reports
    /// repeated ones.
    ///
    /// - Parameter subject: what the mapping is, for diagnostics: `a service`.
    package func read<Key: RawRepresentable<String> & CaseIterable>(
        _ node: SourceNode, of subject: String, as _: Key.Type, _ diagnostics: inout DiagnosticCollector,
        _ visit: (_ key: Key, _ value: SourceNode, inout DiagnosticCollector) -> Void
    ) {
        let keys = Key.allCases.map(\.rawValue)
        guard node.kind == .object else {
            let list = keys.joined(separator: ", ")
            diagnostics.error(
                "\(subject) must be a mapping, not \(node.yamlKind); its keys are \(list)", at: node.position)
            return
        }
        for (keyNode, value) in node.entries {
            guard let text = keyNode.string else { continue }
            guard let key = Key(rawValue: text) else {
                let advice =
                    NearestName.of(text, among: keys).map { "did you mean `\($0)`?" }
                    ?? "the keys of \(subject) are \(keys.joined(separator: ", "))"
                diagnostics.error("unknown key `\(text)`; \(advice)", at: keyNode.position)
                continue
            }
            visit(key, value, &diagnostics)
        }
    }

    package func string(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        if let string = node.string { return string }
        diagnostics.error("`\(key)` must be a string, not \(node.yamlKind); quote it if it is text", at: node.position)
        return nil
    }

    package func boolean(_ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector) -> Bool? {
        if let boolean = node.boolean { return boolean }
        diagnostics.error("`\(key)` is \(node.yamlKind); write true or false", at: node.position)
        return nil
    }

    /// The strings of a list that has some, each with its place.
    ///
    /// - Parameter advice: what to do about an empty list.
    package func strings(
        _ node: SourceNode, _ key: String, whereEmpty advice: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(text: String, location: SourceLocation?)] {
        filledElements(node, key, advice, &diagnostics).map {
            ($0.text, diagnostics.sources.location(of: $0.node.position))
        }
    }

    /// The strings of a list that has some, where their places do not matter: to find these takes longer than all the rest.
    package func texts(
        _ node: SourceNode, _ key: String, whereEmpty advice: String, _ diagnostics: inout DiagnosticCollector
    ) -> [String] {
        filledElements(node, key, advice, &diagnostics).map(\.text)
    }

    private func filledElements(
        _ node: SourceNode, _ key: String, _ advice: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(text: String, node: SourceNode)] {
        guard let elements = elements(node, key, &diagnostics) else { return [] }
        if elements.isEmpty { diagnostics.error("`\(key)` is empty; \(advice)", at: node.position) }
        return elements
    }

    /// One of a type's values.
    package func value<Value: RawRepresentable<String> & CaseIterable>(
        _ node: SourceNode, _ key: String, _ what: String, _ diagnostics: inout DiagnosticCollector
    ) -> Value? {
        string(node, key, &diagnostics).flatMap { value($0, node, what, &diagnostics) }
    }

    /// The values of a type that a list names.
    package func values<Value: RawRepresentable<String> & CaseIterable & Hashable>(
        _ node: SourceNode, _ key: String, _ what: String, _ diagnostics: inout DiagnosticCollector
    ) -> Set<Value> {
        var values: Set<Value> = []
        for (text, element) in elements(node, key, &diagnostics) ?? [] {
            if let value: Value = value(text, element, what, &diagnostics) { values.insert(value) }
        }
        return values
    }

    private func elements(
        _ node: SourceNode, _ key: String, _ diagnostics: inout DiagnosticCollector
    ) -> [(text: String, node: SourceNode)]? {
        guard node.kind == .array else {
            diagnostics.error("`\(key)` must be a list, not \(node.yamlKind); write [A, B]", at: node.position)
            return nil
        }
        var elements: [(String, SourceNode)] = []
        var failed = false
        for element in node.elements {
            guard let string = element.string else {
                diagnostics.error(
                    "each of `\(key)` must be a string, not \(element.yamlKind); quote it if it is text",
                    at: element.position)
                failed = true
                continue
            }
            elements.append((string, element))
        }
        return failed ? nil : elements
    }

    private func value<Value: RawRepresentable<String> & CaseIterable>(
        _ text: String, _ node: SourceNode, _ what: String, _ diagnostics: inout DiagnosticCollector
    ) -> Value? {
        if let value = Value(rawValue: text) { return value }
        diagnostics.error(ChoiceAdvice.unknown(what, text, as: Value.self), at: node.position)
        return nil
    }
}

/// What to say of a word that is none of a type's values.
package enum ChoiceAdvice {
    /// - Parameter what: what the values are: `access level`.
    package static func unknown<Value: RawRepresentable<String> & CaseIterable>(
        _ what: String, _ text: String, as _: Value.Type
    ) -> String {
        let known = Value.allCases.map(\.rawValue)
        let advice =
            NearestName.of(text, among: known).map { "did you mean `\($0)`?" }
            ?? "use one of \(known.map { "`\($0)`" }.joined(separator: ", "))"
        return "unknown \(what) `\(text)`; \(advice)"
    }
}

extension SourceNode {
    /// The kind of the value in YAML's words, with its article: "a mapping", "a list".
    package var yamlKind: String {
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
