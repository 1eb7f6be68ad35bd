import ServiceModel

/// Plans the files of a client from a service, one file at a time: the view models of one are gone before the next is planned.
struct ClientPlanner {
    let context: PlanningContext
    private let structures: StructureViews
    private let methods: [String]

    /// Names everything, and so reports all that is wrong, in the order of the model.
    init(context: PlanningContext) {
        self.context = context
        structures = StructureViews(context: context)
        methods = ClientPlanner.methodNames(context)
        for entry in context.service.shapes where entry.usage.contains(.error) { _ = context.structure(entry.shape.id) }
        for entry in context.service.shapes {
            switch entry.shape.kind {
            case .structure where entry.usage.contains(.error): rejectSentError(entry)
            case .structure: _ = context.structure(entry.shape.id)
            case .union, .enum, .intEnum: _ = context.propertyNames(of: entry.shape)
            default: break
            }
        }
    }

    // MARK: Files

    func errors() -> ErrorsFileView {
        ErrorViews(context: context, structures: structures).file(header())
    }

    /// The structures that users build.
    func inputs() -> StructuresFileView {
        var plain: [StructureView] = []
        for planned in plannedStructures() where !planned.isFacade { plain.append(structures.plain(planned)) }
        return StructuresFileView(header: header(isEmpty: plain.isEmpty), structures: plain, facades: [])
    }

    /// The structures that users only receive.
    func outputs() -> StructuresFileView {
        var facades: [FacadeView] = []
        for planned in plannedStructures() where planned.isFacade { facades.append(structures.facade(planned)) }
        return StructuresFileView(header: header(isEmpty: facades.isEmpty), structures: [], facades: facades)
    }

    func enumerations() -> EnumerationsFileView {
        let views = EnumerationViews(context: context)
        var enumerations: [EnumerationView] = []
        for entry in context.service.shapes where entry.shape.kind == .enum || entry.shape.kind == .intEnum {
            enumerations.append(views.view(entry.shape))
        }
        return EnumerationsFileView(
            header: header(isEmpty: enumerations.isEmpty, onlyConforms: true), enumerations: enumerations)
    }

    func unions() -> UnionsFileView {
        let views = UnionViews(context: context)
        var unions: [UnionView] = []
        for entry in context.service.shapes where entry.shape.kind == .union { unions.append(views.view(entry)) }
        return UnionsFileView(header: header(isEmpty: unions.isEmpty), unions: unions)
    }

    /// The structures that are no errors, in the order of the service's shapes.
    private func plannedStructures() -> [PlannedStructure] {
        var planned: [PlannedStructure] = []
        for entry in context.service.shapes where entry.shape.kind == .structure && !entry.usage.contains(.error) {
            if let structure = context.structure(entry.shape.id) { planned.append(structure) }
        }
        return planned
    }

    /// The top of a file. A file without declarations imports nothing, so that the compiler sees no idle import.
    ///
    /// - Parameter onlyConforms: Whether declarations of the file need the runtime for their conformances alone. The compiler
    ///   counts these as a use by public declarations, but not by package ones, and warns.
    private func header(isEmpty: Bool = false, onlyConforms: Bool = false) -> FileHeaderView {
        var level = context.options.accessLevel
        if onlyConforms, level == .package { level = .internal }
        return FileHeaderView(
            generator: "service-generator \(context.options.generatorVersion)",
            origin: context.service.shape.id.absolute,
            importStatement: isEmpty ? "" : "\(level.rawValue) import ServiceRuntime")
    }

    func client() -> ClientFileView {
        let operations = OperationViews(context: context, structures: structures)
        let prefix = context.clientPrefix
        let shape = context.service.shape
        var text = shape.traits.string(.documentation).map(context.documentation.markdown) ?? ""
        if text.isEmpty {
            text = "A client of \(shape.traits.string(.title).map { context.documentation.markdown($0) } ?? prefix)."
        }
        return ClientFileView(
            header: header(), documentation: DocumentationComments.comment(text + "\n\nGenerated from `\(shape.id)`."),
            access: context.access, clientName: "\(prefix)Client", errorName: "\(prefix)Error",
            operationsName: "\(prefix)Operations",
            serviceArguments: ServiceDescriptionArguments(context: context).text,
            operations: zip(context.service.operations, methods).map { operations.view($0, methodName: $1) })
    }

    func paginators() -> PaginatorsFileView {
        let views = PaginatorViews(context: context)
        let paginators = zip(context.service.operations, methods).compactMap { views.view($0, methodName: $1) }
        return PaginatorsFileView(
            header: header(isEmpty: paginators.isEmpty), clientName: "\(context.clientPrefix)Client",
            paginators: paginators)
    }

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

    /// An error is only received: one that is also part of an input could not be built by a user.
    private func rejectSentError(_ entry: ClosureShape) {
        guard entry.usage.contains(.sent) else { return }
        context.diagnostics.error(
            "the error `\(entry.shape.id)` is also part of an operation's input; give the input a structure of its own",
            at: entry.shape.position)
    }
}
