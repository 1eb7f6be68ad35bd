import TemplateEngine

/// The help of a command in reStructuredText.
final class CommandPageView: ViewModel {
    let reference: String
    let name: String
    let border: String
    let documentation: String
    let isOfAWS: Bool
    let hasAPIPage: Bool
    let usesDocuments: Bool
    let isPaginated: Bool
    let results: String
    let arguments: [CommandArgumentView]
    let output: String
    let linkTargets: String

    init(
        reference: String, name: String, border: String, documentation: String, isOfAWS: Bool, hasAPIPage: Bool,
        usesDocuments: Bool, isPaginated: Bool, results: String, arguments: [CommandArgumentView], output: String,
        linkTargets: String
    ) {
        self.reference = reference
        self.name = name
        self.border = border
        self.documentation = documentation
        self.isOfAWS = isOfAWS
        self.hasAPIPage = hasAPIPage
        self.usesDocuments = usesDocuments
        self.isPaginated = isPaginated
        self.results = results
        self.arguments = arguments
        self.output = output
        self.linkTargets = linkTargets
    }

    static let viewType = ViewType(
        "CommandPage", version: 1, documentation: "The help of a command in reStructuredText.",
        fields: [
            ViewField("reference", .text, "What links name the page by: `aws connect create-queue`."),
            ViewField("name", .text, "The command: `create-queue`."),
            ViewField("border", .text, "As many asterisks as the name has letters."),
            ViewField("documentation", .text, "What the model says on the operation, as reStructuredText."),
            ViewField("isOfAWS", .flag, "Whether the service is of AWS."),
            ViewField("hasAPIPage", .flag, "Whether AWS has a page on the operation."),
            ViewField("usesDocuments", .flag, "Whether a value of the operation is any JSON."),
            ViewField("isPaginated", .flag, "Whether the operation gives its results page by page."),
            ViewField("results", .text, "Where the results are in a page, as code, separated by commas; may be empty."),
            ViewField("arguments", .views(CommandArgumentView.self), "The arguments, those of a pair as one."),
            ViewField("output", .text, "The members of the output, as reStructuredText."),
            ViewField("linkTargets", .text, "Definitions of links that stand at the end; mostly empty."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(reference)
        case 1: .text(name)
        case 2: .text(border)
        case 3: .text(documentation)
        case 4: .flag(isOfAWS)
        case 5: .flag(hasAPIPage)
        case 6: .flag(usesDocuments)
        case 7: .flag(isPaginated)
        case 8: .text(results)
        case 9: .views(arguments)
        case 10: .text(output)
        default: .text(linkTargets)
        }
    }
}

/// An argument of a command, or a pair of them, in reStructuredText.
final class CommandArgumentView: ViewModel {
    let usage: String
    let text: String

    init(usage: String, text: String) {
        self.usage = usage
        self.text = text
    }

    static let viewType = ViewType(
        "CommandArgument", version: 1, documentation: "An argument of a command, or a pair of them.",
        fields: [
            ViewField("usage", .text, "What the synopsis says: `[--name <value>]`."),
            ViewField("text", .text, "Name, type, documentation, members and syntax, as reStructuredText."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(usage)
        default: .text(text)
        }
    }
}
