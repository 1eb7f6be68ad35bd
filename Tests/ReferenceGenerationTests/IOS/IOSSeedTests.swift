import ReferenceGeneration
import ServiceModel
import Testing

@Suite("The expected page of a class for iOS")
struct IOSSeedTests {
    private static let seed = OriginalPages.seed("003")
    private static let model = OriginalPages.model("connect/2017-08-08")

    @Test(
        "is met but for white space and bullets",
        .enabled(if: seed != nil && model != nil, "\(OriginalPages.missing)"))
    func page() throws {
        let pages = try ReferencePages(
            path: try #require(IOSSeedTests.model), .ios, .text, operations: ["CreatePersistentContactAssociation"])
        let page = try #require(pages.generator.pages.first { $0.operation != nil })
        let ignored = "•#"
        #expect(
            try pages.text(of: page).without(ignored) == (try #require(IOSSeedTests.seed)).without(ignored))
    }
}
