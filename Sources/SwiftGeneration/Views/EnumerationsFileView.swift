import TemplateEngine

/// The file of enumerations.
final class EnumerationsFileView: ViewModel {
    let header: FileHeaderView
    let enumerations: [EnumerationView]

    init(
        header: FileHeaderView,
        enumerations: [EnumerationView]
    ) {
        self.header = header
        self.enumerations = enumerations
    }

    static let viewType = ViewType(
        "EnumerationsFile", version: 1, documentation: "The file of enumerations.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file."),
            ViewField("enumerations", .views(EnumerationView.self), "The enumerations, sorted by name."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        default: .views(enumerations)
        }
    }
}
