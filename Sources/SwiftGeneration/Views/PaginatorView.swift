import TemplateEngine

/// An operation whose answer comes in pages.
final class PaginatorView: ViewModel {
    let documentation: String
    let itemsDocumentation: String
    let attributes: String
    let itemsAttributes: String
    let access: String
    let pagesName: String
    let itemsName: String
    let operation: String
    let inputType: String
    let outputType: String
    let itemsType: String
    let advance: String
    let items: String

    init(
        documentation: String,
        itemsDocumentation: String,
        attributes: String,
        itemsAttributes: String,
        access: String,
        pagesName: String,
        itemsName: String,
        operation: String,
        inputType: String,
        outputType: String,
        itemsType: String,
        advance: String,
        items: String
    ) {
        self.documentation = documentation
        self.itemsDocumentation = itemsDocumentation
        self.attributes = attributes
        self.itemsAttributes = itemsAttributes
        self.access = access
        self.pagesName = pagesName
        self.itemsName = itemsName
        self.operation = operation
        self.inputType = inputType
        self.outputType = outputType
        self.itemsType = itemsType
        self.advance = advance
        self.items = items
    }

    static let viewType = ViewType(
        "Paginator", version: 1, documentation: "An operation whose answer comes in pages.",
        fields: [
            ViewField("documentation", .text, "The comment of the method that gives pages."),
            ViewField("itemsDocumentation", .text, "The comment of the method that gives items."),
            ViewField("attributes", .text, "Attributes such as `@available`, one a line."),
            ViewField("itemsAttributes", .text, "Attributes of the method that gives items."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("pagesName", .text, "The name of the method that gives pages."),
            ViewField("itemsName", .text, "The name of the method that gives items; empty where the model names none."),
            ViewField("operation", .text, "The method that fetches a page."),
            ViewField("inputType", .text, "The input's type."),
            ViewField("outputType", .text, "The output's type."),
            ViewField("itemsType", .text, "The collection of items of one page."),
            ViewField(
                "advance", .text, "The expression that moves the input's token, and tells whether another page follows."
            ),
            ViewField("items", .text, "The expression of a page's items."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(itemsDocumentation)
        case 2: .text(attributes)
        case 3: .text(itemsAttributes)
        case 4: .text(access)
        case 5: .text(pagesName)
        case 6: .text(itemsName)
        case 7: .text(operation)
        case 8: .text(inputType)
        case 9: .text(outputType)
        case 10: .text(itemsType)
        case 11: .text(advance)
        default: .text(items)
        }
    }
}
