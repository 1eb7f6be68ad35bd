import ServiceModel

/// Plans the files of a client from a service, one file at a time: the view models of one are gone before the next is planned.
struct ClientPlanner {
    let context: PlanningContext
    private let structures: StructureViews
    /// The names of the operations' methods, in their order.
    let methods: [String]

    /// Names everything, and so reports all that is wrong, in the order of the model.
    init(context: PlanningContext) {
        self.context = context
        structures = StructureViews(context: context)
        methods = ClientPlanner.methodNames(context)
        for entry in context.service.shapes where entry.usage.contains(.error) { _ = context.structure(entry.shape.id) }
        for entry in context.service.shapes {
            rejectDocuments(entry)
            switch entry.shape.kind {
            case .structure where entry.usage.contains(.error): break
            case .structure: _ = context.structure(entry.shape.id)
            case .union, .enum, .intEnum: _ = context.propertyNames(of: entry.shape)
            default: break
            }
        }
    }

    // MARK: Files by kind

    func errors() -> ErrorsFileView {
        let views = ErrorViews(context: context, structures: structures)
        return views.file(header(), errors: views.facades())
    }

    func errorCases() -> [ErrorCaseView] {
        ErrorViews(context: context, structures: structures).file(nil, errors: []).cases
    }

    /// The structures that users build.
    func inputs() -> StructuresFileView {
        var plain: [StructureView] = []
        for planned in plannedStructures() where !planned.isFacade { plain.append(structures.plain(planned)) }
        return StructuresFileView(
            header: header(plain.isEmpty ? .none : .inSignatures), namespace: plain.isEmpty ? "" : context.namespace,
            structures: plain, facades: [])
    }

    /// The structures that users only receive.
    func outputs() -> StructuresFileView {
        var facades: [FacadeView] = []
        for planned in plannedStructures() where planned.isFacade { facades.append(structures.facade(planned)) }
        return StructuresFileView(
            header: header(facades.isEmpty ? .none : .inSignatures),
            namespace: facades.isEmpty ? "" : context.namespace,
            structures: [], facades: facades)
    }

    func enumerations() -> EnumerationsFileView {
        let views = EnumerationViews(context: context)
        var enumerations: [EnumerationView] = []
        for entry in context.service.shapes where entry.shape.kind == .enum || entry.shape.kind == .intEnum {
            enumerations.append(views.view(entry.shape))
        }
        return EnumerationsFileView(
            header: header(enumerations.isEmpty ? .none : .inConformances),
            namespace: enumerations.isEmpty ? "" : context.namespace, enumerations: enumerations)
    }

    func unions() -> UnionsFileView {
        let views = UnionViews(context: context)
        var unions: [UnionView] = []
        for entry in context.service.shapes where entry.shape.kind == .union { unions.append(views.view(entry)) }
        return UnionsFileView(
            header: header(unions.isEmpty ? .none : .inSignatures),
            namespace: unions.isEmpty ? "" : context.namespace, unions: unions)
    }

    /// The structures that are no errors, or are sent too, in the order of the service's shapes.
    private func plannedStructures() -> [PlannedStructure] {
        var planned: [PlannedStructure] = []
        for entry in context.service.shapes
        where entry.shape.kind == .structure && !(entry.usage.contains(.error) && !entry.usage.contains(.sent)) {
            if let structure = context.structure(entry.shape.id) { planned.append(structure) }
        }
        return planned
    }

    func header(_ use: RuntimeUse = .inSignatures) -> FileHeaderView {
        FileHeaderView(
            generator: context.options.generatorVersion, origins: [context.service.shape.id.absolute],
            importLevel: use.importLevel(context.options.accessLevel))
    }

    func client() -> ClientFileView {
        let views = OperationViews(context: context, structures: structures)
        return client(
            header(), operations: zip(context.service.operations, methods).map { views.view($0, methodName: $1) })
    }

    private func client(_ header: FileHeaderView?, operations: [OperationView]) -> ClientFileView {
        let prefix = context.clientPrefix
        let shape = context.service.shape
        var text = shape.traits.string(.documentation).map(context.documentation.markdown) ?? ""
        if text.isEmpty {
            text = "A client of \(shape.traits.string(.title).map { context.documentation.markdown($0) } ?? prefix)."
        }
        return ClientFileView(
            header: header, documentation: DocumentationComments.comment(text + "\n\nGenerated from `\(shape.id)`."),
            access: context.access, clientName: "\(prefix)Client", errorName: "\(prefix)Error",
            operationsName: "\(prefix)Operations",
            serviceArguments: ServiceDescriptionArguments(context: context).text,
            service: shape, wireProtocol: context.wireProtocol, operations: operations,
            namespace: context.declaresNamespace ? context.namespace : "")
    }

    func paginators() -> PaginatorsFileView {
        let views = PaginatorViews(context: context)
        let paginators = zip(context.service.operations, methods).compactMap { views.view($0, methodName: $1) }
        return PaginatorsFileView(
            header: header(paginators.isEmpty ? .none : .inSignatures), clientName: "\(context.clientPrefix)Client",
            paginators: paginators)
    }

    // MARK: Files of the sharded layout

    /// What there is one of for each service.
    func clients() -> ClientsView {
        ClientsView(
            client: client(nil, operations: []),
            errors: ErrorViews(context: context, structures: structures).file(nil, errors: []))
    }

    /// What the service puts into one of the numbered files, and what that uses of the runtime.
    func shard(operations: [Int], shapes: [Int]) -> (view: ShardView, use: RuntimeUse) {
        let operationViews = OperationViews(context: context, structures: structures)
        let paginatorViews = PaginatorViews(context: context)
        let enumerationViews = EnumerationViews(context: context)
        let unionViews = UnionViews(context: context)
        let chosen = operations.map { (context.service.operations[$0], methods[$0]) }
        var plain: [StructureView] = []
        var facades: [FacadeView] = []
        var unions: [UnionView] = []
        var enumerations: [EnumerationView] = []
        for entry in shapes.map({ context.service.shapes[$0] }) {
            switch entry.shape.kind {
            case .structure:
                guard let planned = context.structure(entry.shape.id) else { continue }
                if planned.isFacade {
                    facades.append(structures.facade(planned))
                } else {
                    plain.append(structures.plain(planned))
                }
            case .union: unions.append(unionViews.view(entry))
            default: enumerations.append(enumerationViews.view(entry.shape))
            }
        }
        let view = ShardView(
            clientName: "\(context.clientPrefix)Client", operationsName: "\(context.clientPrefix)Operations",
            operations: chosen.map { operationViews.view($0, methodName: $1) },
            paginators: chosen.compactMap { paginatorViews.view($0, methodName: $1) },
            namespace: shapes.isEmpty ? "" : context.namespace, structures: plain, facades: facades, unions: unions,
            enumerations: enumerations)
        var use = RuntimeUse.none
        if !operations.isEmpty { use = .inBodies }
        if !enumerations.isEmpty { use = .inConformances }
        let types = plain.count + facades.count + unions.count
        if types + view.paginators.count > 0 || chosen.contains(where: { operationViews.signatureUsesRuntime($0.0) }) {
            use = .inSignatures
        }
        return (view, use)
    }

    // MARK: Names

    /// The names of the operations' methods, in their order; two that clash are an error.
    private static func methodNames(_ context: PlanningContext) -> [String] {
        var table = SymbolTable()
        var byName: [String: ServiceOperation] = [:]
        return context.service.operations.map { operation in
            let name = OperationViews.methodName(operation, context)
            if table.claim(name, for: operation.name) == nil {
                byName[name] = operation
            } else if let other = byName[name] {
                context.diagnostics.error(
                    "the operations `\(operation.name)` and `\(other.name)` both become the method `\(name)`; "
                        + "add `\(operation.name): new\(SwiftName.capitalized(name))` under `renames`",
                    at: operation.shape.position)
                context.diagnostics.note("the other operation is here", at: other.shape.position)
            }
            return name
        }
    }

    /// Not every protocol has a form for untyped values.
    private func rejectDocuments(_ entry: ClosureShape) {
        let wireProtocol = context.wireProtocol
        let isImpossible =
            entry.usage.contains(.sent) && !wireProtocol.requestFormat.hasDocuments
            || entry.usage.contains(.received) && !wireProtocol.responseFormat.hasDocuments
        guard isImpossible else { return }
        for member in entry.shape.members where context.service.model[member.target]?.kind == .document {
            context.diagnostics.error(
                "the member `\(entry.shape.id)$\(member.name)` is a document, for which the protocol "
                    + "`\(wireProtocol.trait.id.name)` has no form; give it another type", at: member.position)
        }
    }
}
