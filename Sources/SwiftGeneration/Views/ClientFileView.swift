import ServiceModel
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
    private let service: Shape
    private let wireProtocol: WireProtocol
    let operations: [OperationView]
    let namespace: String

    init(
        header: FileHeaderView?,
        documentation: String,
        access: String,
        clientName: String,
        errorName: String,
        operationsName: String,
        serviceArguments: String,
        service: Shape,
        wireProtocol: WireProtocol,
        operations: [OperationView],
        namespace: String
    ) {
        self.header = header
        self.documentation = documentation
        self.access = access
        self.clientName = clientName
        self.errorName = errorName
        self.operationsName = operationsName
        self.serviceArguments = serviceArguments
        self.service = service
        self.wireProtocol = wireProtocol
        self.operations = operations
        self.namespace = namespace
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
            ViewField("protocolName", .text, "The name of the protocol that the client speaks, such as `restJson1`."),
            ViewField("hasHTTPBindings", .flag, "Whether the protocol binds members to parts of HTTP messages."),
            ViewField("contentType", .text, "The media type of the protocol's bodies, as a Swift literal."),
            ViewField(
                "targetPrefix", .text,
                "What the header `X-Amz-Target` has before a dot and the operation's name, as a Swift literal; empty where the protocol has none."
            ),
            ViewField(
                "signingName", .text,
                "The name that requests are signed with by Signature Version 4, as a Swift literal; or empty."),
            ViewField("version", .text, "The service's version, as a Swift literal."),
            ViewField(
                "namespace", .text,
                "The enumeration to declare, in which the types are nested; empty where there is none or another client of the run declares it."
            ),
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
        case 7: .views(operations)
        case 8: .text(wireProtocol.trait.id.name)
        case 9: .flag(wireProtocol.hasHTTPBindings)
        case 10: .text(SwiftLiteral.string(wireProtocol.contentType))
        case 11: .text(wireProtocol.targetPrefix(of: service).map(SwiftLiteral.string) ?? "")
        case 12: .text(service.traits[.sigv4]?["name"]?.string.map(SwiftLiteral.string) ?? "")
        case 13: .text(SwiftLiteral.string(service.service?.version ?? ""))
        default: .text(namespace)
        }
    }
}
