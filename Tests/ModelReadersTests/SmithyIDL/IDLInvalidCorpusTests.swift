import ServiceModel
import Testing

@testable import ModelReaders

/// The models of the conformance data that no implementation may accept, each loaded by itself.
@Suite("Invalid models", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct IDLInvalidCorpusTests {
    static let paths: [String] =
        ((try? ConformanceData.files(in: "loader-invalid", ending: ".smithy")) ?? [])
        + ((try? ConformanceData.files(in: "loader-invalid", ending: ".json")) ?? []).filter {
            !$0.hasSuffix(".expected.json")
        }

    @Test("there are 182")
    func count() { #expect(Self.paths.count == 182) }

    @Test("is refused with the events of the reference, at their places", arguments: Self.paths)
    func events(path: String) throws {
        let folder = try #require(ConformanceData.folder)
        var diagnostics = DiagnosticCollector()
        let model = ModelLoader.load(path: folder + "/" + path, diagnostics: &diagnostics)
        #expect(model == nil)
        let found = diagnostics.diagnostics
        let expected = try ExpectedEvent.read(path + ".expected.json")
        for event in expected {
            #expect(found.contains(where: event.matches), "\(event)\nis not in\n\(found.map(\.message))")
        }
        for diagnostic in found where !expected.isEmpty {
            #expect(expected.contains { $0.matches(diagnostic) }, "\(diagnostic) \(diagnostic.event)")
        }
        if let message = try Self.message(of: path) { #expect(found.contains { $0.message.contains(message) }) }
    }

    /// What the first line of a file says that the message must hold; what follows `|` is the id of the event.
    private static func message(of path: String) throws -> String? {
        let contents = try FileAccess.read((ConformanceData.folder ?? "") + "/" + path, limit: 1 << 20)
        guard contents.starts(with: Array("//".utf8)) else { return nil }
        let line = String(decoding: contents.dropFirst(2).prefix { $0 != 0x0A }, as: UTF8.self)
        let parts = line.split(separator: " | ", maxSplits: 1)
        // Some begin with the id of the shape.
        guard var message = parts.first.map(String.init) else { return nil }
        while message.hasPrefix(" ") { message.removeFirst() }
        if let shape = message.firstRange(of: ": "), ShapeID.isValid(String(message[..<shape.lowerBound])) {
            message = String(message[shape.upperBound...])
        }
        return message
    }
}
