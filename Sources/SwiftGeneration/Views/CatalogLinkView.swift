import TemplateEngine

/// A link to a symbol or an article.
final class CatalogLinkView: ViewModel {
    let link: String

    init(
        link: String
    ) {
        self.link = link
    }

    static let viewType = ViewType(
        "CatalogLink", version: 1, documentation: "A link to a symbol or an article.",
        fields: [
            ViewField("link", .text, "The link as Markdown.")
        ])

    func value(at slot: Int) -> ViewValue {
        .text(link)
    }
}
