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

    @Test(
        "A model is written for Smithy 1.0 as the reference writes it",
        arguments: try ["loader-valid", "loader-other", folder].flatMap {
            try ConformanceData.files(in: $0, ending: ".expected.json")
        })
    func versionOne(path: String) throws {
        let expected = try ConformanceData.json(path)
        guard expected["ok"]?.boolean == true, let ast = expected["ast"], let versionOne = expected["ast1"] else {
            return
        }
        let (model, _) = ModelText.assemble(ast.json)
        let difference = ASTComparison.difference(SmithyASTWriter.document(of: model, version: .one), versionOne)
        #expect(difference == nil)
    }
}
