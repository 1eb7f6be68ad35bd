import ServiceModel
import TemplateEngine

/// The content of a method's page in HTML.
final class Boto3MethodContentView: ViewModel {
    private let method: Boto3Method
    private let indexLink: String
    private let html: Boto3MethodHTML

    init(_ method: Boto3Method, indexLink: String) {
        self.method = method
        self.indexLink = indexLink
        html = Boto3MethodHTML(method: method)
    }

    static let viewType = ViewType(
        "Boto3MethodContent", version: 1, documentation: "The content of a method's page in HTML.",
        fields: [
            ViewField("clientClass", .text, "The name of the client's class."),
            ViewField("indexLink", .text, "Where the client's own page is."),
            ViewField("name", .text, "The method's name."),
            ViewField("qualifiedName", .text, "The name with the client's class before it."),
            ViewField("signature", .text, "What calls take; empty where that is nothing."),
            ViewField("documentation", .text, "What the method does, as HTML; empty where the model says nothing."),
            ViewField("deprecation", .text, "What is said of a deprecated operation; empty for others."),
            ViewField(
                "documentationLink", .text, "Where else the operation is documented; empty without such a place."),
            ViewField("requestSyntax", .text, "What a call looks like."),
            ViewField("parameters", .text, "The parameters as items of a list, in HTML; empty without any."),
            ViewField("hasResponse", .flag, "Whether the operation returns something."),
            ViewField("eventStream", .text, "What is said of responses in which events come; empty for others."),
            ViewField("responseSyntax", .text, "What a response looks like."),
            ViewField("responseStructure", .text, "What a response holds as items of a list, in HTML."),
            ViewField("exceptions", .views(Boto3ExceptionView.self), "What a call may raise, in the model's order."),
            ViewField("examples", .views(Boto3ExampleView.self), "Calls with their responses."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(method.names.clientClass)
        case 1: .text(indexLink)
        case 2: .text(method.name)
        case 3: .text(method.qualifiedName)
        case 4: .text(method.signature)
        case 5: .text(html.documentation)
        case 6: .text(method.isDeprecated ? Boto3Texts.deprecated : "")
        case 7: .text(method.documentationLink ?? "")
        case 8: .text(html.requestSyntax)
        case 9: .text(html.parameters)
        case 10: .flag(method.operation.output != nil)
        case 11: .text(html.eventStream)
        case 12: .text(html.responseSyntax)
        case 13: .text(html.responseStructure)
        case 14: .views(method.exceptions.map(Boto3ExceptionView.init))
        default: .views(method.examples.map { Boto3ExampleView($0, of: method) })
        }
    }
}

/// What a call may raise.
final class Boto3ExceptionView: ViewModel {
    private let name: String

    init(_ name: String) { self.name = name }

    static let viewType = ViewType(
        "Boto3Exception", version: 1, documentation: "What a call may raise.",
        fields: [ViewField("name", .text, "The class, with the client's before it.")])

    func value(at slot: Int) -> ViewValue { .text(name) }
}

/// A call with its response.
final class Boto3ExampleView: ViewModel {
    private let example: Boto3Example
    private let method: Boto3Method

    init(_ example: Boto3Example, of method: Boto3Method) {
        self.example = example
        self.method = method
    }

    static let viewType = ViewType(
        "Boto3Example", version: 1, documentation: "A call with its response.",
        fields: [
            ViewField("title", .text, "What the example is called; empty where the model says nothing."),
            ViewField("description", .text, "What the example shows; empty where the model says nothing."),
            ViewField("call", .text, "The call."),
            ViewField("response", .text, "What is expected to come back."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(example.title)
        case 1: .text(example.description)
        case 2:
            .text(
                "\(method.call)\(decoded(Boto3ExampleText.arguments(of: example, method, level: 0)))\n\nprint(response)"
            )
        default: .text(decoded(Boto3ExampleText.response(of: example, method, level: 0)))
        }
    }

    private func decoded(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
