import TemplateEngine

/// An operation as methods of the client.
final class OperationView: ViewModel {
    let documentation: String
    let attributes: String
    let access: String
    let name: String
    let description: String
    let descriptionExpression: String
    let inputType: String
    let outputType: String
    let hasOverload: Bool
    let overloadDocumentation: String
    let parameters: String
    let arguments: String

    init(
        documentation: String,
        attributes: String,
        access: String,
        name: String,
        description: String,
        descriptionExpression: String,
        inputType: String,
        outputType: String,
        hasOverload: Bool,
        overloadDocumentation: String,
        parameters: String,
        arguments: String
    ) {
        self.documentation = documentation
        self.attributes = attributes
        self.access = access
        self.name = name
        self.description = description
        self.descriptionExpression = descriptionExpression
        self.inputType = inputType
        self.outputType = outputType
        self.hasOverload = hasOverload
        self.overloadDocumentation = overloadDocumentation
        self.parameters = parameters
        self.arguments = arguments
    }

    static let viewType = ViewType(
        "Operation", version: 1, documentation: "An operation as methods of the client.",
        fields: [
            ViewField("documentation", .text, "The documentation comment of the method that takes the input."),
            ViewField("attributes", .text, "Attributes such as `@available`, one a line."),
            ViewField("access", .text, "The access modifier with a space behind it; empty for `internal`."),
            ViewField("name", .text, "The method's name, in backquotes where Swift reserves it."),
            ViewField(
                "description", .text, "The name of the operation's description, in backquotes where Swift reserves it."),
            ViewField("descriptionExpression", .text, "The expression of that description."),
            ViewField("inputType", .text, "The input's type; empty where the operation takes nothing."),
            ViewField("outputType", .text, "The output's type; empty where the operation returns nothing."),
            ViewField("hasOverload", .flag, "Whether a second method takes the members as arguments."),
            ViewField("overloadDocumentation", .text, "That method's comment."),
            ViewField("parameters", .text, "That method's parameters, one a line with commas."),
            ViewField("arguments", .text, "The arguments of the input's initializer, one a line with commas."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(documentation)
        case 1: .text(attributes)
        case 2: .text(access)
        case 3: .text(name)
        case 4: .text(description)
        case 5: .text(descriptionExpression)
        case 6: .text(inputType)
        case 7: .text(outputType)
        case 8: .flag(hasOverload)
        case 9: .text(overloadDocumentation)
        case 10: .text(parameters)
        default: .text(arguments)
        }
    }
}
