import ServiceModel
import TestSupport
import Testing

@testable import ModelReaders

@Suite(
    .enabled(if: Botocore.installed != nil, "Python has no botocore; `pip install botocore==1.43.11` brings the models")
)
struct CorpusTests {
    @Test("every AWS model reads and validates without an error or a warning", .timeLimit(.minutes(10)))
    func everyModelReads() async throws {
        let botocore = try #require(Botocore.installed)
        let folders = botocore.modelFolders
        if botocore.version == Botocore.knownVersion { #expect(folders.count == 457) }
        // Two tasks take turns, so that both processors of a small machine have work.
        let problems = await withTaskGroup(of: [String].self) { group in
            for part in 0..<2 {
                group.addTask {
                    stride(from: part, to: folders.count, by: 2).flatMap { Self.problems(of: folders[$0]) }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(problems.isEmpty, "\(problems.count): \(problems.prefix(40).joined(separator: "\n"))")
    }

    private static func problems(of folder: String) -> [String] {
        var diagnostics = DiagnosticCollector()
        let loaded = ModelLoader.load(path: folder, diagnostics: &diagnostics)
        // What the reader leaves out of a model on purpose is told in notes. Two services still sign with version 2.
        let unexpected = diagnostics.diagnostics.filter { diagnostic in
            diagnostic.severity != .note && !diagnostic.message.hasPrefix("the service signs with signature version 2")
        }
        var problems = unexpected.map(\.description)
        if problems.isEmpty, loaded?.form != .aws { problems.append("\(folder): not read as an AWS model") }
        if let loaded, loaded.model.services.count != 1 { problems.append("\(folder): no service") }
        return problems
    }
}
