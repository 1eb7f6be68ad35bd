import TemplateEngine

/// The article about operations that answer in pages.
final class CatalogPagesView: ViewModel {
    let header: FileHeaderView
    let operationLink: String
    let input: String
    let pagesName: String
    let pagesLink: String
    let itemsName: String
    let itemsLink: String
    let topics: [CatalogTopicView]

    init(
        header: FileHeaderView,
        operationLink: String,
        input: String,
        pagesName: String,
        pagesLink: String,
        itemsName: String,
        itemsLink: String,
        topics: [CatalogTopicView]
    ) {
        self.header = header
        self.operationLink = operationLink
        self.input = input
        self.pagesName = pagesName
        self.pagesLink = pagesLink
        self.itemsName = itemsName
        self.itemsLink = itemsLink
        self.topics = topics
    }

    static let viewType = ViewType(
        "CatalogPages", version: 1, documentation: "The article about operations that answer in pages.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField("operationLink", .text, "The link to the method of the example."),
            ViewField("input", .text, "The expression of the example's input."),
            ViewField("pagesName", .text, "The method that gives pages."),
            ViewField("pagesLink", .text, "The link to it."),
            ViewField("itemsName", .text, "The method that gives items; empty where the model names none."),
            ViewField("itemsLink", .text, "The link to it."),
            ViewField("topics", .views(CatalogTopicView.self), "The groups of links."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(operationLink)
        case 2: .text(input)
        case 3: .text(pagesName)
        case 4: .text(pagesLink)
        case 5: .text(itemsName)
        case 6: .text(itemsLink)
        default: .views(topics)
        }
    }
}
