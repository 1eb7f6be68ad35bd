import TemplateEngine

/// The page of a type in the Swift reference.
struct SwiftTypeView: ViewModel {
    var name: String
    var deprecation: String
    var documentation: String
    var declaration: String
    var errorCase: String
    var errorName: String
    var initializer: String
    var membersTitle: String
    var members: [SwiftMemberView]
    var uses: [SiteLinkView]
    var furtherUses: String
    var origin: String

    static let viewType = ViewType(
        "SwiftType", version: 1, documentation: "A type of the client.",
        fields: [
            ViewField("name", .text, "The type's name."),
            ViewField(
                "deprecation", .text, "What the model says of its deprecation; empty where it is not deprecated."),
            ViewField("documentation", .text, "The documentation, in HTML."),
            ViewField("declaration", .text, "The type's declaration."),
            ViewField("errorCase", .text, "The case that holds an error; empty for other types."),
            ViewField("errorName", .text, "The enumeration of the service's errors."),
            ViewField("initializer", .text, "How a value is made; empty where values are only received."),
            ViewField("membersTitle", .text, "What the members are called."),
            ViewField("members", .views(SwiftMemberView.self), "Properties, cases or values."),
            ViewField("uses", .views(SiteLinkView.self), "Operations and types that use the type."),
            ViewField("furtherUses", .text, "How many more there are, as a sentence; empty where there are none."),
            ViewField("origin", .text, "The shape's id."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(deprecation)
        case 2: .text(documentation)
        case 3: .text(declaration)
        case 4: .text(errorCase)
        case 5: .text(errorName)
        case 6: .text(initializer)
        case 7: .text(membersTitle)
        case 8: .views(members)
        case 9: .views(uses)
        case 10: .text(furtherUses)
        default: .text(origin)
        }
    }
}
