import TemplateEngine

/// The file of the client.
final class ClientFileView: ViewModel {
    let header: FileHeaderView?
    let documentation: String
    let access: String
    let clientName: String
    let errorName: String
    let operationsName: String
    let serviceArguments: String
    let operations: [OperationView]

    init(
        header: FileHeaderView?,
        documentation: String,
        access: String,
        clientName: String,
        errorName: String,
        operationsName: String,
        serviceArguments: String,
        operations: [OperationView]
    ) {
        self.header = header
        self.documentation = documentation
        self.access = access
        self.clientName = clientName
        self.errorName = errorName
        self.operationsName = operationsName
        self.serviceArguments = serviceArguments
        self.operations = operations
    }

    static let viewType = ViewType(
        "ClientFile", version: 1, documentation: "The file of the client.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file; absent in the sharded layout."),
            ViewField("documentation", .text, "The client's comment."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("clientName", .text, "The client's type."),
            ViewField("errorName", .text, "The type of its errors."),
            ViewField("operationsName", .text, "The namespace of the operations' descriptions."),
            ViewField("serviceArguments", .text, "The arguments of the service's description, one a line with commas."),
            ViewField("operations", .views(OperationView.self), "The operations, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(documentation)
        case 2: .text(access)
        case 3: .text(clientName)
        case 4: .text(errorName)
        case 5: .text(operationsName)
        case 6: .text(serviceArguments)
        default: .views(operations)
        }
    }
}
