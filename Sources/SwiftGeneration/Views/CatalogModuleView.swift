import TemplateEngine

/// The first page of a module with several clients.
final class CatalogModuleView: ViewModel {
    let header: FileHeaderView
    let title: String
    let clients: [CatalogLinkView]

    init(header: FileHeaderView, title: String, clients: [CatalogLinkView]) {
        self.header = header
        self.title = title
        self.clients = clients
    }

    static let viewType = ViewType(
        "CatalogModule", version: 1, documentation: "The first page of a module with several clients.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "What each file begins with."),
            ViewField("title", .text, "The module."),
            ViewField("clients", .views(CatalogLinkView.self), "The links to the clients' first pages."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(title)
        default: .views(clients)
        }
    }
}
