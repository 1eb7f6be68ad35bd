import ServiceModel
import Testing

@testable import ModelReaders

/// Loading a file of the conformance data gives the events that the reference implementation gives.
@Suite("Events of the conformance data", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct EventCorpusTests {
    /// An event without its words.
    private struct Event: Hashable, CustomStringConvertible {
        var severity: String
        var id: String
        var shape: String
        var place: String

        var description: String { "\(severity) \(id) \(shape) \(place)" }
    }

    private static let folders = ["loader-valid", "loader-other", "serialization"]

    @Test("every event of the reference is found, and no other", arguments: folders)
    func events(_ folder: String) throws {
        var count = 0
        for path in try ConformanceData.files(in: folder, ending: ".expected.json")
        where !path.hasSuffix("/_combined.expected.json") {
            let file = String(path.dropLast(".expected.json".count))
            let expected = try Self.expected(path)
            let found = try Self.found(file)
            count += expected.count
            let lacking = expected.subtracting(found), unwanted = found.subtracting(expected)
            #expect(lacking.isEmpty && unwanted.isEmpty, "\(file)\n  lacks \(lacking)\n  has \(unwanted)")
        }
        #expect(count > 0)
    }

    /// What is told of a file's text has tests of its own.
    private static func isCompared(_ id: String) -> Bool {
        id != "Model" && id != "Model.BadDocumentationComment" && id != "Model.IgnoredDuplicateDefinition"
            && id != "SyntacticShapeIdTarget"
    }

    private static func expected(_ path: String) throws -> Set<Event> {
        var events: Set<Event> = []
        for event in try ConformanceData.json(path)["events"]?.array ?? [] {
            guard let id = event["id"]?.string, isCompared(id) else { continue }
            let file = event["file"]?.string ?? ""
            events.insert(
                Event(
                    severity: event["severity"]?.string?.lowercased() ?? "", id: id,
                    shape: event["shapeId"]?.string ?? "",
                    place: place(file, event["line"]?.integer ?? 0, event["column"]?.integer ?? 0, id)))
        }
        return events
    }

    private static func found(_ file: String) throws -> Set<Event> {
        let folder = try #require(ConformanceData.folder)
        var paths = ["\(folder)/\(file)"]
        if file.hasPrefix("loader-valid/"), !file.hasSuffix("__shared.json") {
            paths.append("\(folder)/loader-valid/__shared.json")
        }
        var diagnostics = DiagnosticCollector()
        _ = ModelLoader.load(partsOfOneModel: paths, diagnostics: &diagnostics)
        return Set(
            diagnostics.diagnostics.filter { isCompared($0.event) }.map { diagnostic in
                let name = diagnostic.location?.path.split(separator: "/").last.map(String.init) ?? ""
                return Event(
                    severity: diagnostic.severity.rawValue, id: diagnostic.event,
                    shape: diagnostic.shape?.absolute ?? "",
                    place: place(
                        name, diagnostic.location?.line ?? 0, diagnostic.location?.column ?? 0, diagnostic.event))
            })
    }

    /// Undefined ids are told where they stand; the reference tells them where what refers to them begins. Of members in JSON we
    /// name the key, it the value.
    private static func place(_ file: String, _ line: Int, _ column: Int, _ id: String) -> String {
        if id == "Target.UnresolvedShape" { return file }
        return file.hasSuffix(".json") ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}
