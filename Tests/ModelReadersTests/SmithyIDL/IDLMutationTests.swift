import ServiceModel
import Testing

@testable import ModelReaders

/// Damaged files of the conformance data are read or refused, and never stop the program.
@Suite("Changed Smithy IDL", .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct IDLMutationTests {
    private static let telling = Array("\"\\{}[]():=,@$#._/ \t\r\n\u{0}u0-1eEa".utf8) + [0xFF, 0xC3, 0xE2, 0x80]

    /// The files, none larger than what a damaged copy of can be read many times.
    private static func corpus() throws -> [[UInt8]] {
        var files: [[UInt8]] = []
        for folder in [
            "loader-valid", "loader-invalid", "loader-other", "serialization", "traits/idl", "protocol-tests/idl",
        ] {
            for path in try ConformanceData.files(in: folder, ending: ".smithy") {
                let contents = try FileAccess.read((ConformanceData.folder ?? "") + "/" + path, limit: 1 << 28)
                if contents.count < 20_000 { files.append(contents) }
            }
        }
        return files
    }

    @Test("is parsed or refused at a place in the file", arguments: 1...4)
    func mutations(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        var refused = 0
        for contents in try Self.corpus() {
            let changed = mutate(contents, &random, telling: Self.telling)
            let (file, diagnostics) = IDLText.parse(changed)
            #expect(diagnostics.allSatisfy { $0.location != nil })
            #expect(file.shapes.allSatisfy { ShapeID.isIdentifier($0.name.text) })
            if diagnostics.contains(where: { $0.severity == .error }) {
                refused += 1
                continue
            }
            // What is then added, and belongs nowhere, is told, and takes nothing away.
            let (longer, problems) = IDLText.parse(changed + Array("\n)".utf8))
            #expect(problems.contains { $0.severity == .error })
            #expect(longer.shapes.count == file.shapes.count)
        }
        #expect(refused > 300)
    }

    @Test("that ends anywhere is parsed or refused", arguments: 1...2)
    func truncations(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        for contents in try Self.corpus() where !contents.isEmpty {
            let end = Int.random(in: 0..<contents.count, using: &random)
            #expect(IDLText.parse(Array(contents[..<end])).diagnostics.allSatisfy { $0.location != nil })
        }
    }

    @Test("makes a model, or is refused, together with what it was", arguments: 1...2)
    func joined(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        var models = 0
        for contents in try Self.corpus() {
            var diagnostics = DiagnosticCollector()
            var files = SmithyFiles()
            for text in [contents, mutate(contents, &random, telling: Self.telling)] {
                let file = diagnostics.sources.add(SourceFile(path: "m.smithy", contents: text))
                files.add(IDLParser.parse(text, file: file, diagnostics: &diagnostics))
            }
            let model = files.model(diagnostics: &diagnostics)
            // A broken model is not checked; that it could be shows that it holds together.
            ModelValidator.validate(model, diagnostics: &diagnostics)
            if !model.flattened().shapes.isEmpty { models += 1 }
            #expect(diagnostics.diagnostics.count < 1_000)
        }
        #expect(models > 100)
    }
}
