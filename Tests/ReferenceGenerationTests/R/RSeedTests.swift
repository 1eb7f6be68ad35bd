import ReferenceGeneration
import ServiceModel
import Testing

/// The page that paws prints, from the model that it was made from.
@Suite(
    .enabled(
        if: OriginalPages.seed("004") != nil && OriginalPages.model("connect/2017-08-08") != nil,
        "\(OriginalPages.missing)"))
struct RSeedTests {
    /// What the site that showed the page has around it, not the page itself.
    private static func isOfTheSite(_ line: String) -> Bool {
        line.hasPrefix("View source:") || line.hasPrefix("Add the following code to your website")
            || line.hasPrefix("For more information on customizing the embed code")
    }

    @Test("the page has every line of the original, in order")
    func everyLine() throws {
        let seed = try #require(OriginalPages.seed("004"))
        let folder = try #require(OriginalPages.model("connect/2017-08-08"))
        let pages = try ReferencePages(
            path: folder, .r, .text, operations: ["CreatePersistentContactAssociation"])
        let page = try pages.text(of: "connect_create_persistent_contact_association").without("|")
        let lines = seed.split(separator: "\n").map(String.init).filter { !RSeedTests.isOfTheSite($0) }
        var rest = page[...]
        for line in lines {
            let wanted = line.without("|")
            if wanted.isEmpty { continue }
            let found = try #require(rest.firstRange(of: wanted), "`\(line)` is not in what is left: \(rest)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("what the original lost stands in the page, too: the nested list of use cases")
    func nestedList() throws {
        let folder = try #require(OriginalPages.model("connect/2017-08-08"))
        let pages = try ReferencePages(path: folder, .r, .rd, operations: ["CreatePersistentContactAssociation"])
        let page = try pages.text(of: "connect_create_persistent_contact_association")
        #expect(
            page.contains(
                """
                \\item \\strong{Use Case 1}: The customer wants to continue the past chat session but they want to hide \
                the post chat survey. For this they will use the following configuration:
                \\itemize{
                \\item \\strong{Configuration}
                \\itemize{
                \\item SourceContactId = "C2"
                \\item RehydrationType = "FROM_SEGMENT"
                }
                """))
        #expect(page.contains("\\code{\\link[=connect_create_persistent_contact_association]{"))
    }
}
