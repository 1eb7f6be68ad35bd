import ServiceModel
import Testing

@testable import ModelReaders

/// The official loader cases that are in JSON.
@Suite(.enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct SmithyConformanceTests {
    @Test("protocol tests and trait packages load and validate without an error")
    func officialModelsLoad() throws {
        let folder = try #require(ConformanceData.folder)
        var count = 0
        for name in ["protocol-tests", "protocol-tests/all", "traits/ast"] {
            for file in try ConformanceData.files(in: name, recursive: false) where !file.hasSuffix("counts.json") {
                var diagnostics = DiagnosticCollector()
                let loaded = ModelLoader.load(path: folder + "/" + file, diagnostics: &diagnostics)
                #expect(loaded != nil, "\(file): \(diagnostics.diagnostics.prefix(5).map(\.description))")
                #expect(loaded?.model.shapes.isEmpty == false)
                count += 1
            }
        }
        #expect(count == 37)
    }

    @Test("a 1.0 model becomes the 2.0 model that the reference makes of it")
    func upgrades() throws {
        var compared = 0
        for folder in ["loader-valid", "loader-other"] {
            for file in try ConformanceData.files(in: folder, ending: ".expected.json") {
                let expected = try ConformanceData.json(file)
                guard expected["ok"]?.boolean == true, let old = expected["ast1"], let new = expected["ast"],
                    try isWrittenForVersionOne(file)
                else { continue }
                let (model, diagnostics) = ModelText.assemble(old.json)
                #expect(!diagnostics.hasErrors, "\(file): \(diagnostics.diagnostics.prefix(3).map(\.description))")
                let differences = ModelComparison.differences(model.flattened(), new)
                #expect(differences.isEmpty, "\(file): \(differences.joined(separator: "\n"))")
                compared += 1
            }
        }
        #expect(compared == 24)
    }

    /// Written as 1.0, what is written for 2.0 loses defaults; only the other way round nothing is lost.
    private func isWrittenForVersionOne(_ expectation: String) throws -> Bool {
        let folder = try #require(ConformanceData.folder)
        var source = String(expectation.dropLast(".expected.json".count))
        if source.hasSuffix("/_combined") {
            source = String(source.dropLast("_combined".count)) + "main.smithy"
        }
        guard let contents = try? FileAccess.read("\(folder)/\(source)", limit: 1 << 28) else { return false }
        let text = String(decoding: contents, as: UTF8.self)
        return text.contains("$version: \"1") || text.contains("\"smithy\": \"1")
    }

    @Test("what the reference writes is read as the same model")
    func readsWhatTheReferenceWrites() throws {
        var compared = 0
        for folder in ["loader-valid", "loader-other"] {
            for file in try ConformanceData.files(in: folder, ending: ".expected.json") {
                let expected = try ConformanceData.json(file)
                guard expected["ok"]?.boolean == true, let ast = expected["ast"] else { continue }
                let (model, diagnostics) = ModelText.assemble(ast.json)
                #expect(!diagnostics.hasErrors, "\(file): \(diagnostics.diagnostics.prefix(3).map(\.description))")
                let differences = ModelComparison.differences(model.flattened(), expected["flattened"] ?? ast)
                #expect(differences.isEmpty, "\(file): \(differences.joined(separator: "\n"))")
                compared += 1
            }
        }
        #expect(compared > 100)
    }
}
