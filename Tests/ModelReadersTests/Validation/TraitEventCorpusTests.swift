import ServiceModel
import Testing

@testable import ModelReaders

/// The events of the models of the conformance data that concern traits, suppressions and deprecated things.
@Suite(
    "Events of traits in the conformance data", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct TraitEventCorpusTests {
    private static let events = [
        "TraitValue", "TraitTarget", "TraitConflict", "ExclusiveStructureMemberTrait", "DeprecatedTrait",
        "DeprecatedShape", "ModelDeprecation", "Model.UnresolvedTrait",
    ]

    private static func isOurs(_ id: String) -> Bool {
        id.hasPrefix("UnknownValidator_") || events.contains { id == $0 || id.hasPrefix($0 + ".") }
    }

    /// Severity, id, shape and line of an event.
    private struct Event: Hashable, CustomStringConvertible {
        var severity: String
        var id: String
        var shape: String?
        var line: Int?

        var description: String { "\(line ?? 0): \(severity) \(id) \(shape ?? "-")" }
    }

    private static let files: [String] = ["loader-valid", "loader-other", "serialization"].flatMap { folder in
        ((try? ConformanceData.files(in: folder, ending: ".expected.json")) ?? [])
            .map { String($0.dropLast(".expected.json".count)) }.filter { !$0.hasSuffix("_combined") }
    }

    @Test("are those of the reference", arguments: files)
    func events(path: String) throws {
        let folder = try #require(ConformanceData.folder)
        var diagnostics = DiagnosticCollector()
        _ = ModelLoader.load(path: folder + "/" + path, diagnostics: &diagnostics)
        let found = Set(
            diagnostics.diagnostics.filter { Self.isOurs($0.event) }.map {
                Event(
                    severity: $0.severity.rawValue, id: $0.event, shape: $0.shape?.absolute, line: $0.location?.line)
            })
        let expected = Set(
            try ExpectedEvent.read(path + ".expected.json").filter { Self.isOurs($0.id) }.map {
                Event(severity: $0.severity, id: $0.id, shape: $0.shape, line: $0.line)
            })
        #expect(found == expected)
    }
}
