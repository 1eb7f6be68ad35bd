import TemplateEngine

/// What one service puts into one of the numbered files of the sharded layout.
final class ShardView: ViewModel {
    let clientName: String
    let operationsName: String
    let operations: [OperationView]
    let paginators: [PaginatorView]
    let namespace: String
    let structures: [StructureView]
    let facades: [FacadeView]
    let unions: [UnionView]
    let enumerations: [EnumerationView]

    init(
        clientName: String,
        operationsName: String,
        operations: [OperationView],
        paginators: [PaginatorView],
        namespace: String,
        structures: [StructureView],
        facades: [FacadeView],
        unions: [UnionView],
        enumerations: [EnumerationView]
    ) {
        self.clientName = clientName
        self.operationsName = operationsName
        self.operations = operations
        self.paginators = paginators
        self.namespace = namespace
        self.structures = structures
        self.facades = facades
        self.unions = unions
        self.enumerations = enumerations
    }

    static let viewType = ViewType(
        "Shard", version: 1,
        documentation:
            "What one service puts into one of the numbered files of the sharded layout; their top is a FileHeader of its own.",
        fields: [
            ViewField("clientName", .text, "The client's type."),
            ViewField("operationsName", .text, "The namespace of the operations' descriptions."),
            ViewField("operations", .views(OperationView.self), "The shard's operations, sorted by name."),
            ViewField("paginators", .views(PaginatorView.self), "Those of them that are paginated."),
            ViewField("namespace", .text, "The enumeration that the types are nested in; empty for none."),
            ViewField("structures", .views(StructureView.self), "Plain structures, sorted by name."),
            ViewField(
                "facades", .views(FacadeView.self),
                "Structures that are only received, errors among them, sorted by name."),
            ViewField("unions", .views(UnionView.self), "The unions, sorted by name."),
            ViewField("enumerations", .views(EnumerationView.self), "The enumerations, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(clientName)
        case 1: .text(operationsName)
        case 2: .views(operations)
        case 3: .views(paginators)
        case 4: .text(namespace)
        case 5: .views(structures)
        case 6: .views(facades)
        case 7: .views(unions)
        default: .views(enumerations)
        }
    }
}
