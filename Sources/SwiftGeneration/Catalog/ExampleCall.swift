import ServiceModel

/// A call to show in the catalog.
struct ExampleCall {
    let entry: CatalogOperations.Entry
    /// What the model calls it, as Markdown; empty where the model has no example and the values are made up.
    let title: String
    let expression: CallExpression

    /// The statements of the call and of a look at what it answers.
    func statements(_ call: String) -> String {
        entry.operation.output == nil ? call : "let response = \(call)\nprint(response)"
    }

    /// The call in the form that is shortest to write.
    func shortest(_ options: SwiftOptions) -> String {
        statements(options.memberOverloads ? expression.withMembers : expression.withInput)
    }
}

/// Finds and makes up example calls. None uses what is deprecated.
struct ExampleCalls {
    let context: PlanningContext
    let operations: CatalogOperations

    /// The call that the landing page shows: the model's first example, else a simple call.
    func first() -> ExampleCall? {
        for entry in operations.entries {
            if let call = modelled(entry) { return call }
        }
        return simplest { _ in true }
    }

    /// The simplest call of the operations that fit: one that only reads, answers something and asks for little.
    func simplest(where fits: (CatalogOperations.Entry) -> Bool) -> ExampleCall? {
        var best: (rank: Int, call: ExampleCall)?
        for entry in operations.entries where fits(entry) {
            let rank = rank(entry)
            if let best, best.rank <= rank { continue }
            if let call = call(entry) { best = (rank, call) }
        }
        return best?.call
    }

    /// A call with the model's own example, else with values made up.
    func call(_ entry: CatalogOperations.Entry) -> ExampleCall? {
        modelled(entry) ?? madeUp(entry)
    }

    private func rank(_ entry: CatalogOperations.Entry) -> Int {
        let traits = entry.operation.shape.traits
        let name = entry.operation.name
        let reads = traits.has(.readonly) || ["Get", "List", "Describe", "Search"].contains { name.hasPrefix($0) }
        let required = entry.input?.members.count { !$0.isOptional && $0.defaultValue == nil } ?? 0
        return (reads ? 0 : 20) + (entry.operation.output == nil ? 10 : 0) + min(required, 9)
    }

    private func modelled(_ entry: CatalogOperations.Entry) -> ExampleCall? {
        for node in entry.operation.shape.traits[.examples]?.array ?? [] where node["error"] == nil {
            let title = node["title"]?.string.map {
                DocumentationComments.firstLine(context.documentation.markdown($0))
            }
            if let call = call(entry, with: node["input"] ?? .emptyObject, title: title ?? "") { return call }
        }
        return nil
    }

    private func madeUp(_ entry: CatalogOperations.Entry) -> ExampleCall? {
        let samples = SampleValues(context: context)
        guard let input = entry.input else { return call(entry, with: .emptyObject, title: "") }
        return samples.input(input).flatMap { call(entry, with: $0, title: "") }
    }

    func call(_ entry: CatalogOperations.Entry, with values: Node, title: String) -> ExampleCall? {
        guard !entry.operation.shape.traits.has(.deprecated) else { return nil }
        var arguments: [String] = []
        if let input = entry.input {
            let usesDeprecated = input.members.contains { $0.isDeprecated && values[$0.member.name] != nil }
            guard !usesDeprecated, let found = context.expressions.arguments(values, of: input.shape) else {
                return nil
            }
            arguments = found
        }
        let expression = CallExpression(
            methodName: entry.methodName, inputType: entry.input?.name, arguments: arguments)
        // A fence in the code would end the block.
        guard !expression.withInput.contains("```") else { return nil }
        return ExampleCall(entry: entry, title: title, expression: expression)
    }
}
