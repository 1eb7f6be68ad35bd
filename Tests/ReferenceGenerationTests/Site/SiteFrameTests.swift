import EmbeddedTemplates
import ReferenceGeneration
import TemplateEngine
import Testing

@Suite("Pages in HTML", .enabled(if: RepositoryModel.folder != nil, "models/ is not beside the tests"))
struct SiteFrameTests {
    private static let page: Result<String, any Error> = Result {
        try ReferencePages(of: "weather", .swift, as: .html, isOneOfSeveral: true).text(of: "listCities")
    }

    private static var templates: TemplateLibrary {
        get throws {
            try TemplateLibrary(embedded: EmbeddedTemplates.all.map { TemplateSource(path: $0.path, text: $0.text) })
        }
    }

    /// The values of an attribute, in order.
    private func values(of attribute: String, in page: String) -> [String] {
        page.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test("a page loads nothing but the list of the service's pages")
    func loads() throws {
        let page = try Self.page.get()
        #expect(values(of: "src", in: page) == ["../../weather/index.js"])
        #expect(!page.contains("<link"))
        #expect(!page.contains("@import"))
        #expect(!page.contains("url("))
        #expect(page.contains("default-src 'none'"))
    }

    @Test("a page leads to the index, to the list of services, and to the pages beside it")
    func navigation() throws {
        let links = values(of: "href", in: try Self.page.get())
        for link in ["../index.html", "../../index.html", "getStatus.html", "ping.html", "../types/City.html"] {
            #expect(links.contains(link), "\(link) is not among \(links)")
        }
        #expect(try Self.page.get().contains("<a href=\"#declaration\">Declaration</a>"))
    }

    @Test("a page that is printed has its style and scripts, and leads to no other page")
    func alone() throws {
        let pages = try ReferencePages(of: "weather", .swift, as: .html)
        let method = try #require(pages.generator.pages.first { $0.title == "listCities" })
        let page = try pages.text(of: method, isAlone: true)
        #expect(values(of: "src", in: page) == [])
        #expect(values(of: "href", in: page).allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://") })
        #expect(page.contains("<style>"))
        #expect(page.contains("ListCitiesOutput"))
    }

    @Test("the index lists every page once, and so does what the search reads")
    func index() throws {
        let pages = try ReferencePages(of: "weather", .swift, as: .html)
        let article = try pages.index().split(separator: "<article>")[1].split(separator: "</article>")[0]
        let links = values(of: "href", in: String(article))
        #expect(links.filter { !$0.hasPrefix("http") }.count == pages.generator.pages.count)
        let list = try #require(pages.generator.supportFiles.first)
        #expect(list.path == "weather/index.js")
        #expect(
            String(decoding: list.bytes, as: UTF8.self).split(separator: "\n").count == pages.generator.pages.count + 2)
    }

    @Test("the list of services leads to their indexes", arguments: [ReferenceForm.html, .markdown, .text, .rst])
    func overview(form: ReferenceForm) throws {
        let pages = try ReferencePages(of: "weather", .boto3, as: form == .rst ? .rst : form)
        let overview = ServiceOverview([pages.generator.overviewEntry], format: .boto3, form: form)
        let files = try overview.files(templates: SiteFrameTests.templates)
        #expect(files.map(\.path) == (form == .html ? ["index.html", "index.js"] : ["index.\(form.fileExtension)"]))
        let text = String(decoding: try #require(files.first).bytes, as: UTF8.self)
        #expect(text.contains("Observations and forecasts of a small weather office."))
        if form != .text { #expect(text.contains(pages.generator.indexPath)) }
    }
}
