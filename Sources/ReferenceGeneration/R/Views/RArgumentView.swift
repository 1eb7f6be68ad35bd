import TemplateEngine

/// One argument of a function.
final class RArgumentView: ViewModel {
    let name: String
    let text: String

    init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    static let viewType = ViewType(
        "RArgument", version: 1, documentation: "One argument of an R function.",
        fields: [
            ViewField("name", .text, "Its name; for `Rd` in braces."),
            ViewField("text", .text, "What it is for, in the form's language; for `Rd` in braces."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        default: .text(text)
        }
    }
}
