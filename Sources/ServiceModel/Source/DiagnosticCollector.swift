/// What a stage of the pipeline reports to. Positions are resolved with the source map of the model at hand.
package struct DiagnosticCollector: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// The files that positions refer to. Readers add the files they open.
    package var sources: SourceMap
    /// What is known of findings whose places are looked up together at the end; `nil` where each is looked up at once.
    private var findings: Findings?

    /// To look up a place takes time linear in its file, and a broken model may repeat itself at every shape.
    private struct Findings: Sendable {
        /// One for each diagnostic.
        var positions: [SourcePosition] = []
        var bytes = 0
        var errorCount = 0
        var omittedCount = 0

        /// After so many errors the rest is not looked for.
        static let errorLimit = 100
        /// So many findings that are no errors are kept.
        static let otherLimit = 10_000
        /// So many bytes of messages are kept: names have no greatest length.
        static let byteLimit = 4 << 20
    }

    package init(sources: SourceMap = SourceMap()) {
        self.sources = sources
    }

    /// A collector for checks of a whole model: it keeps a bounded number of findings, and looks up their places when
    /// ``takeFindings()`` asks for them.
    package static func forChecks(of sources: SourceMap) -> DiagnosticCollector {
        var collector = DiagnosticCollector(sources: sources)
        collector.findings = Findings()
        return collector
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity >= .danger } }

    package mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        findings?.positions.append(.none)
    }

    /// Changes what was reported, from the diagnostic of a number on.
    package mutating func change(from start: Int = 0, _ change: (Diagnostic) -> Diagnostic) {
        for index in diagnostics.indices[start...] { diagnostics[index] = change(diagnostics[index]) }
    }

    /// Reports a finding of a check that a suppression may name.
    package mutating func report(
        _ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, at position: SourcePosition,
        event: String = Diagnostic.modelEvent, of shape: @autoclosure () -> ShapeID? = nil
    ) {
        guard findings != nil else {
            return report(
                Diagnostic(severity, message(), at: sources.location(of: position), event: event, of: shape()))
        }
        guard admits(severity) else {
            findings?.omittedCount += 1
            return
        }
        let diagnostic = Diagnostic(severity, message(), at: nil, event: event, of: shape())
        diagnostics.append(diagnostic)
        findings?.positions.append(position)
        findings?.bytes += diagnostic.message.utf8.count + (diagnostic.shape?.absolute.utf8.count ?? 0)
        if severity == .error { findings?.errorCount += 1 }
    }

    package mutating func error(_ message: @autoclosure () -> String, at position: SourcePosition) {
        report(.error, message(), at: position)
    }

    /// Reports an error where the user made the choice that it is about; at the model's place where that has none.
    package mutating func error(_ message: String, at choice: SourceLocation?, or position: SourcePosition) {
        report(Diagnostic(.error, message, at: choice ?? sources.location(of: position)))
    }

    package mutating func warning(_ message: @autoclosure () -> String, at position: SourcePosition) {
        report(.warning, message(), at: position)
    }

    package mutating func note(_ message: @autoclosure () -> String, at position: SourcePosition) {
        report(.note, message(), at: position)
    }
}

extension DiagnosticCollector {
    /// Whether a check found what nothing can excuse. A danger is none: it may be suppressed.
    var foundErrors: Bool { (findings?.errorCount ?? 0) > 0 }

    /// Whether so much is wrong that the rest is not worth looking for.
    var isFull: Bool {
        guard let findings else { return false }
        return findings.errorCount >= Findings.errorLimit
            || findings.errorCount > 0 && findings.bytes >= Findings.byteLimit
    }

    /// Whether a finding of a severity will be kept. Where not, it is taken for one that is left out, so that it need not be
    /// looked for.
    mutating func canTell(_ severity: Diagnostic.Severity) -> Bool {
        if admits(severity) { return true }
        findings?.omittedCount += 1
        return false
    }

    /// An error is kept however many warnings there are: without it, the model would pass.
    private func admits(_ severity: Diagnostic.Severity) -> Bool {
        guard let findings else { return true }
        if severity == .error { return !isFull }
        return diagnostics.count < Findings.otherLimit && findings.bytes < Findings.byteLimit
    }

    /// The findings in the order of their places, each with its place.
    package mutating func takeFindings(keeping isKept: (Diagnostic) -> Bool = { _ in true }) -> [Diagnostic] {
        guard let found = findings else { return diagnostics }
        let kept = diagnostics.indices.filter { isKept(diagnostics[$0]) }.sorted {
            let (left, right) = (found.positions[$0], found.positions[$1])
            return (left.file, left.offset, $0) < (right.file, right.offset, $1)
        }
        var result: [Diagnostic] = []
        result.reserveCapacity(kept.count)
        for (index, location) in zip(kept, sources.locations(of: kept.map { found.positions[$0] })) {
            var diagnostic = diagnostics[index]
            diagnostic.location = diagnostic.location ?? location
            result.append(diagnostic)
        }
        if isFull || found.omittedCount > 0, let last = result.last {
            result.append(
                Diagnostic(
                    .note, "further problems of this model are not shown; mend these first", at: last.location))
        }
        return result
    }
}
