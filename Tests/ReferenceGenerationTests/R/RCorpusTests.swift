import ReferenceGeneration
import TestSupport
import Testing

/// The help pages of real AWS models that botocore brings.
@Suite(.enabled(if: Botocore.installed != nil, "Python has no botocore; pip install -r Tests/requirements.txt"))
struct RCorpusTests {
    @Test("every page is well-formed Rd, short and full")
    func everyPage() throws {
        let botocore = try #require(Botocore.installed)
        var count = 0
        for folder in botocore.sampledFolders {
            for length in ["short", "full"] {
                let pages = try ReferencePages(path: folder, .r, .rd, overrides: ["pages: \(length)"])
                for page in pages.generator.pages {
                    let checked = RdSyntax(try pages.text(of: page))
                    #expect(checked.problems.isEmpty, "\(page.path) of \(folder): \(checked.problems)")
                    count += 1
                }
                let index = RdSyntax(try pages.index())
                #expect(index.problems.isEmpty, "the index of \(folder): \(index.problems)")
            }
        }
        guard botocore.version == Botocore.knownVersion, Botocore.isWhole else { return }
        #expect(count > 30_000)
    }
}
