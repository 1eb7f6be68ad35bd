package import ServiceModel

/// What was found in models, for tools to read.
package struct EventListing: Sendable {
    private var events: [Diagnostic] = []
    private let includesSuppressed: Bool

    /// - Parameter includesSuppressed: Whether what models suppress is listed too.
    package init(includesSuppressed: Bool) {
        self.includesSuppressed = includesSuppressed
    }

    package mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where includesSuppressed || diagnostic.severity > .suppressed {
            events.append(diagnostic)
        }
    }

    /// An array of JSON, each event on a line: `{"severity": …, "id": …, "shapeId": …, "message": …, "file": …, "line": …,
    /// "column": …, "suppressionReason": …}`. What is not known of an event is left out.
    package var json: String {
        var lines: [String] = []
        var seen: Set<Diagnostic> = []
        for event in events where seen.insert(event).inserted { lines.append("  " + Self.json(event)) }
        return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n]"
    }

    private static func json(_ event: Diagnostic) -> String {
        var entries = [("severity", JSONString.quoted(event.severity.name)), ("id", JSONString.quoted(event.event))]
        if let shape = event.shape { entries.append(("shapeId", JSONString.quoted(shape.absolute))) }
        entries.append(("message", JSONString.quoted(event.message)))
        if let location = event.location {
            entries.append(("file", JSONString.quoted(location.path)))
            entries.append(("line", String(location.line)))
            entries.append(("column", String(location.column)))
        }
        if let reason = event.suppressionReason { entries.append(("suppressionReason", JSONString.quoted(reason))) }
        return "{" + entries.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }
}
