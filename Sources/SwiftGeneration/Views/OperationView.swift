import ServiceModel
import TemplateEngine

/// An operation as methods of the client.
final class OperationView: ViewModel {
    private let operation: ServiceOperation
    private let input: PlannedStructure?
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
        operation: ServiceOperation,
        input: PlannedStructure?,
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
        self.operation = operation
        self.input = input
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
            ViewField("operationName", .text, "The operation's name in the model, as a Swift literal."),
            ViewField("method", .text, "The HTTP method, as a Swift literal."),
            ViewField(
                "uri", .text,
                "The path with its labels in braces, and a query where the model gives one, as a Swift literal."),
            ViewField(
                "hostPrefix", .text,
                "What goes before the host's name, with labels in braces, as a Swift literal; else empty."),
            ViewField(
                "members", .views(ParameterView.self),
                "The members of the input, required ones first: what `parameters` lists."),
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
        case 11: .text(arguments)
        case 12: .text(SwiftLiteral.string(operation.name))
        case 13: .text(SwiftLiteral.string(http?["method"]?.string ?? "POST"))
        case 14: .text(SwiftLiteral.string(http?["uri"]?.string ?? "/"))
        case 15: .text(operation.shape.traits[.endpoint]?["hostPrefix"]?.string.map(SwiftLiteral.string) ?? "")
        default: .views(input?.initializerOrder.map(ParameterView.init) ?? [])
        }
    }

    private var http: Node? { operation.shape.traits[.http] }
}
