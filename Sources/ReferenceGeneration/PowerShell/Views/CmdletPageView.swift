import TemplateEngine

/// The page of a cmdlet.
final class CmdletPageView: ViewModel {
    let name: String
    let synopsis: String
    let description: String
    let syntax: [CmdletParameterView]
    let parameters: [CmdletParameterView]
    let commonParameters: [CmdletParameterView]
    let input: String
    let output: String
    let supportedVersion: String

    init(
        name: String, synopsis: String, description: String, syntax: [CmdletParameterView],
        parameters: [CmdletParameterView], commonParameters: [CmdletParameterView], input: String, output: String,
        supportedVersion: String
    ) {
        self.name = name
        self.synopsis = synopsis
        self.description = description
        self.syntax = syntax
        self.parameters = parameters
        self.commonParameters = commonParameters
        self.input = input
        self.output = output
        self.supportedVersion = supportedVersion
    }

    static let viewType = ViewType(
        "CmdletPage", version: 1, documentation: "The page of a cmdlet.",
        fields: [
            ViewField("name", .text, "The cmdlet's name."),
            ViewField("synopsis", .text, "One sentence on what it calls."),
            ViewField("description", .text, "What the operation is for, as HTML; empty where the model says nothing."),
            ViewField("syntax", .views(CmdletParameterView.self), "The parameters in the order of the syntax."),
            ViewField(
                "parameters", .views(CmdletParameterView.self), "The same parameters in the order of their names."),
            ViewField(
                "commonParameters", .views(CmdletParameterView.self), "Those that all cmdlets of the vendor have."),
            ViewField("input", .text, "What may be piped to the cmdlet; empty where nothing may."),
            ViewField("output", .text, "What the cmdlet returns."),
            ViewField("supportedVersion", .text, "The version that the page is for; empty where none is said."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(synopsis)
        case 2: .text(description)
        case 3: .views(syntax)
        case 4: .views(parameters)
        case 5: .views(commonParameters)
        case 6: .text(input)
        case 7: .text(output)
        default: .text(supportedVersion)
        }
    }
}

/// A parameter of a cmdlet.
final class CmdletParameterView: ViewModel {
    let name: String
    let type: String
    let documentation: String
    let required: String
    let position: String
    let pipelineInput: String
    let aliases: String

    init(_ parameter: CmdletParameter, documentation: String) {
        name = parameter.name
        type = parameter.type.name
        self.documentation = documentation
        required = parameter.isRequired ? "True" : "False"
        // What takes a value from the pipeline is the first argument without a name.
        position = parameter.acceptsValue && parameter.isPositional ? "1" : "Named"
        pipelineInput = parameter.pipelineInput
        aliases = parameter.aliases.joined(separator: ", ")
    }

    static let viewType = ViewType(
        "CmdletParameter", version: 1, documentation: "A parameter of a cmdlet.",
        fields: [
            ViewField("name", .text, "The name without its hyphen."),
            ViewField("type", .text, "The .NET type's name."),
            ViewField("documentation", .text, "What the parameter is for, as HTML."),
            ViewField("required", .text, "`True` or `False`."),
            ViewField("position", .text, "The place of the argument without a name, from 1, or `Named`."),
            ViewField("pipelineInput", .text, "How a value may come from the pipeline."),
            ViewField("aliases", .text, "Other names, separated by commas; empty without any."),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .text(name)
        case 1: .text(type)
        case 2: .text(documentation)
        case 3: .text(required)
        case 4: .text(position)
        case 5: .text(pipelineInput)
        default: .text(aliases)
        }
    }
}
