import TemplateEngine

/// The file of paginators.
final class PaginatorsFileView: ViewModel {
    let header: FileHeaderView
    let clientName: String
    let paginators: [PaginatorView]

    init(
        header: FileHeaderView,
        clientName: String,
        paginators: [PaginatorView]
    ) {
        self.header = header
        self.clientName = clientName
        self.paginators = paginators
    }

    static let viewType = ViewType(
        "PaginatorsFile", version: 1, documentation: "The file of paginators.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("clientName", .text, "The client's type."),
            ViewField("paginators", .views(PaginatorView.self), "The paginated operations, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(clientName)
        default: .views(paginators)
        }
    }
}
