import ServiceModel

/// The view models of all files of a client.
struct ClientPlan {
    let client: ClientFileView
    let errors: ErrorsFileView
    let inputs: StructuresFileView
    let outputs: StructuresFileView
    let enumerations: EnumerationsFileView
    let unions: UnionsFileView
    let paginators: PaginatorsFileView
}

/// Plans every file of a client from a service.
struct ClientPlanner {
    let context: PlanningContext
    private let structures: StructureViews

    init(context: PlanningContext) {
        self.context = context
        structures = StructureViews(context: context)
    }

    func plan() -> ClientPlan {
        let methods = methodNames()
        let errors = ErrorViews(context: context, structures: structures).file(header())
        var plain: [StructureView] = []
        var facades: [FacadeView] = []
        var unions: [UnionView] = []
        var enumerations: [EnumerationView] = []
        let unionViews = UnionViews(context: context)
        let enumerationViews = EnumerationViews(context: context)
        for entry in context.service.shapes {
            switch entry.shape.kind {
            case .structure where !entry.usage.contains(.error):
                guard let planned = context.structure(entry.shape.id) else { continue }
                if planned.isFacade { facades.append(structures.facade(planned)) } else { plain.append(structures.plain(planned)) }
            case .structure:
                rejectSentError(entry)
            case .union:
                unions.append(unionViews.view(entry))
            case .enum, .intEnum:
                enumerations.append(enumerationViews.view(entry.shape))
            default:
                break
            }
        }
        return ClientPlan(
            client: client(methods), errors: errors,
            inputs: StructuresFileView(header: header(isEmpty: plain.isEmpty), structures: plain, facades: []),
            outputs: StructuresFileView(header: header(isEmpty: facades.isEmpty), structures: [], facades: facades),
            enumerations: EnumerationsFileView(
                header: header(isEmpty: enumerations.isEmpty, onlyConforms: true), enumerations: enumerations),
            unions: UnionsFileView(header: header(isEmpty: unions.isEmpty), unions: unions), paginators: paginators(methods))
    }

    /// The top of a file. A file without declarations imports nothing, so that the compiler sees no idle import.
    ///
    /// - Parameter onlyConforms: Whether declarations of the file need the runtime for their conformances alone. The compiler
    ///   counts these as a use by public declarations, but not by package ones, and warns.
    private func header(isEmpty: Bool = false, onlyConforms: Bool = false) -> FileHeaderView {
        var level = context.options.accessLevel
        if onlyConforms, level == .package { level = .internal }
        return FileHeaderView(
            generator: "service-generator \(context.options.generatorVersion)", origin: context.service.shape.id.absolute,
            importStatement: isEmpty ? "" : "\(level.rawValue) import ServiceRuntime")
    }

    private func client(_ methods: [String]) -> ClientFileView {
        let operations = OperationViews(context: context, structures: structures)
        let prefix = context.clientPrefix
        let shape = context.service.shape
        var text = shape.traits.string(.documentation).map(context.documentation.markdown) ?? ""
        if text.isEmpty { text = "A client of \(shape.traits.string(.title).map { context.documentation.markdown($0) } ?? prefix)." }
        return ClientFileView(
            header: header(), documentation: DocumentationComments.comment(text + "\n\nGenerated from `\(shape.id)`."),
            access: context.access, clientName: "\(prefix)Client", errorName: "\(prefix)Error", operationsName: "\(prefix)Operations",
            serviceArguments: ServiceDescriptionArguments(context: context).text,
            operations: zip(context.service.operations, methods).map { operations.view($0, methodName: $1) })
    }

    private func paginators(_ methods: [String]) -> PaginatorsFileView {
        let views = PaginatorViews(context: context)
        let paginators = zip(context.service.operations, methods).compactMap { views.view($0, methodName: $1) }
        return PaginatorsFileView(
            header: header(isEmpty: paginators.isEmpty), clientName: "\(context.clientPrefix)Client", paginators: paginators)
    }

    /// The names of the operations' methods, in their order; two that clash are an error.
    private func methodNames() -> [String] {
        var table = SymbolTable()
        var byName: [String: ServiceOperation] = [:]
        return context.service.operations.map { operation in
            let name = OperationViews.methodName(operation, context)
            if table.claim(name, for: operation.name) == nil {
                byName[name] = operation
            } else if let other = byName[name] {
                context.diagnostics.error(
                    "the operations `\(operation.name)` and `\(other.name)` both become the method `\(name)`; "
                        + "add `\(operation.name): new\(SwiftName.capitalized(name))` under `renames`", at: operation.shape.position)
                context.diagnostics.note("the other operation is here", at: other.shape.position)
            }
            return name
        }
    }

    /// An error is only received: one that is also part of an input could not be built by a user.
    private func rejectSentError(_ entry: ClosureShape) {
        guard entry.usage.contains(.sent) else { return }
        context.diagnostics.error(
            "the error `\(entry.shape.id)` is also part of an operation's input; give the input a structure of its own",
            at: entry.shape.position)
    }
}
