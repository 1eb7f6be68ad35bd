import TemplateEngine

/// What one service puts into the first file of the sharded layout: what there is one of for each service.
final class ClientsView: ViewModel {
    let client: ClientFileView
    let errors: ErrorsFileView

    init(
        client: ClientFileView,
        errors: ErrorsFileView
    ) {
        self.client = client
        self.errors = errors
    }

    static let viewType = ViewType(
        "Clients", version: 1,
        documentation:
            "What one service puts into the first file of the sharded layout; the file's top is a FileHeader of its own.",
        fields: [
            ViewField("client", .view(ClientFileView.self), "The client, without header and operations."),
            ViewField("errors", .view(ErrorsFileView.self), "The type of all errors, without header and structures."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(client)
        default: .view(errors)
        }
    }
}
