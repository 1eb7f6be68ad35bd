package import ServiceModel

/// Where a command says what it has to say: results to standard output, everything else to standard error.
///
/// Injected, so that tests read what a command says and no test writes to a terminal.
package protocol Console {
    /// Whether a person watches standard error, so that progress and a summary are welcome.
    var isTerminal: Bool { get }

    /// Prints a line of the command's result.
    mutating func print(_ line: String)

    /// Prints a line that is not a result: a diagnostic, a summary.
    mutating func report(_ line: String)

    /// Shows a line in place of the one that was shown before, or takes it away where the text is `nil`.
    /// Called on a terminal only.
    mutating func showProgress(_ text: String?)
}

extension Console {
    /// Prints diagnostics in the order in which they were reported, each once; not those that models suppress, unless that
    /// is asked for.
    package mutating func report(_ diagnostics: [Diagnostic], includingSuppressed: Bool = false) {
        var seen: Set<Diagnostic> = []
        for diagnostic in diagnostics where includingSuppressed || diagnostic.severity > .suppressed {
            if seen.insert(diagnostic).inserted { report(diagnostic.description) }
        }
    }
}
