import Foundation
import ServiceModel
import SwiftGeneration
import Testing

@testable import ProtocolTestGenerator

/// The tests that are written for the model `weather`, compiled and run as a target of their own.
///
/// With `RECORD_GOLDEN=1` in the environment they are written instead of compared.
@Suite("Protocol tests of the model weather")
struct ExampleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let folder = root + "/Tests/Conformance/ExampleTests"

    @Test("are what the generator of tests writes; RECORD_GOLDEN=1 rewrites them")
    func golden() throws {
        var diagnostics = DiagnosticCollector()
        let paths = ["\(Self.root)/models/weather/weather.yaml", "\(Self.folder)/weather-protocol-tests.yaml"]
        let model = try UncheckedModel.load(paths, diagnostics: &diagnostics)
        #expect(diagnostics.diagnostics.isEmpty)
        let outline = try #require(ClientOutline(model, options: SwiftOptions(), diagnostics: &diagnostics))
        let sources = try ProtocolTestSources(outline, module: "Weather")
        #expect(sources.requests.map(\.id) == ["WeatherLabelAndQuery", "WeatherTokenAndBody"])
        #expect(sources.responses.count == 7)
        let files = sources.files()
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try OutputFolder(path: Self.folder).write(files)
            return
        }
        let present = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0.hasSuffix(".swift") }
        #expect(present.sorted() == files.map(\.path).sorted())
        for file in files {
            let golden = FileManager.default.contents(atPath: "\(Self.folder)/\(file.path)") ?? Data()
            #expect(String(decoding: golden, as: UTF8.self) == file.contents, "\(file.path)")
        }
    }
}
