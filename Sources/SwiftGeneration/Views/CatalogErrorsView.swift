import TemplateEngine

/// The article about errors.
final class CatalogErrorsView: ViewModel {
    let header: FileHeaderView
    let errorName: String
    let errorLink: String
    let call: String
    let cases: [CatalogErrorCaseView]
    let setup: CatalogSetupView
    let topics: [CatalogTopicView]

    init(
        header: FileHeaderView,
        errorName: String,
        errorLink: String,
        call: String,
        cases: [CatalogErrorCaseView],
        setup: CatalogSetupView,
        topics: [CatalogTopicView]
    ) {
        self.header = header
        self.errorName = errorName
        self.errorLink = errorLink
        self.call = call
        self.cases = cases
        self.setup = setup
        self.topics = topics
    }

    static let viewType = ViewType(
        "CatalogErrors", version: 1, documentation: "The article about errors.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField("errorName", .text, "The type of all errors."),
            ViewField("errorLink", .text, "The link to it."),
            ViewField("call", .text, "The statements of an example call; empty where none can be written."),
            ViewField(
                "cases", .views(CatalogErrorCaseView.self),
                "Some errors to show; none where the model has none."),
            ViewField("setup", .view(CatalogSetupView.self), "How a client is made."),
            ViewField("topics", .views(CatalogTopicView.self), "The groups of links."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(errorName)
        case 2: .text(errorLink)
        case 3: .text(call)
        case 4: .views(cases)
        case 5: .view(setup)
        default: .views(topics)
        }
    }
}
