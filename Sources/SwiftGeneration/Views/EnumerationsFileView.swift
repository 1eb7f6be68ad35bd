import TemplateEngine

/// The file of enumerations.
final class EnumerationsFileView: ViewModel {
    let header: FileHeaderView
    let namespace: String
    let enumerations: [EnumerationView]

    init(
        header: FileHeaderView,
        namespace: String,
        enumerations: [EnumerationView]
    ) {
        self.header = header
        self.namespace = namespace
        self.enumerations = enumerations
    }

    static let viewType = ViewType(
        "EnumerationsFile", version: 1, documentation: "The file of enumerations.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("namespace", .text, "The enumeration that the types are nested in; empty for none."),
            ViewField("enumerations", .views(EnumerationView.self), "The enumerations, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(namespace)
        default: .views(enumerations)
        }
    }
}
