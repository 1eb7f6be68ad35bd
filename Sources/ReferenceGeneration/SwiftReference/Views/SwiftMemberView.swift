import TemplateEngine

/// A parameter, property, case, value or error on a page of the Swift reference.
struct SwiftMemberView: ViewModel {
    var name: String
    var type: String
    var isRequired = false
    var defaultValue = ""
    var deprecation = ""
    var documentation: String

    static let viewType = ViewType(
        "SwiftMember", version: 1, documentation: "A parameter, property, case, value or error.",
        fields: [
            ViewField("name", .text, "The name, behind a dot where it is a case or a value."),
            ViewField("type", .text, "The type, or what else stands for it, in HTML."),
            ViewField("isRequired", .flag, "Whether a value has to be given."),
            ViewField("defaultValue", .text, "What stands for a value that is not given; empty where nothing does."),
            ViewField(
                "deprecation", .text, "What the model says of its deprecation; empty where it is not deprecated."),
            ViewField("documentation", .text, "The documentation, in HTML."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(type)
        case 2: .flag(isRequired)
        case 3: .text(defaultValue)
        case 4: .text(deprecation)
        default: .text(documentation)
        }
    }
}
