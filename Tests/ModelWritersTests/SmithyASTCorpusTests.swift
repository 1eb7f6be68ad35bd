import ModelWriters
import ServiceModel
import Testing

@testable import ModelReaders

@Suite(
    "Writing the Smithy AST as the reference writes it",
    .enabled(if: ConformanceData.isPresent, "\(ConformanceData.missing)"))
struct SmithyASTCorpusTests {
    private static let folder = "serialization/ast-serialization"

    @Test(
        "A model is written in the order in which the reference writes it",
        arguments: try ConformanceData.files(in: folder).filter { !$0.hasSuffix(".expected.json") })
    func text(path: String) throws {
        let (model, diagnostics) = try ModelText.assemble(ConformanceData.json(path).json)
        #expect(!diagnostics.hasErrors)
        let expected = try #require(ConformanceData.json("\(path).expected.json")["ast"])
        #expect(
            String(decoding: JSONText.of(SmithyASTWriter.document(of: model)), as: UTF8.self)
                == String(decoding: JSONText.of(expected), as: UTF8.self))
    }
}
