import TemplateEngine

/// The file of unions.
final class UnionsFileView: ViewModel {
    let header: FileHeaderView
    let unions: [UnionView]

    init(
        header: FileHeaderView,
        unions: [UnionView]
    ) {
        self.header = header
        self.unions = unions
    }

    static let viewType = ViewType(
        "UnionsFile", version: 1, documentation: "The file of unions.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("unions", .views(UnionView.self), "The unions, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        default: .views(unions)
        }
    }
}
