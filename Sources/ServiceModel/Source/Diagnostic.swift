/// Something to tell the user about a model, a configuration or a template.
///
/// A message says what is wrong and, after a semicolon, what to do: `unknown trait value "x"; use one of …`.
package struct Diagnostic: Hashable, Sendable {
    /// How grave a diagnostic is. Any danger or error makes a run fail.
    ///
    /// Source: Smithy 2.0, "Severity".
    package enum Severity: String, Sendable, Comparable {
        case note, warning
        /// What is most likely wrong, and may be suppressed all the same.
        case danger
        case error

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .danger: 2
            case .error: 3
            }
        }

        /// What compilers call it: a danger stops a run as an error does.
        package var label: String { self == .danger ? Severity.error.rawValue : rawValue }

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    package var severity: Severity
    package var message: String
    package var location: SourceLocation?
    /// Which check found it, in Smithy's names: what a suppression names. `Model` where it is no check of its own.
    package var event: String
    /// The shape or the member that it is about, where there is one: what a suppression is applied to.
    package var shape: ShapeID?

    package init(
        _ severity: Severity, _ message: String, at location: SourceLocation?, event: String = Diagnostic.modelEvent,
        of shape: ShapeID? = nil
    ) {
        self.severity = severity
        self.message = message
        self.location = location
        self.event = event
        self.shape = shape
    }

    /// The event of what is found while a model is read. Source: Smithy 2.0, "Validation events".
    package static let modelEvent = "Model"
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: severity: message`, on one line whatever the model's text in the message holds.
    package var description: String {
        var text = ""
        if let location { text += "\(location): " }
        text += "\(severity.label): "
        for scalar in message.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": text += " "
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": text += "\u{FFFD}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// What a stage of the pipeline reports to. Positions are resolved with the source map of the model at hand.
package struct DiagnosticCollector: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// The files that positions refer to. Readers add the files they open.
    package var sources: SourceMap

    package init(sources: SourceMap = SourceMap()) {
        self.sources = sources
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity >= .danger } }

    package mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Reports a finding of a check that a suppression may name.
    package mutating func report(
        _ severity: Diagnostic.Severity, _ message: String, at position: SourcePosition, event: String,
        of shape: ShapeID? = nil
    ) {
        report(Diagnostic(severity, message, at: sources.location(of: position), event: event, of: shape))
    }

    package mutating func error(_ message: String, at position: SourcePosition) {
        report(Diagnostic(.error, message, at: sources.location(of: position)))
    }

    /// Reports an error where the user made the choice that it is about; at the model's place where that has none.
    package mutating func error(_ message: String, at choice: SourceLocation?, or position: SourcePosition) {
        report(Diagnostic(.error, message, at: choice ?? sources.location(of: position)))
    }

    package mutating func warning(_ message: String, at position: SourcePosition) {
        report(Diagnostic(.warning, message, at: sources.location(of: position)))
    }

    package mutating func note(_ message: String, at position: SourcePosition) {
        report(Diagnostic(.note, message, at: sources.location(of: position)))
    }
}
