package import ServiceModel
package import TemplateEngine

/// Generates the Swift client of a service: plans view models and renders them.
package struct SwiftGenerator: Sendable {
    private let byKind: KindRenderer
    private let sharded: ShardRenderer
    private let catalog: CatalogRenderer

    /// Binds the templates of the folders `swift` and `docc` to the view models.
    ///
    /// - Throws: What is wrong in a template, with its place.
    package init(templates: TemplateLibrary) throws(TemplateErrors) {
        var binder = TemplateBinder(templates)
        let byKind = KindRenderer(&binder)
        let sharded = ShardRenderer(&binder)
        let catalog = CatalogRenderer(&binder)
        guard let byKind, let sharded, let catalog else { throw TemplateErrors(binder.errors) }
        self.byKind = byKind
        self.sharded = sharded
        self.catalog = catalog
    }

    /// The files of a module of one service, or `nil` after reporting errors.
    package func generate(
        _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]? {
        var module = GeneratedModule(services: [options])
        guard let own = generate(model, options: options, into: &module, diagnostics: &diagnostics),
            let shared = sharedFiles(of: module, diagnostics: &diagnostics)
        else { return nil }
        return own + shared
    }

    /// Generates one service of a module.
    ///
    /// - Returns: The files of the service's own, or `nil` after reporting errors. In the sharded layout there are none: see
    ///   ``sharedFiles(of:diagnostics:)``.
    package func generate(
        _ model: Model, options: SwiftOptions, into module: inout GeneratedModule,
        diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]? {
        guard
            let context = PlanningContext.make(
                model, options: options, in: &module.declarations, diagnostics: &diagnostics)
        else { return nil }
        if options.isLastOfProcess { _ = Unmanaged.passRetained(context) }
        let planner = ClientPlanner(context: context)
        diagnostics = context.diagnostics
        guard !diagnostics.hasErrors else { return nil }
        return SwiftGenerator.reporting(to: &diagnostics) { () throws(TemplateError) in
            let pages = options.documentationCatalog ? try catalog.files(planner, into: &module) : []
            guard options.writesSources else { return pages }
            guard let count = options.shardCount else { return try byKind.files(planner) + pages }
            try sharded.render(planner, shardCount: count, into: &module)
            return pages
        }
    }

    /// The files that all services of a module share, once each is generated; `nil` after reporting errors.
    package func sharedFiles(
        of module: GeneratedModule, diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]? {
        SwiftGenerator.reporting(to: &diagnostics) { () throws(TemplateError) in
            try sharded.files(of: module) + catalog.sharedFiles(of: module)
        }
    }

    private static func reporting(
        to diagnostics: inout DiagnosticCollector, _ render: () throws(TemplateError) -> [GeneratedFile]
    ) -> [GeneratedFile]? {
        do throws(TemplateError) {
            return try render()
        } catch {
            diagnostics.report(
                Diagnostic(
                    .error, error.message, at: SourceLocation(path: error.path, line: error.line, column: error.column))
            )
            return nil
        }
    }
}

extension ServiceResolver {
    init(_ options: SwiftOptions) {
        self.init(service: options.service, at: options.places.service, operations: options.operations)
    }
}

extension PlanningContext {
    /// Resolves the service, its protocol and its names; `nil` after reporting errors.
    static func make(
        _ model: Model, options: SwiftOptions, in module: inout ModuleDeclarations,
        diagnostics: inout DiagnosticCollector
    ) -> PlanningContext? {
        guard let resolved = ServiceResolver(options).resolve(model, diagnostics: &diagnostics) else { return nil }
        return make(resolved, options: options, in: &module, diagnostics: &diagnostics)
    }

    /// Chooses the protocol and the names of a service's client; `nil` after reporting errors.
    static func make(
        _ resolved: Service, options: SwiftOptions, in module: inout ModuleDeclarations,
        diagnostics: inout DiagnosticCollector
    ) -> PlanningContext? {
        guard let wireProtocol = WireProtocol.choose(for: resolved.shape, options: options, diagnostics: &diagnostics)
        else { return nil }
        let service = EventStreams.removingOperations(
            from: resolved, of: wireProtocol, diagnostics: &diagnostics)
        EventStreams.check(service, diagnostics: &diagnostics)
        let prefix = options.clientName ?? clientPrefix(of: service.shape)
        let clientNames = ClientNames(prefix: prefix)
        for name in clientNames.all where VocabularyNames.all.contains(name) {
            diagnostics.error(
                "`\(name)` is a name of the runtime's; give the client another name than `\(prefix)`",
                at: options.places.clientName, or: service.shape.position)
        }
        checkNamespace(options, clientNames, service.shape, &diagnostics)
        let names = TypeNames(service, options: options, clientPrefix: prefix, diagnostics: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        let declaresNamespace = module.add(
            service, options: options, clientNames: clientNames, names: names, diagnostics: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        return PlanningContext(
            service: service, options: options, clientPrefix: prefix, wireProtocol: wireProtocol, names: names,
            declaresNamespace: declaresNamespace, diagnostics: diagnostics)
    }

    private static func checkNamespace(
        _ options: SwiftOptions, _ clientNames: ClientNames, _ service: Shape,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let name = options.namespace else { return }
        var problem: String?
        if !ShapeID.isIdentifier(name) || SwiftName.type(name) != name || SwiftName.reserved.contains(name) {
            problem = "is not a Swift type name; use letters and digits, a capital first"
        } else if VocabularyNames.all.contains(name) {
            problem = "would hide the type of Swift's or of the runtime's; choose another"
        } else if clientNames.all.contains(name) {
            problem = "is what the client of `\(service.id)` declares itself; choose another"
        }
        guard let problem else { return }
        diagnostics.error("the namespace `\(name)` \(problem)", at: options.places.namespace, or: service.position)
    }

    /// `Connect` of AWS's `sdkId`, or the service's own name without a closing `Service`.
    static func clientPrefix(of service: Shape) -> String {
        let prefix = ownPrefix(of: service)
        // `ServiceError` is the runtime's.
        return VocabularyNames.all.contains(prefix + "Error") ? prefix + "API" : prefix
    }

    private static func ownPrefix(of service: Shape) -> String {
        if let id = service.traits[.awsService]?["sdkId"]?.string, !id.isEmpty { return SwiftName.clientPrefix(id) }
        let name = service.id.name
        if name.hasSuffix("Service"), name.utf8.count > 7 { return SwiftName.clientPrefix(String(name.dropLast(7))) }
        return SwiftName.clientPrefix(name)
    }
}
