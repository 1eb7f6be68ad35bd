import ServiceModel

/// Plans the views of paginated operations.
///
/// Source: Smithy 2.0, "paginated trait". The AWS models also say by which member a service tells that more follows, and may
/// name several tokens.
struct PaginatorViews {
    let context: PlanningContext

    /// The paginator of an operation; `nil` where the operation has none or where its tokens do not fit each other.
    func view(_ operation: ServiceOperation, methodName: String) -> PaginatorView? {
        guard let pagination = Pagination(operation.shape, in: context.service.shape),
            let input = operation.input.flatMap({ context.structure($0.id) }),
            let output = operation.output
        else { return nil }
        let (inputTokens, outputTokens) = (pagination.inputTokens, pagination.outputTokens)
        guard !inputTokens.isEmpty, inputTokens.count == outputTokens.count else { return nil }
        var steps: [String] = []
        var deprecation = operation.shape.traits.has(.deprecated) ? Deprecation(operation.shape.traits) : nil
        for (inputToken, outputToken) in zip(inputTokens, outputTokens) {
            guard let member = input.members.first(where: { $0.member.name == inputToken }),
                let path = expression(of: outputToken, in: output), path.type.text == member.type.text
            else { return nil }
            // What uses a deprecated member is deprecated itself, and so compiles without a warning.
            if deprecation == nil {
                deprecation = path.deprecation ?? (member.isDeprecated ? Deprecation(member.member.traits) : nil)
            }
            steps.append("advanceToken(&input.\(member.escapedName), page\(path.text))")
        }
        var advance = steps.count == 1 ? steps[0] : "[\(steps.joined(separator: ", "))].contains(true)"
        if let more = operation.shape.traits.string(.moreResults), let path = expression(of: more, in: output),
            case .boolean = path.type
        {
            advance = "page\(path.text)\(path.isOptional ? " == true" : "") && \(advance)"
        }
        let items = pagination.items.flatMap { expression(of: $0, in: output) }
        return view(operation, methodName, input, output, deprecation, advance: advance, items: items)
    }

    private func view(
        _ operation: ServiceOperation, _ methodName: String, _ input: PlannedStructure, _ output: Shape,
        _ deprecation: Deprecation?, advance: String,
        items: Path?
    ) -> PaginatorView {
        var itemsType = ""
        if let items {
            switch items.type {
            case .list, .map: itemsType = items.type.text
            default: break
            }
        }
        let link = "``\(context.clientPrefix)Client/\(methodName)(_:)``"
        return PaginatorView(
            documentation: DocumentationComments.comment(
                "The pages of \(link), one after another, each fetched when it is asked for.\n\n"
                    + "- Parameter input: What the first page is asked with; the token of each next one is filled in.\n"
                    + "- Returns: An asynchronous sequence of ``\(context.names.link(output.id))``."),
            itemsDocumentation: DocumentationComments.comment(
                "The items of all pages of \(link), one after another; pages are fetched as they are needed.\n\n"
                    + "- Parameter input: What the first page is asked with; the token of each next one is filled in.\n"
                    + "- Returns: An asynchronous sequence of the items."),
            attributes: deprecation?.attribute ?? "",
            itemsAttributes: (deprecation ?? items?.deprecation)?.attribute ?? "",
            access: context.access,
            pagesName: methodName + "Pages", itemsName: itemsType.isEmpty ? "" : methodName + "Items",
            operation: SwiftName.escaped(methodName), inputType: input.name, outputType: context.names[output.id],
            itemsType: itemsType,
            advance: advance, items: items.map { "page\($0.text)" } ?? "")
    }

    /// A path of members through structures, as Swift: `.metadata?.nextToken`.
    private struct Path {
        var text: String
        var type: SwiftType
        var isOptional: Bool
        /// What the first deprecated member on the way says.
        var deprecation: Deprecation?
    }

    private func expression(of path: String, in output: Shape) -> Path? {
        var shape = output
        var text = ""
        // Only an optional link needs a mark behind it, but the whole chain stays optional.
        var isOptional = false
        var wasOptional = false
        var deprecation: Deprecation?
        let names = path.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        for (index, name) in names.enumerated() {
            guard let structure = context.structure(shape.id),
                let planned = structure.members.first(where: { $0.member.name == name })
            else { return nil }
            text += (isOptional ? "?." : ".") + planned.escapedName
            wasOptional = wasOptional || planned.isOptional
            if deprecation == nil, planned.isDeprecated { deprecation = Deprecation(planned.member.traits) }
            isOptional = planned.isOptional
            if index == names.count - 1 {
                return Path(text: text, type: planned.type, isOptional: wasOptional, deprecation: deprecation)
            }
            guard let next = context.service.model[planned.member.target], next.kind == .structure else { return nil }
            shape = next
        }
        return nil
    }
}
