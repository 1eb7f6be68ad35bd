import TemplateEngine

/// Links under one heading.
final class CatalogTopicView: ViewModel {
    let title: String
    let links: [CatalogLinkView]

    init(
        title: String,
        links: [CatalogLinkView]
    ) {
        self.title = title
        self.links = links
    }

    static let viewType = ViewType(
        "CatalogTopic", version: 1, documentation: "Links under one heading.",
        fields: [
            ViewField("title", .text, "The heading, as Markdown."),
            ViewField("links", .views(CatalogLinkView.self), "The links, never none."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(title)
        default: .views(links)
        }
    }
}
