import TemplateEngine

/// The help of a command, its texts in the language of the page.
final class CommandPageView: ViewModel {
    let reference: String
    let name: String
    let border: String
    let documentation: [UInt8]
    let isOfAWS: Bool
    let apiURL: String
    let usesDocuments: Bool
    let isPaginated: Bool
    let results: [CommandResultView]
    let arguments: [CommandArgumentView]
    let output: [UInt8]
    let linkTargets: [UInt8]

    init(
        reference: String, name: String, border: String, documentation: [UInt8], isOfAWS: Bool, apiURL: String,
        usesDocuments: Bool, isPaginated: Bool, results: [CommandResultView], arguments: [CommandArgumentView],
        output: [UInt8],
        linkTargets: [UInt8]
    ) {
        self.reference = reference
        self.name = name
        self.border = border
        self.documentation = documentation
        self.isOfAWS = isOfAWS
        self.apiURL = apiURL
        self.usesDocuments = usesDocuments
        self.isPaginated = isPaginated
        self.results = results
        self.arguments = arguments
        self.output = output
        self.linkTargets = linkTargets
    }

    static let viewType = ViewType(
        "CommandPage", version: 1, documentation: "The help of a command, its texts in the language of the page.",
        fields: [
            ViewField("reference", .text, "What links name the page by: `aws connect create-queue`."),
            ViewField("name", .text, "The command: `create-queue`."),
            ViewField("border", .text, "As many asterisks as the name has letters."),
            ViewField("documentation", .text, "What the model says on the operation, in the language of the page."),
            ViewField("isOfAWS", .flag, "Whether the service is of AWS."),
            ViewField("apiURL", .text, "The address of AWS' page on the operation; empty where there is none."),
            ViewField("usesDocuments", .flag, "Whether a value of the operation is any JSON."),
            ViewField("isPaginated", .flag, "Whether the operation gives its results page by page."),
            ViewField("hasResults", .flag, "Whether it is known where the results are in a page."),
            ViewField("results", .views(CommandResultView.self), "Where the results are in a page."),
            ViewField("arguments", .views(CommandArgumentView.self), "The arguments, those of a pair as one."),
            ViewField("output", .text, "The members of the output, in the language of the page."),
            ViewField("linkTargets", .text, "Definitions of links that stand at the end; mostly empty."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(reference)
        case 1: .text(name)
        case 2: .text(border)
        case 3: .utf8(documentation)
        case 4: .flag(isOfAWS)
        case 5: .text(apiURL)
        case 6: .flag(usesDocuments)
        case 7: .flag(isPaginated)
        case 8: .flag(!results.isEmpty)
        case 9: .views(results)
        case 10: .views(arguments)
        case 11: .utf8(output)
        default: .utf8(linkTargets)
        }
    }
}

/// Where results are in a page of them.
struct CommandResultView: ViewModel {
    let expression: String

    static let viewType = ViewType(
        "CommandResult", version: 1, documentation: "Where results are in a page of them.",
        fields: [ViewField("expression", .text, "The way to them, as JMESPath.")])

    func value(at slot: Int) -> ViewValue { .text(expression) }
}

/// An argument of a command, or a pair of them.
final class CommandArgumentView: ViewModel {
    private let entry: CommandArgumentEntry
    private let text: [UInt8]

    init(_ entry: CommandArgumentEntry, text: [UInt8]) {
        self.entry = entry
        self.text = text
    }

    static let viewType = ViewType(
        "CommandArgument", version: 1, documentation: "An argument of a command, or a pair of them.",
        fields: [
            ViewField("id", .text, "The argument's name without hyphens before it."),
            ViewField("names", .text, "How it is written: `--name`, `--flag | --no-flag`."),
            ViewField("typeName", .text, "What it is: `string`."),
            ViewField("usage", .text, "What the synopsis says: `[--name <value>]`."),
            ViewField(
                "text", .text,
                "Documentation, members and syntax in the language of the page; with names and type in reStructuredText."
            ),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(entry.argument.name)
        case 1: .text(entry.names.joined(separator: " | "))
        case 2: .text(entry.argument.displayedTypeName)
        case 3: .text(entry.usage)
        default: .utf8(text)
        }
    }
}
