import ServiceModel

/// Plans the pages of a client's DocC catalog: a landing page, articles, a page for each group of operations, and one for the
/// types that groups share.
struct CatalogPlanner {
    /// A page's view and the file that it makes.
    struct Page<View> {
        let fileName: String
        let view: View
    }

    private let context: PlanningContext
    private let moduleName: String
    private let header: FileHeaderView
    private let operations: CatalogOperations
    private let examples: ExampleCalls
    private let links: CatalogLinks
    private let names: CatalogFileNames
    private let setup: CatalogSetupView
    private let groups: [OperationGroup]
    private let types: CatalogTypes
    private let errorCases: [ErrorCaseView]
    /// The example that articles share.
    private let example: ExampleCall?

    init(client planner: ClientPlanner) {
        context = planner.context
        moduleName = context.options.moduleName ?? context.clientPrefix
        header = planner.header(.none)
        operations = CatalogOperations(context: context, methodNames: planner.methods)
        examples = ExampleCalls(context: context, operations: operations)
        links = CatalogLinks(context: context, moduleName: moduleName)
        for entry in operations.entries { for method in entry.methods { links.note(method) } }
        setup = CatalogSetupView(context: context, links: links, moduleName: moduleName)
        groups = OperationGroups(context.service).groups
        names = CatalogFileNames(context, groups)
        types = CatalogTypes(context.service, groups)
        errorCases = planner.errorCases()
        example = examples.first()
    }

    /// The folder of all pages.
    var folder: String { "\(moduleName).docc" }

    /// What the page of a shared module says of this client.
    var entry: CatalogEntry {
        CatalogEntry(
            moduleName: moduleName, folder: folder, link: links.article(names.landing),
            origin: context.service.shape.id.absolute, generatorVersion: context.options.generatorVersion)
    }

    // MARK: Landing page

    func landing() -> Page<CatalogLandingView> {
        let shape = context.service.shape
        var paragraphs =
            shape.traits.string(.documentation).map {
                DocumentationParagraphs.first(3, of: context.documentation.markdown($0))
            } ?? []
        if paragraphs.isEmpty {
            let title = shape.traits.string(.title).map {
                DocumentationComments.firstLine(context.documentation.markdown($0))
            }
            paragraphs = ["A client of \(title ?? context.clientPrefix)."]
        }
        var topics: [CatalogTopicView] = []
        add(
            "Essentials",
            [links.client, links.article(names.calling), links.article(names.errors)]
                + (pagedOperations.isEmpty ? [] : [links.article(names.pages)]), to: &topics)
        if hasSharedTypes { add("Types", [links.article(names.types)], to: &topics) }
        return Page(
            fileName: names.landing,
            view: CatalogLandingView(
                header: header,
                title: context.options.sharesModule ? context.clientPrefix : "``\(moduleName)``",
                abstract: paragraphs[0], overview: paragraphs.dropFirst().joined(separator: "\n\n"), setup: setup,
                exampleTitle: example?.title ?? "", call: example?.shortest(context.options) ?? "",
                callingLink: links.article(names.calling).link, groups: names.groups.map(links.article), topics: topics)
        )
    }

    /// The topics of the client's own page, which DocC makes of its comment.
    func client() -> Page<CatalogClientView> {
        let path = links.path(links.clientName)
        var topics: [CatalogTopicView] = []
        add(
            "Making a client",
            [CatalogLinkView(link: "``\(path)/init(_:)``"), CatalogLinkView(link: "``\(path)/core``")], to: &topics)
        // Here and not among those of the landing page, which lists the groups too: the sidebar shows them once so.
        add("Operations", names.groups.map(links.article), to: &topics)
        return Page(fileName: names.client, view: CatalogClientView(header: header, clientName: path, topics: topics))
    }

    // MARK: Articles

    func calling() -> Page<CatalogCallingView> {
        let call = examples.simplest(where: requires) ?? examples.simplest { $0.input != nil }
        var inputCall = ""
        if let call {
            let method = CallExpression(methodName: call.entry.methodName, inputType: nil, arguments: [])
            inputCall =
                "let input = \(call.expression.input)\n"
                + call.statements(method.withInput.dropLast(2) + "(input)")
        }
        let membersCall = call?.expression.arguments.isEmpty == false && context.options.memberOverloads
        return Page(
            fileName: names.calling,
            view: CatalogCallingView(
                header: header, setup: setup, inputCall: inputCall,
                membersCall: membersCall ? call.map { $0.shortest(context.options) } ?? "" : "",
                errorsLink: links.article(names.errors).link))
    }

    private func requires(_ entry: CatalogOperations.Entry) -> Bool {
        entry.input?.members.contains { !$0.isOptional && $0.defaultValue == nil } == true
    }

    func errors() -> Page<CatalogErrorsView> {
        let errorName = "\(context.clientPrefix)Error"
        let own = Set(example?.entry.operation.errors.map { context.names[$0.id] } ?? [])
        // Those of the example's operation first.
        let shown = errorCases.filter { own.contains($0.type) } + errorCases.filter { !own.contains($0.type) }
        var topics: [CatalogTopicView] = []
        add("All errors", [links.type(errorName)], to: &topics)
        let shapes = context.service.shapes.filter { $0.usage.contains(.error) }
        add("Errors of the service", shapes.map { links.type($0.shape.id) }, to: &topics)
        return Page(
            fileName: names.errors,
            view: CatalogErrorsView(
                header: header, errorName: errorName, errorLink: links.type(errorName).link,
                call: example?.shortest(context.options) ?? "",
                cases: shown.prefix(2).map { CatalogErrorCaseView(name: $0.name, code: $0.code) }, setup: setup,
                topics: topics))
    }

    /// The article about pages; `nil` where no operation has any, or where no example of one can be written.
    func pages() -> Page<CatalogPagesView>? {
        guard let call = pagedExample, let pages = call.entry.pages else { return nil }
        let items = call.entry.items
        var topics: [CatalogTopicView] = []
        add(
            "Operations with pages",
            pagedOperations.flatMap { [$0.pages, $0.items].compactMap { $0 } }.map(links.method), to: &topics)
        return Page(
            fileName: names.pages,
            view: CatalogPagesView(
                header: header, operationLink: links.method(call.entry.takesInput).link, input: call.expression.input,
                pagesName: pages.name, pagesLink: links.method(pages).link, itemsName: items?.name ?? "",
                itemsLink: items.map { links.method($0).link } ?? "", topics: topics))
    }

    /// The operations that the article about pages lists; none where there is no such article.
    private var pagedOperations: [CatalogOperations.Entry] {
        pagedExample == nil ? [] : operations.entries.filter { $0.pages != nil }
    }

    private var pagedExample: ExampleCall? {
        examples.simplest { $0.items != nil } ?? examples.simplest { $0.pages != nil }
    }

    // MARK: Collections

    /// A page for each group of operations, and the page of shared types.
    func collections() -> [Page<CatalogCollectionView>] {
        var pages: [Page<CatalogCollectionView>] = []
        for (number, group) in groups.enumerated() {
            var topics: [CatalogTopicView] = []
            for operation in group.operations {
                let entry = operations.entries[operation]
                let shapes = [entry.operation.input, entry.operation.output].compactMap { $0?.id }
                var unique: [ShapeID] = []
                for id in shapes where !unique.contains(id) { unique.append(id) }
                add(
                    Words.of(entry.operation.name).joined(separator: " "),
                    entry.methods.map(links.method) + unique.map(links.type), to: &topics)
            }
            add(types.ofGroups[number], to: &topics)
            let names = group.operations.map { "`\(context.service.operations[$0].name)`" }
            pages.append(
                Page(
                    fileName: self.names.groups[number],
                    view: CatalogCollectionView(
                        header: header, title: group.title,
                        abstract:
                            "\(sentence(names)), with what \(names.count == 1 ? "it takes and answers" : "they take and answer").",
                        topics: topics)))
        }
        guard hasSharedTypes else { return pages }
        var topics: [CatalogTopicView] = []
        add(types.shared, to: &topics)
        pages.append(
            Page(
                fileName: names.types,
                view: CatalogCollectionView(
                    header: header, title: "Shared types",
                    abstract: "Types that operations of several groups use.", topics: topics)))
        return pages
    }

    private var hasSharedTypes: Bool {
        !(types.shared.structures.isEmpty && types.shared.unions.isEmpty && types.shared.enumerations.isEmpty)
    }

    /// `A`, `B` and 3 more operations.
    private func sentence(_ names: [String]) -> String {
        guard names.count > 4 else {
            guard let last = names.last, names.count > 1 else { return names.first ?? "" }
            return names.dropLast().joined(separator: ", ") + " and " + last
        }
        return names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more operations"
    }

    private func add(_ kinds: CatalogTypes.Kinds, to topics: inout [CatalogTopicView]) {
        add("Structures", kinds.structures.map(links.type), to: &topics)
        add("Unions", kinds.unions.map(links.type), to: &topics)
        add("Enumerations", kinds.enumerations.map(links.type), to: &topics)
    }

    /// A heading is only written where links follow: DocC warns of one without.
    private func add(_ title: String, _ links: [CatalogLinkView], to topics: inout [CatalogTopicView]) {
        if !links.isEmpty { topics.append(CatalogTopicView(title: title, links: links)) }
    }
}
