import ReferenceGeneration
import ServiceModel
import Testing

@Suite("The expected page of a method of boto3")
struct Boto3SeedTests {
    private static let seed = OriginalPages.seed("002")
    private static let model = OriginalPages.model("connect/2017-08-08")

    @Test(
        "is met but for white space, bullets and headings' marks",
        .enabled(if: seed != nil && model != nil, "\(OriginalPages.missing)"))
    func page() throws {
        let pages = try ReferencePages(
            path: try #require(Boto3SeedTests.model), .boto3, .text, operations: ["CreatePersistentContactAssociation"])
        let text = try pages.text(of: "create_persistent_contact_association")
        // Headings are underlined.
        let lines = text.split(separator: "\n").filter { !$0.allSatisfy { $0 == "=" || $0 == "-" } }
        let ignored = "•#-"
        #expect(
            lines.joined(separator: "\n").without(ignored)
                == (try #require(Boto3SeedTests.seed)).without(ignored))
    }
}
