import TemplateEngine

/// The topics of the client's own page.
final class CatalogClientView: ViewModel {
    let header: FileHeaderView
    let clientName: String
    let topics: [CatalogTopicView]

    init(
        header: FileHeaderView,
        clientName: String,
        topics: [CatalogTopicView]
    ) {
        self.header = header
        self.clientName = clientName
        self.topics = topics
    }

    static let viewType = ViewType(
        "CatalogClient", version: 1, documentation: "The topics of the client's own page.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField("clientName", .text, "The client's type, as a path for links."),
            ViewField("topics", .views(CatalogTopicView.self), "The groups of links."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(clientName)
        default: .views(topics)
        }
    }
}
