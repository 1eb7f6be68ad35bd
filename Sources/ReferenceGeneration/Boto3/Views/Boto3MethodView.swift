import TemplateEngine

/// The page of a method in reStructuredText.
final class Boto3MethodView: ViewModel {
    let service: String
    let clientClass: String
    let name: String
    let qualifiedName: String
    let signature: String
    let introduction: [UInt8]
    let requestSyntax: [UInt8]
    let parameters: [UInt8]
    let returns: [UInt8]
    let exceptions: [UInt8]
    let examples: [UInt8]

    init(_ method: Boto3Method) {
        service = method.names.service
        clientClass = method.names.clientClass
        name = method.name
        qualifiedName = method.qualifiedName
        signature = method.signature
        let text = Boto3MethodText(method)
        introduction = text.introduction
        requestSyntax = text.requestSyntax
        parameters = text.parameters
        returns = text.returns
        exceptions = text.exceptions
        examples = text.examples
    }

    static let viewType = ViewType(
        "Boto3Method", version: 1, documentation: "The page of a method in reStructuredText.",
        fields: [
            ViewField("service", .text, "The name that a client is made by."),
            ViewField("clientClass", .text, "The name of the client's class."),
            ViewField("name", .text, "The method's name."),
            ViewField("border", .text, "A line of asterisks as long as the name."),
            ViewField("qualifiedName", .text, "The name with the client's class before it."),
            ViewField("signature", .text, "What calls take; empty where that is nothing."),
            ViewField("introduction", .text, "What the method does, and where else it is documented."),
            ViewField("requestSyntax", .text, "What a call looks like."),
            ViewField("parameters", .text, "What calls take; empty where that is nothing."),
            ViewField("returns", .text, "What a response looks like and holds."),
            ViewField("exceptions", .text, "What a call may raise; empty where the model says nothing."),
            ViewField("examples", .text, "Calls with their responses; empty without any."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(service)
        case 1: .text(clientClass)
        case 2: .text(name)
        case 3: .text(TextBorder.text(under: name))
        case 4: .text(qualifiedName)
        case 5: .text(signature)
        case 6: .utf8(introduction)
        case 7: .utf8(requestSyntax)
        case 8: .utf8(parameters)
        case 9: .utf8(returns)
        case 10: .utf8(exceptions)
        default: .utf8(examples)
        }
    }
}
