import ServiceModel
import Testing

@testable import ModelReaders

/// A model in Smithy's language with what checks find in it. The place of each finding is marked with `§` in the text.
struct Rule: CustomTestStringConvertible, Sendable {
    let text: String
    /// `severity Event shape`, in the order of the marks.
    let findings: [String]

    init(_ text: String, _ findings: String...) {
        self.text = text
        self.findings = findings
    }

    var testDescription: String { text }

    /// Compares the findings, each with its line and column, with those of the checks.
    func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let parts = text.split(separator: "§", omittingEmptySubsequences: false)
        var places: [String] = []
        // The head of the file is not the text's.
        var line = 4
        var column = 1
        for part in parts.dropLast() {
            for scalar in part.unicodeScalars {
                column = scalar == "\n" ? 1 : column + 1
                if scalar == "\n" { line += 1 }
            }
            places.append("\(line):\(column)")
        }
        #expect(places.count == findings.count, "a mark for each finding", sourceLocation: sourceLocation)
        let expected = zip(places, findings).map { "\($0) \($1)" }
        let found = Self.findings(of: parts.joined())
        #expect(found.map(\.short).sorted() == expected.sorted(), "\(found)", sourceLocation: sourceLocation)
        // Each says what to do.
        #expect(found.allSatisfy { $0.message.contains("; ") }, "\(found)", sourceLocation: sourceLocation)
    }

    private struct Finding: CustomStringConvertible {
        let short: String
        let message: String

        var description: String { "\(short): \(message)" }
    }

    private static func findings(of text: String) -> [Finding] {
        RuleEvents.findings(in: text).map { diagnostic in
            let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
            return Finding(
                short:
                    "\(place) \(diagnostic.severity.rawValue) \(diagnostic.event) \(diagnostic.shape?.absolute ?? "-")",
                message: diagnostic.message)
        }
    }
}

extension Rule {
    /// A service of one operation, with its structures.
    static func operation(
        _ traits: String = "", input: String = "", output: String = "", errors: String = "", service: String = ""
    ) -> String {
        """
        \(service)
        service S { version: "1", operations: [O] }
        \(traits)
        operation O { input: OInput, output: OOutput, errors: [\(errors)] }
        structure OInput { \(input) }
        structure OOutput { \(output) }
        """
    }
}
