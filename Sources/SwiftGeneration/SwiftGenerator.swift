package import ServiceModel
package import TemplateEngine

/// Generates the Swift client of a service: plans view models and renders them.
package struct SwiftGenerator: Sendable {
    private let client: CompiledTemplate<ClientFileView>
    private let errors: CompiledTemplate<ErrorsFileView>
    private let structures: CompiledTemplate<StructuresFileView>
    private let enumerations: CompiledTemplate<EnumerationsFileView>
    private let unions: CompiledTemplate<UnionsFileView>
    private let paginators: CompiledTemplate<PaginatorsFileView>

    /// Binds the templates of the folder `swift` to the view models.
    ///
    /// - Throws: What is wrong in a template, with its place.
    package init(templates: TemplateLibrary) throws(TemplateErrors) {
        client = try templates.template(named: "swift/client", for: ClientFileView.self)
        errors = try templates.template(named: "swift/errors", for: ErrorsFileView.self)
        structures = try templates.template(named: "swift/structures", for: StructuresFileView.self)
        enumerations = try templates.template(named: "swift/enumerations", for: EnumerationsFileView.self)
        unions = try templates.template(named: "swift/unions", for: UnionsFileView.self)
        paginators = try templates.template(named: "swift/paginators", for: PaginatorsFileView.self)
    }

    /// The files of a client for one service of the model, or `nil` after reporting errors.
    package func generate(
        _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]? {
        guard let context = PlanningContext.make(model, options: options, diagnostics: &diagnostics) else { return nil }
        let plan = ClientPlanner(context: context).plan()
        diagnostics = context.diagnostics
        guard !diagnostics.hasErrors else { return nil }
        do throws(TemplateError) {
            return try render(plan, context)
        } catch {
            diagnostics.report(
                Diagnostic(
                    .error, error.message, at: SourceLocation(path: error.path, line: error.line, column: error.column)))
            return nil
        }
    }

    private func render(_ plan: ClientPlan, _ context: PlanningContext) throws(TemplateError) -> [GeneratedFile] {
        let prefix = context.clientPrefix
        return [
            GeneratedFile(path: "\(prefix)Client.swift", contents: try text(client, plan.client)),
            GeneratedFile(path: "\(prefix)Enumerations.swift", contents: try text(enumerations, plan.enumerations)),
            GeneratedFile(path: "\(prefix)Errors.swift", contents: try text(errors, plan.errors)),
            GeneratedFile(path: "\(prefix)Inputs.swift", contents: try text(structures, plan.inputs)),
            GeneratedFile(path: "\(prefix)Outputs.swift", contents: try text(structures, plan.outputs)),
            GeneratedFile(path: "\(prefix)Paginators.swift", contents: try text(paginators, plan.paginators)),
            GeneratedFile(path: "\(prefix)Unions.swift", contents: try text(unions, plan.unions)),
        ]
    }

    private func text<View: ViewModel>(_ template: CompiledTemplate<View>, _ view: View) throws(TemplateError) -> String {
        var text = ""
        text.reserveCapacity(1 << 16)
        try template.render(view, into: &text)
        return text
    }
}

extension PlanningContext {
    /// Resolves the service, its protocol and its names; `nil` after reporting errors.
    static func make(_ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector) -> PlanningContext? {
        let resolver = ServiceResolver(service: options.service, operations: options.operations)
        guard let resolved = resolver.resolve(model, diagnostics: &diagnostics),
            let wireProtocol = WireProtocol.choose(for: resolved.shape, diagnostics: &diagnostics)
        else { return nil }
        let service = EventStreams.removingOperations(from: resolved, diagnostics: &diagnostics)
        let prefix = options.clientName ?? clientPrefix(of: service.shape)
        let names = TypeNames(service, renames: options.renames, clientPrefix: prefix, diagnostics: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        return PlanningContext(
            service: service, options: options, clientPrefix: prefix, wireProtocol: wireProtocol, names: names, diagnostics: diagnostics)
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
