import TemplateEngine

/// The help page of a function.
final class RFunctionView: ViewModel {
    let source: String
    let encoding: String
    let name: String
    let title: String
    let usage: String
    let arguments: [RArgumentView]
    let value: String
    let description: String
    let website: String
    let requestSyntax: String
    let examples: String

    init(
        source: String, encoding: String, name: String, title: String, usage: String, arguments: [RArgumentView],
        value: String, description: String, website: String, requestSyntax: String, examples: String
    ) {
        self.source = source
        self.encoding = encoding
        self.name = name
        self.title = title
        self.usage = usage
        self.arguments = arguments
        self.value = value
        self.description = description
        self.website = website
        self.requestSyntax = requestSyntax
        self.examples = examples
    }

    static let viewType = ViewType(
        "RFunction", version: 1,
        documentation: "The help page of an R function. Texts are in the form's language: Rd or HTML.",
        fields: [
            ViewField("source", .text, "The shape that the function calls."),
            ViewField("encoding", .text, "The page's encoding in braces, where it has more than ASCII; else empty."),
            ViewField("name", .text, "The function's name; for `Rd` in braces."),
            ViewField("title", .text, "What it is for, in a sentence; for `Rd` in braces and lines."),
            ViewField("usage", .text, "The call with every argument, those that may be left out with their default."),
            ViewField("hasArguments", .flag, "Whether there are any."),
            ViewField("arguments", .views(RArgumentView.self), "In the model's order."),
            ViewField("value", .text, "What a call returns; empty on short pages."),
            ViewField("description", .text, "What the model says; on short pages the first paragraph."),
            ViewField("website", .text, "The address of the whole page; for `Rd` in braces; empty on full pages."),
            ViewField(
                "requestSyntax", .text,
                "A call with a sample of every argument's value; for `Rd` in braces; empty on short pages."),
            ViewField("examples", .text, "The model's examples as calls; for `Rd` in braces; empty on short pages."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(source)
        case 1: .text(encoding)
        case 2: .text(name)
        case 3: .text(title)
        case 4: .text(usage)
        case 5: .flag(!arguments.isEmpty)
        case 6: .views(arguments)
        case 7: .text(value)
        case 8: .text(description)
        case 9: .text(website)
        case 10: .text(requestSyntax)
        default: .text(examples)
        }
    }
}
