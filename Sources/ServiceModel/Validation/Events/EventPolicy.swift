/// What a model says about the findings of checks: which it does not want to hear of, and which it takes more seriously.
///
/// Source: Smithy 2.0, "Suppressions", "Severity overrides".
package struct EventPolicy {
    private struct Suppression {
        let event: String
        /// `*` for any.
        let namespace: String
        let reason: String?
    }

    private struct Override {
        let event: String
        let namespace: String
        let severity: Diagnostic.Severity
    }

    private var suppressions: [Suppression] = []
    private var overrides: [Override] = []
    private let model: Model

    /// Reads a model's metadata, and reports what is wrong with it.
    package init(_ model: Model, diagnostics: inout DiagnosticCollector) {
        self.model = model
        for entry in model.metadata {
            switch entry.key {
            case "suppressions":
                for object in MetadataObjects.of(
                    entry, allowing: ["id", "namespace", "reason"], diagnostics: &diagnostics)
                {
                    guard let event = object.text("id", &diagnostics),
                        let namespace = object.text("namespace", &diagnostics)
                    else { continue }
                    suppressions.append(
                        Suppression(event: event, namespace: namespace, reason: object.node["reason"]?.string))
                }
            case "severityOverrides":
                let keys: Set<String> = ["id", "namespace", "severity"]
                for object in MetadataObjects.of(entry, allowing: keys, diagnostics: &diagnostics) {
                    guard let event = object.text("id", &diagnostics),
                        let namespace = object.text("namespace", &diagnostics),
                        let severity = object.severity(["WARNING", "DANGER"], isRequired: true, &diagnostics)
                    else { continue }
                    overrides.append(Override(event: event, namespace: namespace, severity: severity))
                }
            default:
                break
            }
        }
    }

    /// A finding as the model wants to hear of it. An error stays one.
    package func applied(to diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.severity != .error else { return diagnostic }
        var diagnostic = diagnostic
        if let reason = suppression(of: diagnostic) {
            diagnostic.severity = .suppressed
            diagnostic.suppressionReason = reason.isEmpty ? nil : reason
            return diagnostic
        }
        let namespace = diagnostic.shape?.namespace
        for override in overrides
        where override.severity > diagnostic.severity && Self.covers(override.event, diagnostic.event)
            && (override.namespace == "*" || override.namespace == namespace)
        {
            diagnostic.severity = override.severity
        }
        return diagnostic
    }

    /// Why a finding is suppressed, empty where no reason is given; `nil` where it is not suppressed.
    private func suppression(of diagnostic: Diagnostic) -> String? {
        if let shape = diagnostic.shape, let listed = traits(of: shape)?[.suppress]?.array,
            listed.contains(where: { $0.string.map { Self.covers($0, diagnostic.event) } ?? false })
        {
            return ""
        }
        let namespace = diagnostic.shape?.namespace
        for suppression in suppressions
        where (suppression.namespace == "*" || suppression.namespace == namespace)
            && Self.covers(suppression.event, diagnostic.event)
        {
            return suppression.reason ?? ""
        }
        return nil
    }

    private func traits(of id: ShapeID) -> Traits? {
        guard let index = model.index(of: id.shape) else { return nil }
        let shape = model.shapes[index]
        guard let member = id.member else { return shape.traits }
        return shape.member(named: member)?.traits
    }

    /// Whether an id names an event, or the first of the parts that dots divide it into.
    private static func covers(_ id: String, _ event: String) -> Bool {
        let (id, event) = (id.utf8, event.utf8)
        guard event.starts(with: id) else { return false }
        return event.count == id.count || event.dropFirst(id.count).first == UInt8(ascii: ".")
    }
}

/// An object in a list of metadata that checks read.
struct MetadataObject {
    let node: Node
    /// The key of the metadata.
    let name: String

    /// The text of a key that must be there; its absence is reported.
    func text(_ key: String, _ diagnostics: inout DiagnosticCollector) -> String? {
        guard let value = node[key] else {
            diagnostics.error("an element of the metadata `\(name)` has no `\(key)`; add it", at: node.position)
            return nil
        }
        guard let text = value.string else {
            diagnostics.error(
                "`\(key)` in the metadata `\(name)` must be a string, not \(value.kindWithArticle); write it in quotes",
                at: value.position)
            return nil
        }
        return text
    }

    /// The severity, one of some names; `nil` where there is none or it is reported.
    func severity(
        _ names: [String], isRequired: Bool, _ diagnostics: inout DiagnosticCollector
    ) -> Diagnostic.Severity? {
        guard isRequired || node["severity"] != nil, let name = text("severity", &diagnostics) else { return nil }
        if names.contains(name) { return Diagnostic.Severity(named: name) }
        diagnostics.error(
            "`severity` in the metadata `\(self.name)` is \"\(name)\"; use one of \(names.joined(separator: ", "))",
            at: node["severity"]?.position ?? node.position)
        return nil
    }
}

enum MetadataObjects {
    /// The objects that a key of the metadata lists. What is no object is reported, and a key that nobody reads.
    static func of(
        _ entry: NodeEntry, allowing keys: Set<String>, diagnostics: inout DiagnosticCollector
    ) -> [MetadataObject] {
        guard let elements = entry.value.array else {
            diagnostics.error(
                "the metadata `\(entry.key)` must be an array, not \(entry.value.kindWithArticle); write [ … ]",
                at: entry.value.position)
            return []
        }
        return elements.compactMap { element in
            guard let entries = element.object else {
                diagnostics.error(
                    "an element of the metadata `\(entry.key)` must be an object, not \(element.kindWithArticle); "
                        + "write { … }", at: element.position)
                return nil
            }
            for other in entries where !keys.contains(other.key) {
                let advice = NearestName.of(other.key, among: Array(keys)).map { "did you mean `\($0)`?" }
                diagnostics.warning(
                    "unknown key `\(other.key)` in the metadata `\(entry.key)`; \(advice ?? "it is ignored")",
                    at: other.keyPosition == .none ? other.value.position : other.keyPosition)
            }
            return MetadataObject(node: element, name: entry.key)
        }
    }
}
