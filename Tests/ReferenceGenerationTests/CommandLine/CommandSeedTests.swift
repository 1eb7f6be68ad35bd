import ReferenceGeneration
import ServiceModel
import Testing

@Suite("A command's page as the AWS CLI prints it")
struct CommandSeedTests {
    @Test(
        "the text equals the expected page byte for byte",
        .enabled(
            if: OriginalPages.seed("001") != nil && OriginalPages.model("connect/2017-08-08") != nil,
            "\(OriginalPages.missing)"))
    func text() throws {
        let expected = try #require(OriginalPages.seed("001"))
        let model = try #require(OriginalPages.model("connect/2017-08-08"))
        let pages = try ReferencePages(
            path: model, .cli, .text, operations: ["CreatePersistentContactAssociation"])
        #expect(try Array(pages.text(of: "create-persistent-contact-association").utf8) == Array(expected.utf8))
    }
}
