import TemplateEngine

/// The help of a service's command in reStructuredText: what its own commands are.
final class CommandIndexView: ViewModel {
    let reference: String
    let name: String
    let border: String
    let documentation: [UInt8]
    let commands: [CommandNameView]
    let linkTargets: [UInt8]

    init(
        reference: String, name: String, border: String, documentation: [UInt8], commands: [CommandNameView],
        linkTargets: [UInt8]
    ) {
        self.reference = reference
        self.name = name
        self.border = border
        self.documentation = documentation
        self.commands = commands
        self.linkTargets = linkTargets
    }

    static let viewType = ViewType(
        "CommandIndex", version: 1, documentation: "The help of a service's command: what its own commands are.",
        fields: [
            ViewField("reference", .text, "What links name the page by: `aws connect`."),
            ViewField("name", .text, "The service's command: `connect`."),
            ViewField("border", .text, "As many asterisks as the name has letters."),
            ViewField("documentation", .text, "What the model says on the service, as reStructuredText."),
            ViewField("commands", .views(CommandNameView.self), "The commands, in the order of their names."),
            ViewField("linkTargets", .text, "Definitions of links that stand at the end; mostly empty."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(reference)
        case 1: .text(name)
        case 2: .text(border)
        case 3: .utf8(documentation)
        case 4: .views(commands)
        default: .utf8(linkTargets)
        }
    }
}

/// A command in a list.
struct CommandNameView: ViewModel {
    let name: String

    static let viewType = ViewType(
        "CommandName", version: 1, documentation: "A command in a list.",
        fields: [ViewField("name", .text, "The command: `create-queue`.")])

    func value(at slot: Int) -> ViewValue { .text(name) }
}
