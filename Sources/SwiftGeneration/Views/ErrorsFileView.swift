import TemplateEngine

/// The file of the errors.
final class ErrorsFileView: ViewModel {
    let header: FileHeaderView?
    let access: String
    let documentation: String
    let errorName: String
    let conformances: String
    let cases: [ErrorCaseView]
    let namespace: String
    let errors: [FacadeView]

    init(
        header: FileHeaderView?,
        access: String,
        documentation: String,
        errorName: String,
        conformances: String,
        cases: [ErrorCaseView],
        namespace: String,
        errors: [FacadeView]
    ) {
        self.header = header
        self.access = access
        self.documentation = documentation
        self.errorName = errorName
        self.conformances = conformances
        self.cases = cases
        self.namespace = namespace
        self.errors = errors
    }

    static let viewType = ViewType(
        "ErrorsFile", version: 1, documentation: "The file of the errors.",
        fields: [
            ViewField("header", .view(FileHeaderView.self), "The top of the file; absent in the sharded layout."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("documentation", .text, "The comment of the type of all errors."),
            ViewField("errorName", .text, "The type of all errors."),
            ViewField("cases", .views(ErrorCaseView.self), "The modelled errors, sorted by name."),
            ViewField("namespace", .text, "The enumeration that the types are nested in; empty for none."),
            ViewField("errors", .views(FacadeView.self), "Their structures."),
            ViewField("conformances", .text, "The protocols of the type of all errors, separated by commas."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .view(header)
        case 1: .text(access)
        case 2: .text(documentation)
        case 3: .text(errorName)
        case 4: .views(cases)
        case 5: .text(namespace)
        case 6: .views(errors)
        default: .text(conformances)
        }
    }
}
