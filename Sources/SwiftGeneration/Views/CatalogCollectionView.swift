import TemplateEngine

/// A page of links: a group of operations with their types, or types that groups share.
final class CatalogCollectionView: ViewModel {
    let header: FileHeaderView
    let title: String
    let abstract: String
    let topics: [CatalogTopicView]

    init(
        header: FileHeaderView,
        title: String,
        abstract: String,
        topics: [CatalogTopicView]
    ) {
        self.header = header
        self.title = title
        self.abstract = abstract
        self.topics = topics
    }

    static let viewType = ViewType(
        "CatalogCollection", version: 1,
        documentation: "A page of links: a group of operations with their types, or types that groups share.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField("title", .text, "The title."),
            ViewField("abstract", .text, "One paragraph, as Markdown."),
            ViewField("topics", .views(CatalogTopicView.self), "The groups of links."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(title)
        case 2: .text(abstract)
        default: .views(topics)
        }
    }
}
