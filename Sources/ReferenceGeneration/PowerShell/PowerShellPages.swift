import Documentation
import ServiceModel
import TemplateEngine

/// The pages of a service's cmdlets, in the form of AWS Tools for PowerShell.
struct PowerShellPages: ReferencePageWriting {
    let pages: [ReferencePage]
    let indexPath: String
    private let planner: CmdletPlanner
    private let template: CompiledTemplate<CmdletPageView>

    /// - Throws: `TemplateErrors` where a template is not right.
    init(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        let overrides = PowerShellOverrides(environment.overrides, of: service, diagnostics: &diagnostics)
        planner = CmdletPlanner(service, overrides: overrides)
        template = try environment.templates.template(
            named: "reference/powershell/html", for: CmdletPageView.self, escaping: .html)
        let folder = service.folderName
        indexPath = "\(folder)/index"
        let title = planner.settings.title
        var pages: [ReferencePage] = []
        for operation in service.service.operations {
            guard let name = planner.names[operation.name] else { continue }
            pages.append(
                ReferencePage(
                    path: "\(folder)/\(name.text)", title: name.text, group: "Cmdlets",
                    summary: CmdletTexts.synopsis(operation.name, of: title), subject: .operation(operation)))
        }
        self.pages = pages.sorted { ParameterOrder.isBefore($0.title, $1.title) }
    }

    var serviceTitle: String { planner.settings.title }

    var serviceDescription: String { planner.service.html(of: planner.service.service.shape.traits) }

    func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {
        guard let operation = page.operation, let cmdlet = planner.cmdlet(for: operation) else { return }
        try template.render(view(of: cmdlet), into: &output)
    }

    var textStyle: PlainTextStyle { PlainTextStyle(bullet: "•") }

    private func view(of cmdlet: Cmdlet) -> CmdletPageView {
        let settings = planner.settings
        var description = planner.service.html(of: cmdlet.operation.shape.traits, under: 2)
        if cmdlet.isPaginated {
            description += "\(description.isEmpty ? "" : "\n")<p>\(CmdletTexts.automaticPagination)</p>"
        }
        let syntax = cmdlet.parameters.map { view(of: $0) }
        let parameters = syntax.sorted { ParameterOrder.isBefore($0.name, $1.name) }
        let piped = cmdlet.parameters.first(where: \.acceptsValue)
        return CmdletPageView(
            name: cmdlet.name.text, synopsis: CmdletTexts.synopsis(cmdlet.operation.name, of: settings.title),
            description: description, syntax: syntax, parameters: parameters, commonParameters: commonParameters,
            input: piped.map(CmdletTexts.input) ?? "", output: CmdletTexts.output(cmdlet.output),
            supportedVersion: settings.supportedVersion ?? "")
    }

    private var commonParameters: [CmdletParameterView] {
        planner.overrides.commonParameters.map { common in
            view(
                of: CmdletParameter(
                    name: common.name, type: DotNetType(common.type, in: ""),
                    documentation: [.plain(common.documentation)], acceptsValue: common.acceptsValue,
                    isPositional: false, aliases: common.aliases))
        }
    }

    private func view(of parameter: CmdletParameter) -> CmdletParameterView {
        var blocks: [String] = []
        for part in parameter.documentation {
            switch part {
            case .model(let text): blocks.append(planner.service.html(text, under: 3))
            case .plain(let paragraphs): blocks += paragraphs.map { "<p>\(DocumentationHTML.escape($0))</p>" }
            }
        }
        return CmdletParameterView(parameter, documentation: blocks.joined(separator: "\n"))
    }
}
