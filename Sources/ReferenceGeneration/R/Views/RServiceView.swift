import TemplateEngine

/// The help page of a service's client, in Rd.
final class RServiceView: ViewModel {
    let source: String
    let encoding: String
    let name: String
    let title: String
    let usage: String
    let description: String
    let serviceSyntax: String
    let operations: [ROperationView]
    let examples: String

    init(
        source: String, encoding: String, name: String, title: String, usage: String, description: String,
        serviceSyntax: String, operations: [ROperationView], examples: String
    ) {
        self.source = source
        self.encoding = encoding
        self.name = name
        self.title = title
        self.usage = usage
        self.description = description
        self.serviceSyntax = serviceSyntax
        self.operations = operations
        self.examples = examples
    }

    static let viewType = ViewType(
        "RService", version: 1, documentation: "The help page of a service's client, in Rd.",
        fields: [
            ViewField("source", .text, "The service's shape."),
            ViewField("encoding", .text, "The page's encoding in braces, where it has more than ASCII; else empty."),
            ViewField("name", .text, "The function that makes a client, in braces."),
            ViewField("title", .text, "What the service calls itself, in braces."),
            ViewField("usage", .text, "How a client is made."),
            ViewField("description", .text, "What the model says of the service."),
            ViewField("serviceSyntax", .text, "How a client is made, with every setting; in braces."),
            ViewField("operations", .views(ROperationView.self), "By name."),
            ViewField("examples", .text, "A client and its first example, in braces."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(source)
        case 1: .text(encoding)
        case 2: .text(name)
        case 3: .text(title)
        case 4: .text(usage)
        case 5: .text(description)
        case 6: .text(serviceSyntax)
        case 7: .views(operations)
        default: .text(examples)
        }
    }
}

/// A function in the list of a service's page.
final class ROperationView: ViewModel {
    let name: String
    let method: String
    let title: String

    init(name: String, method: String, title: String) {
        self.name = name
        self.method = method
        self.title = title
    }

    static let viewType = ViewType(
        "ROperation", version: 1, documentation: "A function in the list of a service's page, in Rd.",
        fields: [
            ViewField("name", .text, "The function's help topic."),
            ViewField("method", .text, "Its name in the client, in braces."),
            ViewField("title", .text, "What it is for, in a sentence."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(method)
        default: .text(title)
        }
    }
}
