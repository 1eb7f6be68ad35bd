import ServiceModel

/// Composes the documentation comments of an operation's methods.
struct OperationDocumentation {
    let context: PlanningContext
    private let shapes: ShapeDocumentation

    init(context: PlanningContext) {
        self.context = context
        shapes = ShapeDocumentation(context: context)
    }

    /// The comment of the method that takes the input as one value, and of the one that takes the members as arguments.
    func comments(
        _ operation: ServiceOperation, methodName: String, input: PlannedStructure?, hasOverload: Bool
    ) -> (method: String, overload: String) {
        guard context.options.documentationComments else { return ("", "") }
        let markdown = markdown(operation)
        let answers = answers(operation)
        return (
            method(operation, methodName: methodName, input: input, markdown, answers),
            hasOverload ? overload(input: input, markdown, answers) : ""
        )
    }

    private func method(
        _ operation: ServiceOperation, methodName: String, input: PlannedStructure?, _ markdown: String,
        _ answers: String
    ) -> String {
        var text = markdown
        for example in examples(operation, methodName: methodName, input: input) { append(example, to: &text) }
        append("Generated from `\(operation.shape.id)`.\n\n", to: &text)
        if let input {
            text += "- Parameter input: What the operation takes, as a ``\(context.names.link(input.shape.id))``.\n"
        }
        text += answers
        return DocumentationComments.comment(text)
    }

    private func overload(input: PlannedStructure?, _ markdown: String, _ answers: String) -> String {
        var text = markdown
        text.reserveCapacity(markdown.utf8.count + answers.utf8.count + (input?.members.count ?? 0) * 256)
        text += "\n\n"
        if let input {
            text += "- Parameters:\n"
            for planned in input.initializerOrder {
                shapes.parameter(planned, to: &text)
                text += "\n"
            }
        }
        text += answers
        return DocumentationComments.comment(text)
    }

    private func append(_ part: String, to text: inout String) {
        guard !part.isEmpty else { return }
        if !text.isEmpty { text += "\n\n" }
        text += part
    }

    private func markdown(_ operation: ServiceOperation) -> String {
        var markdown = operation.shape.traits.string(.documentation).map(context.documentation.markdown) ?? ""
        if markdown.isEmpty { markdown = "Calls the operation `\(operation.name)`." }
        return markdown
    }

    /// `- Returns:` and `- Throws:`.
    private func answers(_ operation: ServiceOperation) -> String {
        var text = ""
        if let output = operation.output {
            text += "- Returns: What the service answers, as a ``\(context.names.link(output.id))``.\n"
        }
        text += "- Throws: ``\(context.clientPrefix)Error`` when the service refuses"
        if operation.errors.isEmpty { return text + "; `ClientError` when the call itself fails." }
        text += ", `ClientError` when the call itself fails. The service's errors are:"
        // The name begins each line, so sorting the lines sorts by name.
        for item in operation.errors.map({ context.errorItem($0) }).sorted() {
            text += "\n"
            text += item
        }
        return text
    }

    // MARK: Examples

    /// The model's examples as Swift, each under its title.
    private func examples(_ operation: ServiceOperation, methodName: String, input: PlannedStructure?) -> [String] {
        guard let nodes = operation.shape.traits[.examples]?.array else { return [] }
        return nodes.prefix(3).compactMap { example(operation, $0, methodName: methodName, input: input) }
    }

    private func example(_ operation: ServiceOperation, _ node: Node, methodName: String, input: PlannedStructure?)
        -> String?
    {
        var arguments: [String] = []
        if let input {
            let values = node["input"] ?? .emptyObject
            guard let found = context.expressions.arguments(values, of: input.shape) else { return nil }
            arguments = found
        }
        let expression = CallExpression(methodName: methodName, inputType: input?.name, arguments: arguments)
        let call = context.options.memberOverloads ? expression.withMembers : expression.withInput
        var text = ""
        let title = node["title"]?.string.map { context.documentation.markdown($0) } ?? ""
        let explanation = node["documentation"]?.string.map { context.documentation.markdown($0) } ?? ""
        append("**Example: \(title.isEmpty ? operation.name : DocumentationComments.firstLine(title))**", to: &text)
        append(explanation, to: &text)
        append("```swift\n\(operation.output == nil ? "" : "let response = ")\(call)\n```", to: &text)
        return text
    }
}
