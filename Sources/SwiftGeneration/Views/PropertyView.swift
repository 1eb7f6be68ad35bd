import TemplateEngine

/// A member of a structure as a property.
final class PropertyView: ViewModel {
    let documentation: String
    let attributes: String
    let name: String
    let type: String
    let storageName: String
    let isBoxed: Bool

    init(
        documentation: String,
        attributes: String,
        name: String,
        type: String,
        storageName: String,
        isBoxed: Bool
    ) {
        self.documentation = documentation
        self.attributes = attributes
        self.name = name
        self.type = type
        self.storageName = storageName
        self.isBoxed = isBoxed
    }

    static let viewType = ViewType(
        "Property", version: 1, documentation: "A member of a structure as a property.",
        fields: [
            ViewField(
                "documentation", .text,
                "The documentation comment, every line behind `///`; empty where the model says nothing."),
            ViewField("attributes", .text, "Attributes such as `@available`, one a line."),
            ViewField("name", .text, "The property's name, in backquotes where Swift reserves it."),
            ViewField("type", .text, "The property's Swift type, with `?` where it is optional."),
            ViewField(
                "storageName", .text,
                "The name of the stored property behind a deprecated one; empty where the property itself is stored."),
            ViewField("isBoxed", .flag, "Whether the property is boxed, since its value can contain its structure."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(attributes)
        case 2: .text(name)
        case 3: .text(type)
        case 4: .text(storageName)
        default: .flag(isBoxed)
        }
    }
}
