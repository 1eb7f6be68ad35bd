import TemplateEngine

/// The page of a class or an enumeration.
final class IOSPageView: ViewModel {
    let name: String
    let objectiveC: String
    let swift: String
    let documentation: String
    let requiredParameters: String
    let items: [IOSItemView]

    init(
        name: String, objectiveC: String, swift: String, documentation: String, requiredParameters: String,
        items: [IOSItemView]
    ) {
        self.name = name
        self.objectiveC = objectiveC
        self.swift = swift
        self.documentation = documentation
        self.requiredParameters = requiredParameters
        self.items = items
    }

    static let viewType = ViewType(
        "IOSPage", version: 1, documentation: "The page of a class or an enumeration.",
        fields: [
            ViewField("name", .text, "The name in Objective-C, which Swift shares."),
            ViewField("objectiveC", .text, "The declaration in Objective-C."),
            ViewField("swift", .text, "The declaration in Swift."),
            ViewField("documentation", .text, "What the shape is, as HTML; empty where the model says nothing."),
            ViewField(
                "requiredParameters", .text,
                "The names of required members, separated by commas; empty without any, and for inputs."),
            ViewField(
                "items", .views(IOSItemView.self),
                "The properties by the names of members, or the cases in the model's order."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(objectiveC)
        case 2: .text(swift)
        case 3: .text(documentation)
        case 4: .text(requiredParameters)
        default: .views(items)
        }
    }
}

/// A property of a class, or a case of an enumeration.
final class IOSItemView: ViewModel {
    let name: String
    let documentation: String
    let objectiveC: String
    let swift: String

    init(name: String, documentation: String, objectiveC: String, swift: String) {
        self.name = name
        self.documentation = documentation
        self.objectiveC = objectiveC
        self.swift = swift
    }

    static let viewType = ViewType(
        "IOSItem", version: 1, documentation: "A property of a class, or a case of an enumeration.",
        fields: [
            ViewField("name", .text, "The name in Objective-C."),
            ViewField(
                "documentation", .text, "What it is for, as HTML; empty where the model says nothing of a property."),
            ViewField("objectiveC", .text, "The declaration in Objective-C, as HTML with links to types."),
            ViewField("swift", .text, "The declaration in Swift, as HTML with links to types."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(documentation)
        case 2: .text(objectiveC)
        default: .text(swift)
        }
    }
}
