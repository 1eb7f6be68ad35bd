import TemplateEngine

/// A page of the site: a page's content in the frame that all have.
struct SitePageView: ViewModel {
    var path: String
    var root: String
    var title: String
    var service: String
    var language: String
    var summary: String
    var isIndex: Bool
    var home: String
    var overview: String
    var pageList: String
    var outline: [SiteOutlineView]
    var content: String
    var previous: SiteLinkView?
    var next: SiteLinkView?

    static let viewType = ViewType(
        "SitePage", version: 1, documentation: "A page's content in the frame that all pages have.",
        fields: [
            ViewField("path", .text, "The page's path from the output folder, without extension."),
            ViewField("root", .text, "The way to the output folder: empty, or `../` as often as needed."),
            ViewField("title", .text, "What the page is called."),
            ViewField("service", .text, "What the reference calls the service."),
            ViewField("language", .text, "Whom the reference is for: `Python`, `Command line`."),
            ViewField("summary", .text, "One sentence of plain text; empty where there is none."),
            ViewField("isIndex", .flag, "Whether the page is the service's index."),
            ViewField("home", .text, "The address of the service's index; empty for a page that stands alone."),
            ViewField("overview", .text, "The address of the list of services; empty where there is none."),
            ViewField("pageList", .text, "The address of the script that lists all pages; empty where there is none."),
            ViewField("hasOutline", .flag, "Whether there is an outline: two headings or more."),
            ViewField("outline", .views(SiteOutlineView.self), "The headings of the second level."),
            ViewField("content", .text, "The content, in HTML."),
            ViewField("hasNeighbours", .flag, "Whether a page stands before or behind this one."),
            ViewField("previous", .view(SiteLinkView.self), "The page before."),
            ViewField("next", .view(SiteLinkView.self), "The page behind."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(path)
        case 1: .text(root)
        case 2: .text(title)
        case 3: .text(service)
        case 4: .text(language)
        case 5: .text(summary)
        case 6: .flag(isIndex)
        case 7: .text(home)
        case 8: .text(overview)
        case 9: .text(pageList)
        case 10: .flag(outline.count > 1)
        case 11: .views(outline)
        case 12: .text(content)
        case 13: .flag(previous != nil || next != nil)
        case 14: .view(previous)
        default: .view(next)
        }
    }
}

/// A heading of a page.
struct SiteOutlineView: ViewModel {
    var id: String
    var title: String

    static let viewType = ViewType(
        "SiteOutline", version: 1, documentation: "A heading of a page.",
        fields: [
            ViewField("id", .text, "The heading's `id`."),
            ViewField("title", .text, "The heading as plain text."),
        ])

    func value(at slot: Int) -> ViewValue {
        .text(slot == 0 ? id : title)
    }
}

/// A link to a page.
struct SiteLinkView: ViewModel {
    var href: String
    var title: String

    static let viewType = ViewType(
        "SiteLink", version: 1, documentation: "A link to a page.",
        fields: [
            ViewField("href", .text, "The page's address."),
            ViewField("title", .text, "What the page is called."),
        ])

    func value(at slot: Int) -> ViewValue {
        .text(slot == 0 ? href : title)
    }
}
