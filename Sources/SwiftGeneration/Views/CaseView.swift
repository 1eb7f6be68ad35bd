import TemplateEngine

/// A case of a union, or a value of an enumeration.
final class CaseView: ViewModel {
    let documentation: String
    let attributes: String
    let name: String
    let payload: String
    let literal: String
    /// The type of a union's value, without optionality.
    private let type: SwiftType?

    init(
        documentation: String,
        attributes: String,
        name: String,
        payload: String,
        literal: String,
        type: SwiftType?
    ) {
        self.documentation = documentation
        self.attributes = attributes
        self.name = name
        self.payload = payload
        self.literal = literal
        self.type = type
    }

    static let viewType = ViewType(
        "Case", version: 1, documentation: "A case of a union, or a value of an enumeration.",
        fields: [
            ViewField("documentation", .text, "The documentation comment."),
            ViewField("attributes", .text, "Attributes such as `@available`, one a line."),
            ViewField("name", .text, "The case's name, in backquotes where Swift reserves it."),
            ViewField("payload", .text, "A union's associated value in parentheses; empty without one."),
            ViewField(
                "literal", .text,
                "An enumeration's raw value, or the name of a union's member in a body, as a Swift literal."),
            ViewField(
                "plainType", .text,
                "The type of a union's value without types of the runtime: see *Plain types*; empty for an enumeration's."
            ),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(attributes)
        case 2: .text(name)
        case 3: .text(payload)
        case 4: .text(literal)
        default: .text(type?.plainText() ?? "")
        }
    }
}
