import ServiceModel
import Testing

@testable import ModelReaders

/// The `.smithy` files of the conformance data, each parsed by itself.
@Suite("Smithy IDL of the conformance data", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct IDLCorpusTests {
    static func parse(_ path: String) throws -> [Diagnostic] {
        let contents = try FileAccess.read((ConformanceData.folder ?? "") + "/" + path, limit: 1 << 28)
        return IDLText.parse(contents, name: path).diagnostics
    }

    /// What the parser alone can tell.
    private static func isAboutText(_ event: ExpectedEvent) -> Bool {
        event.message.hasPrefix("Syntax error") || event.id == "Model.BadDocumentationComment"
            || event.message.hasPrefix("Unknown control statement")
    }

    @Test("what is wrong with the text is told at its place, in the words of the corpus")
    func events() throws {
        var count = 0
        for folder in ["loader-invalid", "loader-valid", "loader-other", "serialization"] {
            for path in try ConformanceData.files(in: folder, ending: ".smithy") {
                let expected = try ExpectedEvent.read(path + ".expected.json").filter(Self.isAboutText)
                let found = try Self.parse(path)
                for event in expected {
                    count += 1
                    #expect(found.contains(where: event.matches), "\(path) lacks \(event)")
                }
            }
        }
        #expect(count > 150)
    }

    @Test("nothing else is wrong with a text")
    func others() throws {
        for folder in ["loader-invalid", "loader-valid", "loader-other", "serialization"] {
            for path in try ConformanceData.files(in: folder, ending: ".smithy") {
                let expected = try ExpectedEvent.read(path + ".expected.json")
                for diagnostic in try Self.parse(path) {
                    #expect(expected.contains { $0.matches(diagnostic) }, "\(path): \(diagnostic)")
                }
            }
        }
    }

    @Test(
        "protocol tests, built-in traits and endpoint tests are read without a problem",
        arguments: [
            "protocol-tests/idl", "traits/idl", "endpoint-tests",
        ])
    func valid(folder: String) throws {
        let paths = try ConformanceData.files(in: folder, ending: ".smithy")
        #expect(!paths.isEmpty)
        for path in paths { #expect(try Self.parse(path) == []) }
    }
}

/// An event that the reference implementation tells of a file.
struct ExpectedEvent: CustomStringConvertible {
    var severity = ""
    var id = ""
    var message = ""
    var line: Int?
    var column: Int?
    var shape: String?

    /// The events in a file of the conformance data; none where there is no such file.
    static func read(_ path: String) throws -> [ExpectedEvent] {
        guard (try? FileAccess.kind(of: (ConformanceData.folder ?? "") + "/" + path)) != nil else { return [] }
        let events = try ConformanceData.json(path)["events"]?.array ?? []
        return events.map { event in
            func text(_ key: String) -> String? { event[key]?.string ?? event[key]?.number }
            // A diagnostic shows a line break as `\n`, which the first lines of the files do as well.
            let message = (text("message") ?? "").replacing("\n", with: "\\n")
            return ExpectedEvent(
                severity: text("severity")?.lowercased() ?? "", id: text("id") ?? "", message: message,
                line: text("line").flatMap { Int($0) }, column: text("column").flatMap { Int($0) },
                shape: text("shapeId"))
        }
    }

    /// Whether a diagnostic is this event: at its place, with at least its words, unless those are advice only.
    func matches(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.severity.rawValue == severity && diagnostic.event == id && diagnostic.location?.line == line
            && diagnostic.location?.column == column && diagnostic.shape?.absolute == shape
            && (diagnostic.message.contains(message) || severity == "warning")
    }

    var description: String { "\(severity) \(id) \(line ?? 0):\(column ?? 0) \(shape ?? "") \(message)" }
}
