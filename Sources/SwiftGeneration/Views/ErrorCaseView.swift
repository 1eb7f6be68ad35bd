import TemplateEngine

/// An error of the service.
final class ErrorCaseView: ViewModel {
    let documentation: String
    let name: String
    let type: String
    let code: String

    init(
        documentation: String,
        name: String,
        type: String,
        code: String
    ) {
        self.documentation = documentation
        self.name = name
        self.type = type
        self.code = code
    }

    static let viewType = ViewType(
        "ErrorCase", version: 1, documentation: "An error of the service.",
        fields: [
            ViewField("documentation", .text, "The documentation comment."),
            ViewField("name", .text, "The case's name, in backquotes where Swift reserves it."),
            ViewField("type", .text, "The error's type."),
            ViewField(
                "code", .text,
                "The code by which the service names it, as a Swift literal; empty where another error has it."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(name)
        case 2: .text(type)
        default: .text(code)
        }
    }
}
