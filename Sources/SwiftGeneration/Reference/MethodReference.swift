package import ServiceModel

/// An operation as methods of a generated client.
package struct MethodReference: Sendable {
    /// A call to show.
    package struct Example: Sendable {
        /// What the model calls it, in the language of its documentation; empty where the values are made up.
        package let title: String
        /// What the model says of it; empty where it says nothing.
        package let documentation: String
        package let code: String
    }

    package let operation: ServiceOperation
    /// Without backquotes.
    package let name: String
    /// The methods that call the operation once.
    package let declarations: [String]
    /// The methods that call it page after page; none where its answer has no pages.
    package let pageDeclarations: [String]
    /// How the pages are read; empty where there are none, or where no values can be made up.
    package let pageExample: String
    /// In the order of the parameters of the method that takes the input's members.
    package let parameters: [MemberReference]
    /// The type of the argument; empty where there is none.
    package let inputType: String
    /// The type of the result; empty where there is none.
    package let outputType: String
    package let examples: [Example]
    /// The errors that the operation names, sorted by the cases that hold them.
    package let errors: [(caseName: String, type: String, shape: Shape)]
}

/// Plans what is told of operations.
struct MethodReferences {
    let context: PlanningContext
    let examples: ExampleCalls
    let structures: StructureViews
    let paginators: PaginatorViews

    /// How many of the model's examples are shown.
    private static let exampleLimit = 3

    init(context: PlanningContext, entries: CatalogOperations) {
        self.context = context
        examples = ExampleCalls(context: context, operations: entries)
        structures = StructureViews(context: context)
        paginators = PaginatorViews(context: context)
    }

    func reference(_ entry: CatalogOperations.Entry) -> MethodReference {
        let operation = entry.operation
        let name = SwiftName.escaped(entry.methodName)
        let outputType = operation.output.map { context.names[$0.id] } ?? ""
        let paginator = paginators.view(operation, methodName: entry.methodName)
        return MethodReference(
            operation: operation, name: entry.methodName,
            declarations: declarations(entry, name: name, outputType: outputType),
            pageDeclarations: paginator.map(declarations) ?? [],
            pageExample: paginator.map { pageExample($0, entry) } ?? "",
            parameters: entry.input?.initializerOrder.map { MemberReference($0) } ?? [],
            inputType: entry.input?.name ?? "", outputType: outputType, examples: examples(entry),
            errors: operation.errors.map {
                (context.errorCaseNames[$0.id] ?? "", context.names[$0.id], $0)
            }.sorted { $0.0 < $1.0 })
    }

    // MARK: Declarations

    private func declarations(_ entry: CatalogOperations.Entry, name: String, outputType: String) -> [String] {
        let result = outputType.isEmpty ? "" : " -> \(outputType)"
        guard let input = entry.input else { return ["func \(name)() async throws\(result)"] }
        var declarations = ["func \(name)(_ input: \(input.name)) async throws\(result)"]
        if entry.takesMembers != nil {
            let parameters = structures.parameters(input).indented(by: 4)
            declarations.append("func \(name)(\n\(parameters)\n) async throws\(result)")
        }
        return declarations
    }

    private func declarations(_ paginator: PaginatorView) -> [String] {
        let types = "\(paginator.inputType), \(paginator.outputType)"
        let pages = "func \(paginator.pagesName)(_ input: \(paginator.inputType)) -> PageSequence<\(types)>"
        guard !paginator.itemsName.isEmpty else { return [pages] }
        return [
            pages,
            "func \(paginator.itemsName)(_ input: \(paginator.inputType)) -> ItemSequence<\(types), \(paginator.itemsType)>",
        ]
    }

    // MARK: Examples

    private func examples(_ entry: CatalogOperations.Entry) -> [MethodReference.Example] {
        let nodes = (entry.operation.shape.traits[.examples]?.array ?? []).filter { $0["error"] == nil }
        let modelled = nodes.prefix(Self.exampleLimit).compactMap { node in
            examples.call(entry, with: node["input"] ?? .emptyObject, title: "").map {
                MethodReference.Example(
                    title: node["title"]?.string ?? "", documentation: node["documentation"]?.string ?? "",
                    code: $0.shortest(context.options))
            }
        }
        if !modelled.isEmpty { return modelled }
        return examples.call(entry).map {
            [MethodReference.Example(title: "", documentation: "", code: $0.shortest(context.options))]
        } ?? []
    }

    private func pageExample(_ paginator: PaginatorView, _ entry: CatalogOperations.Entry) -> String {
        guard let call = examples.call(entry) else { return "" }
        let (element, method) =
            paginator.itemsName.isEmpty ? ("page", paginator.pagesName) : ("item", paginator.itemsName)
        return "for try await \(element) in client.\(method)(\(call.expression.input)) {\n    print(\(element))\n}"
    }
}

extension String {
    /// Every line that is not empty behind spaces.
    func indented(by count: Int) -> String {
        let indentation = String(repeating: " ", count: count)
        return split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
    }
}
