import Documentation
package import ServiceModel
package import TemplateEngine

/// The help of a service's commands, one page each, as AWS CLI 1.33 shows it.
package struct CommandPages: ReferencePageWriting {
    private let service: ReferenceService
    private let commandSet: CommandSet
    private let arguments: CommandArguments
    private let template: CompiledTemplate<CommandPageView>
    private let typesetting: CommandTypesetting
    package let pages: [ReferencePage]

    /// - Throws: What is wrong in a template.
    package init(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        let overrides = CommandLineOverrides(environment.overrides, diagnostics: &diagnostics)
        let commandSet = CommandSet(service, overrides: overrides)
        self.service = service
        self.commandSet = commandSet
        arguments = CommandArguments(service, customization: commandSet.customization)
        template = try environment.templates.template(named: "reference/cli/rst", for: CommandPageView.self)
        typesetting = CommandTypesetting(resource: environment.resource)
        pages = commandSet.commands.map { command in
            ReferencePage(
                path: "\(commandSet.serviceName)/\(command.name)", title: command.name, group: "Available Commands",
                summary: "", subject: .operation(command.operation))
        }
    }

    package var indexPath: String { "\(commandSet.serviceName)/index" }
    package var serviceTitle: String { commandSet.serviceName }
    package var serviceDescription: String { "" }

    package func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {}

    package func write(
        _ page: ReferencePage, as form: ReferenceForm, into output: inout [UInt8]
    ) throws(TemplateError) -> Bool {
        guard form == .rst || form == .man || form == .text, let operation = page.operation else { return false }
        var help: [UInt8] = []
        try template.render(view(of: operation, command: page.title), into: &help)
        switch form {
        case .man: output += typesetting.manualPage(of: help)
        case .text: output += typesetting.text(of: help)
        default: output += help
        }
        return true
    }

    /// What the help in reStructuredText says.
    private func view(of operation: ServiceOperation, command: String) -> CommandPageView {
        var writer = CommandHelpWriter(service)
        writer.write(documentation: service.documentation(of: operation.shape.traits))
        let documentation = writer.take()
        let single = commandSet.customization.commands[command]
        var views: [CommandArgumentView] = []
        for entry in arguments.table(of: operation, command: command).entries {
            let takesPlainElements = single?.plainElements.contains(entry.argument.name) ?? false
            writer.write(entry, takesPlainElements: takesPlainElements)
            views.append(CommandArgumentView(usage: entry.usage, text: writer.take()))
        }
        if single?.hasOutput ?? true, let output = operation.output { writer.write(output: output) }
        let output = writer.take()
        let paginator = CommandPaginator(operation, of: service.service)
        return CommandPageView(
            reference: [commandSet.program, commandSet.serviceName, command].filter { !$0.isEmpty }.joined(
                separator: " "),
            name: command, border: String(repeating: "*", count: command.utf8.count), documentation: documentation,
            isOfAWS: service.isOfAWS, hasAPIPage: service.uid != nil, usesDocuments: usesDocuments(operation),
            isPaginated: paginator != nil,
            results: paginator?.results.map { "``\(CommandValue.oneLine($0))``" }.joined(separator: ", ") ?? "",
            arguments: views, output: output, linkTargets: writer.linkTargets())
    }

    private func usesDocuments(_ operation: ServiceOperation) -> Bool {
        [operation.input, operation.output].contains { shape in
            shape.map { CommandValue($0, of: service.model).containsDocument } ?? false
        }
    }
}
