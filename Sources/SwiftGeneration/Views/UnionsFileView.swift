import TemplateEngine

/// The file of unions.
final class UnionsFileView: ViewModel {
    let header: FileHeaderView
    let namespace: String
    let unions: [UnionView]

    init(
        header: FileHeaderView,
        namespace: String,
        unions: [UnionView]
    ) {
        self.header = header
        self.namespace = namespace
        self.unions = unions
    }

    static let viewType = ViewType(
        "UnionsFile", version: 1, documentation: "The file of unions.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("namespace", .text, "The enumeration that the types are nested in; empty for none."),
            ViewField("unions", .views(UnionView.self), "The unions, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(namespace)
        default: .views(unions)
        }
    }
}
