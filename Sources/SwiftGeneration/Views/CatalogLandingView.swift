import TemplateEngine

/// The first page of a client's documentation.
final class CatalogLandingView: ViewModel {
    let header: FileHeaderView
    let title: String
    let abstract: String
    let overview: String
    let setup: CatalogSetupView
    let exampleTitle: String
    let call: String
    let callingLink: String
    let groups: [CatalogLinkView]
    let topics: [CatalogTopicView]

    init(
        header: FileHeaderView,
        title: String,
        abstract: String,
        overview: String,
        setup: CatalogSetupView,
        exampleTitle: String,
        call: String,
        callingLink: String,
        groups: [CatalogLinkView],
        topics: [CatalogTopicView]
    ) {
        self.header = header
        self.title = title
        self.abstract = abstract
        self.overview = overview
        self.setup = setup
        self.exampleTitle = exampleTitle
        self.call = call
        self.callingLink = callingLink
        self.groups = groups
        self.topics = topics
    }

    static let viewType = ViewType(
        "CatalogLanding", version: 1, documentation: "The first page of a client's documentation.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField(
                "title", .text,
                "The link to the module whose page this is; a plain title where a module has several clients."),
            ViewField("abstract", .text, "The first paragraph of the service's documentation, as Markdown."),
            ViewField("overview", .text, "Further paragraphs of it; may be empty."),
            ViewField("setup", .view(CatalogSetupView.self), "How a client is made."),
            ViewField(
                "exampleTitle", .text,
                "What the model calls its example, as Markdown; empty where the model has none."),
            ViewField("call", .text, "The statements of an example call; empty where none can be written."),
            ViewField("callingLink", .text, "The link to the article about calls."),
            ViewField("groups", .views(CatalogLinkView.self), "The links to the groups of operations."),
            ViewField("topics", .views(CatalogTopicView.self), "The groups of links."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(title)
        case 2: .text(abstract)
        case 3: .text(overview)
        case 4: .view(setup)
        case 5: .text(exampleTitle)
        case 6: .text(call)
        case 7: .text(callingLink)
        case 8: .views(groups)
        default: .views(topics)
        }
    }
}
