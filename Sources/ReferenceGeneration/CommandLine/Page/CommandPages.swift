import Documentation
import ServiceModel
import TemplateEngine

/// The help of a service's commands, one page each, as AWS CLI 1.33 shows it.
struct CommandPages: ReferencePageWriting {
    let pages: [ReferencePage]
    private let service: ReferenceService
    private let commands: CommandSet
    private let values: CommandValues
    private let shared = SharedTexts()
    private let arguments: CommandArguments
    private let template: CompiledTemplate<CommandPageView>
    private let contentTemplate: CompiledTemplate<CommandPageView>
    private let indexTemplate: CompiledTemplate<CommandIndexView>
    private let typesetting: CommandTypesetting

    /// - Throws: `TemplateErrors` where a template is not right.
    init(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        let overrides = CommandLineOverrides(environment.overrides, diagnostics: &diagnostics)
        let commands = CommandSet(service, overrides: overrides)
        self.service = service
        self.commands = commands
        values = CommandValues(service.service)
        arguments = CommandArguments(service, values, customization: commands.customization)
        let library = environment.templates
        template = try library.template(named: "reference/cli/rst", for: CommandPageView.self)
        contentTemplate = try library.template(
            named: "reference/cli/html", for: CommandPageView.self, escaping: .html)
        indexTemplate = try library.template(named: "reference/cli/index", for: CommandIndexView.self)
        typesetting = CommandTypesetting(resource: environment.resource)
        pages = commands.commands.map { command in
            ReferencePage(
                path: "\(commands.serviceName)/\(command.name)", title: command.name,
                group: command.isDeprecated ? "Deprecated Commands" : "Available Commands",
                summary: service.summary(of: service.documentation(of: command.operation.shape.traits)),
                subject: .operation(command.operation))
        }
    }

    var indexPath: String { "\(commands.serviceName)/index" }

    var serviceTitle: String { commands.serviceName }

    var serviceDescription: String { service.html(of: service.service.shape.traits) }

    func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {
        guard let operation = page.operation else { return }
        var writer = CommandContentWriter(service, values)
        let documentation = Array(service.html(of: operation.shape.traits, under: 2).utf8)
        let arguments = entries(of: page.title, operation).map { entry, takesPlainElements in
            writer.write(entry, takesPlainElements: takesPlainElements)
            return CommandArgumentView(entry, text: writer.take())
        }
        if let shape = outputShape(of: page.title, operation) { writer.write(output: shape) }
        let view = view(
            of: page.title, operation, documentation: documentation, arguments: arguments, output: writer.take())
        try contentTemplate.render(view, into: &output)
    }

    func write(_ page: ReferencePage, as form: ReferenceForm, into output: inout [UInt8]) throws(TemplateError) -> Bool
    {
        guard let operation = page.operation else { return false }
        return try write(as: form, into: &output) { help throws(TemplateError) in
            try writeHelp(of: page.title, operation, into: &help)
        }
    }

    func writeIndex(as form: ReferenceForm, into output: inout [UInt8]) throws(TemplateError) -> Bool {
        try write(as: form, into: &output, writeIndexHelp)
    }

    /// Writes help in one of the forms that are made from reStructuredText; nothing in any other.
    private func write(
        as form: ReferenceForm, into output: inout [UInt8], _ writeHelp: (inout [UInt8]) throws(TemplateError) -> Void
    ) throws(TemplateError) -> Bool {
        if form == .rst {
            try writeHelp(&output)
            return true
        }
        guard form == .man || form == .text else { return false }
        var help: [UInt8] = []
        try writeHelp(&help)
        output += form == .man ? typesetting.manualPage(of: help) : typesetting.text(of: help)
        return true
    }

    private func writeHelp(
        of command: String, _ operation: ServiceOperation, into output: inout [UInt8]
    ) throws(TemplateError) {
        var writer = CommandHelpWriter(service, values, shared)
        writer.write(documentation: service.documentation(of: operation.shape.traits))
        let documentation = writer.take()
        var arguments: [CommandArgumentView] = []
        for (entry, takesPlainElements) in entries(of: command, operation) {
            writer.write(entry, takesPlainElements: takesPlainElements)
            arguments.append(CommandArgumentView(entry, text: writer.take()))
        }
        if let shape = outputShape(of: command, operation) { writer.write(output: shape) }
        let members = writer.take()
        let view = view(
            of: command, operation, documentation: documentation, arguments: arguments, output: members,
            linkTargets: writer.linkTargets())
        try template.render(view, into: &output)
    }

    private func writeIndexHelp(into output: inout [UInt8]) throws(TemplateError) {
        var writer = CommandHelpWriter(service, values, shared)
        writer.write(documentation: service.documentation(of: service.service.shape.traits))
        let view = CommandIndexView(
            reference: reference(), name: commands.serviceName, border: border(commands.serviceName),
            documentation: writer.take(),
            commands: commands.commands.filter { !$0.isDeprecated }.map { CommandNameView(name: $0.name) },
            linkTargets: writer.linkTargets())
        try indexTemplate.render(view, into: &output)
    }

    // MARK: What a page tells

    private func entries(
        of command: String, _ operation: ServiceOperation
    ) -> [(entry: CommandArgumentEntry, takesPlainElements: Bool)] {
        let plain = commands.customization.commands[command]?.plainElements ?? []
        return arguments.table(of: operation, command: command).entries.map {
            ($0, plain.contains($0.argument.name))
        }
    }

    private func outputShape(of command: String, _ operation: ServiceOperation) -> Shape? {
        commands.customization.commands[command]?.hasOutput ?? true ? operation.output : nil
    }

    private func view(
        of command: String, _ operation: ServiceOperation, documentation: [UInt8], arguments: [CommandArgumentView],
        output: [UInt8], linkTargets: [UInt8] = []
    ) -> CommandPageView {
        let paginator = CommandPaginator(operation, of: service.service)
        let results = paginator?.results.map { CommandResultView(expression: CommandValue.oneLine($0)) } ?? []
        let apiURL = service.uid.map { "https://docs.aws.amazon.com/goto/WebAPI/\($0)/\(operation.name)" } ?? ""
        return CommandPageView(
            reference: reference(to: command), name: command, border: border(command), documentation: documentation,
            isOfAWS: service.isOfAWS, apiURL: apiURL, usesDocuments: usesDocuments(operation),
            isPaginated: paginator != nil, results: results, arguments: arguments, output: output,
            linkTargets: linkTargets)
    }

    private func usesDocuments(_ operation: ServiceOperation) -> Bool {
        [operation.input, operation.output].contains { shape in
            shape.flatMap(values.value).map(values.containsDocument) ?? false
        }
    }

    /// What links name the page of a command by, or the service's index.
    private func reference(to command: String? = nil) -> String {
        let words = [commands.program, commands.serviceName, command ?? ""]
        return words.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func border(_ title: String) -> String { TextBorder.text(under: title) }
}
