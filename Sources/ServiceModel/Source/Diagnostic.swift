/// Something to tell the user about a model, a configuration or a template.
///
/// A message says what is wrong and, after a semicolon, what to do: `unknown trait value "x"; use one of …`.
package struct Diagnostic: Hashable, Sendable {
    /// How grave a diagnostic is. Any danger or error makes a run fail.
    ///
    /// Source: Smithy 2.0, "Severity".
    package enum Severity: String, Sendable, Comparable {
        /// What the model asks not to be told.
        case suppressed
        case note, warning
        /// What is most likely wrong, and may be suppressed all the same.
        case danger
        case error

        private var rank: Int {
            switch self {
            case .suppressed: 0
            case .note: 1
            case .warning: 2
            case .danger: 3
            case .error: 4
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
    /// Why the model asks not to be told, where it says so.
    package var suppressionReason: String?

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
    /// `file:line:column: severity: message`, on one line whatever the model's text in the message holds; with `[event]` behind
    /// it where a model may suppress it by that name.
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
        if severity != .error, event != Diagnostic.modelEvent { text += " [\(event)]" }
        return text
    }
}
