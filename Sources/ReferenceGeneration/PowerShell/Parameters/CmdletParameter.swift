/// A parameter of a cmdlet.
struct CmdletParameter: Sendable {
    /// Where documentation comes from.
    enum Documentation: Sendable {
        /// A text of the model.
        case model(String)
        /// Paragraphs of plain text.
        case plain([String])
    }

    var name: String
    var type: DotNetType
    var documentation: [Documentation]
    var isRequired = false
    /// Whether the parameter takes what is piped to the cmdlet.
    var acceptsValue = false
    /// Whether an argument without a name goes to the parameter where that takes what is piped.
    var isPositional = true
    var aliases: [String] = []

    /// What the page says of pipelines.
    var pipelineInput: String { acceptsValue ? "True (ByValue, ByPropertyName)" : "True (ByPropertyName)" }
}
