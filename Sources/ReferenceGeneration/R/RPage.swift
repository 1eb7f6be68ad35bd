import Documentation
import ServiceModel

/// What the help page of a function says, whatever language it is written in.
struct RPage {
    struct Argument {
        let name: String
        let isRequired: Bool
        let documentation: DocumentationTree
    }

    /// The shape that the page is of.
    let source: String
    let name: String
    let title: String
    let usage: String
    /// In the model's order; those without documentation that may be left out are not among them.
    let arguments: [Argument]
    let documentation: DocumentationTree
    /// Where the whole page is, where this one is short.
    let website: String?
    let isShort: Bool
    /// What a call returns; empty where nothing, or on short pages.
    let value: String
    let requestSyntax: String
    let examples: [String]

    /// How long a call is that is not written in one line.
    private static let usageWidth = 80

    init(
        _ operation: ServiceOperation, of service: ReferenceService, names: RNames, links: RLinks,
        overrides: ROverrides
    ) {
        let traits = operation.shape.traits
        let method = names.method(operation)
        source = operation.shape.id.absolute
        name = names.function(operation)
        let tree = service.tree(of: service.documentation(of: traits))
        title = RTitle.of(tree, method: method)
        documentation = links.applied(to: tree)
        let members = operation.input?.members ?? []
        usage = RPage.usage(of: name, members)
        arguments = members.compactMap { member in
            let isRequired = member.traits.has(.required)
            let text = service.documentation(of: member.traits)
            if text.isEmpty, !isRequired { return nil }
            return Argument(
                name: member.name, isRequired: isRequired, documentation: links.applied(to: service.tree(of: text)))
        }
        isShort = overrides.isShort(service)
        website = isShort ? overrides.website(of: name, service) : nil
        guard !isShort else {
            value = ""
            requestSyntax = ""
            examples = []
            return
        }
        value = operation.output.map { $0.members.isEmpty ? "" : RValueSyntax.list(of: $0, in: service.model) } ?? ""
        requestSyntax = operation.input.map { RValueSyntax.call(method, with: $0, in: service.model) } ?? ""
        examples = (traits[.examples]?.array ?? []).map { example in
            let description = example["documentation"]?.string ?? example["title"]?.string ?? ""
            let text = service.tree(of: description).firstParagraphText
            return RExampleCall.code(method, input: example["input"], description: RTitle.lines(text))
        }
    }

    private static func usage(of function: String, _ members: [Member]) -> String {
        let arguments = members.map { member in
            RNames.quoted(member.name) + (member.traits.has(.required) ? "" : " = NULL")
        }
        let line = "\(function)(\(arguments.joined(separator: ", ")))"
        if line.utf8.count < usageWidth { return line }
        return "\(function)(\n  \(arguments.joined(separator: ",\n  "))\n)"
    }
}
