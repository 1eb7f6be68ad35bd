import TemplateEngine

/// One error of an example.
final class CatalogErrorCaseView: ViewModel {
    let name: String
    let code: String

    init(
        name: String,
        code: String
    ) {
        self.name = name
        self.code = code
    }

    static let viewType = ViewType(
        "CatalogErrorCase", version: 1, documentation: "One error of an example.",
        fields: [
            ViewField("name", .text, "The case of the type of all errors, in backquotes where Swift reserves it."),
            ViewField("code", .text, "A literal of the error's code."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        default: .text(code)
        }
    }
}
