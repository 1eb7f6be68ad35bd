/// How a command ended, as the process's exit code.
package enum CommandOutcome: Int32, Sendable {
    case success = 0
    /// A model, a configuration or a template is wrong, a file cannot be written, or `--check` found stale files.
    case failure = 1
}

/// The command cannot be run as it was given: exit code 64, `EX_USAGE` of sysexits.
package struct UsageError: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
