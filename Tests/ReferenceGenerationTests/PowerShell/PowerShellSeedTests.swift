import ReferenceGeneration
import ServiceModel
import Testing

@Suite("The expected page of a cmdlet")
struct PowerShellSeedTests {
    private static let seed = OriginalPages.seed("000")
    private static let model = OriginalPages.model("connect/2017-08-08")

    @Test(
        "is met line by line, in order",
        .enabled(if: seed != nil && model != nil, "\(OriginalPages.missing)"))
    func lines() throws {
        let seed = try #require(PowerShellSeedTests.seed)
        let pages = try ReferencePages(
            path: try #require(PowerShellSeedTests.model), .powershell, .text,
            operations: ["CreatePersistentContactAssociation"])
        let page = try pages.text(of: "New-CONNPersistentContactAssociation").without("•")
        // The first lines are of the site that showed the page.
        let lines = seed.split(separator: "\n").map { String($0).without("•") }.filter { !$0.isEmpty }
        let start = try #require(lines.firstIndex(of: "Synopsis"))
        #expect(lines.count - start > 100)
        var rest = page[...]
        for line in lines[start...] {
            let found = try #require(rest.firstRange(of: line), "\(line) is not found in order")
            rest = rest[found.upperBound...]
        }
    }
}
