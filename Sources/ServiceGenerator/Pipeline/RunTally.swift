import ServiceModel

/// How the models of a run fared.
package struct RunTally: Sendable, Equatable {
    /// The models of the run.
    package let total: Int
    /// The models without an error.
    package private(set) var succeeded = 0
    package private(set) var errors = 0

    package init(total: Int) {
        self.total = total
    }

    package var status: CommandOutcome { errors == 0 ? .success : .failure }

    mutating func count(_ diagnostics: DiagnosticCollector) {
        let before = errors
        countShared(diagnostics)
        if errors == before { succeeded += 1 }
    }

    /// Counts what was found in what all models share.
    mutating func countShared(_ diagnostics: DiagnosticCollector) {
        for diagnostic in diagnostics.diagnostics where diagnostic.severity >= .danger { errors += 1 }
    }

    /// The line that ends a run with errors: `2 of 3 models generated; 4 errors`.
    ///
    /// - Parameter verb: what was done with the models that are fine, such as `generated`.
    package func failureSummary(_ verb: String) -> String {
        "\(succeeded) of \(quantity(total, "model")) \(verb); \(quantity(errors, "error"))"
    }
}

/// A number with a noun that agrees with it: `1 file`, `2 files`.
func quantity(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
