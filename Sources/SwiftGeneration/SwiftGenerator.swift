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
        // Every template is bound before any error is thrown, so that all errors are told.
        var errors: [TemplateError] = []
        let client = SwiftGenerator.bind("swift/client", ClientFileView.self, templates, &errors)
        let errorTypes = SwiftGenerator.bind("swift/errors", ErrorsFileView.self, templates, &errors)
        let structures = SwiftGenerator.bind("swift/structures", StructuresFileView.self, templates, &errors)
        let enumerations = SwiftGenerator.bind("swift/enumerations", EnumerationsFileView.self, templates, &errors)
        let unions = SwiftGenerator.bind("swift/unions", UnionsFileView.self, templates, &errors)
        let paginators = SwiftGenerator.bind("swift/paginators", PaginatorsFileView.self, templates, &errors)
        guard let client, let errorTypes, let structures, let enumerations, let unions, let paginators else {
            throw TemplateErrors(errors)
        }
        self.client = client
        self.errors = errorTypes
        self.structures = structures
        self.enumerations = enumerations
        self.unions = unions
        self.paginators = paginators
    }

    /// Binds one template; `nil` after adding what is wrong in it, where that was not found in another one already.
    private static func bind<View: ViewModel>(
        _ name: String, _ view: View.Type, _ templates: TemplateLibrary, _ errors: inout [TemplateError]
    ) -> CompiledTemplate<View>? {
        do throws(TemplateErrors) {
            return try templates.template(named: name, for: view)
        } catch {
            for error in error.errors where !errors.contains(error) { errors.append(error) }
            return nil
        }
    }

    /// The files of a client for one service of the model, or `nil` after reporting errors.
    package func generate(
        _ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector
    ) -> [GeneratedFile]? {
        guard let context = PlanningContext.make(model, options: options, diagnostics: &diagnostics) else { return nil }
        if options.isLastOfProcess { _ = Unmanaged.passRetained(context) }
        let planner = ClientPlanner(context: context)
        diagnostics = context.diagnostics
        guard !diagnostics.hasErrors else { return nil }
        do throws(TemplateError) {
            return try render(planner)
        } catch {
            diagnostics.report(
                Diagnostic(
                    .error, error.message, at: SourceLocation(path: error.path, line: error.line, column: error.column))
            )
            return nil
        }
    }

    private func render(_ planner: ClientPlanner) throws(TemplateError) -> [GeneratedFile] {
        let files = try renderAll(planner)
        guard !planner.context.options.documentationComments else { return files }
        return files.map { file in
            guard file.path.hasSuffix(".swift") else { return file }
            return GeneratedFile(path: file.path, contents: DocumentationComments.removed(from: file.contents))
        }
    }

    private func renderAll(_ planner: ClientPlanner) throws(TemplateError) -> [GeneratedFile] {
        let prefix = planner.context.clientPrefix
        return [
            GeneratedFile(path: "\(prefix)Client.swift", contents: try text(client, planner.client())),
            GeneratedFile(
                path: "\(prefix)Enumerations.swift", contents: try text(enumerations, planner.enumerations())),
            GeneratedFile(path: "\(prefix)Errors.swift", contents: try text(errors, planner.errors())),
            GeneratedFile(path: "\(prefix)Inputs.swift", contents: try text(structures, planner.inputs())),
            GeneratedFile(path: "\(prefix)Outputs.swift", contents: try text(structures, planner.outputs())),
            GeneratedFile(path: "\(prefix)Paginators.swift", contents: try text(paginators, planner.paginators())),
            GeneratedFile(path: "\(prefix)Unions.swift", contents: try text(unions, planner.unions())),
        ]
    }

    private func text<View: ViewModel>(_ template: CompiledTemplate<View>, _ view: View) throws(TemplateError) -> String
    {
        var text = ""
        // More than most files have, so that the text is not moved while it grows: what is not used is never touched, and
        // so takes addresses but no memory.
        text.reserveCapacity(8 << 20)
        try template.render(view, into: &text)
        return text
    }
}

extension ServiceResolver {
    init(_ options: SwiftOptions) {
        self.init(service: options.service, at: options.places.service, operations: options.operations)
    }
}

extension PlanningContext {
    /// Resolves the service, its protocol and its names; `nil` after reporting errors.
    static func make(_ model: Model, options: SwiftOptions, diagnostics: inout DiagnosticCollector) -> PlanningContext?
    {
        guard let resolved = ServiceResolver(options).resolve(model, diagnostics: &diagnostics),
            let wireProtocol = WireProtocol.choose(for: resolved.shape, options: options, diagnostics: &diagnostics)
        else { return nil }
        let service = EventStreams.removingOperations(from: resolved, diagnostics: &diagnostics)
        let prefix = options.clientName ?? clientPrefix(of: service.shape)
        for name in ["\(prefix)Client", "\(prefix)Error", "\(prefix)Operations"]
        where VocabularyNames.all.contains(name) {
            diagnostics.error(
                "`\(name)` is a name of the runtime's; give the client another name than `\(prefix)`",
                at: options.places.clientName, or: service.shape.position)
        }
        let names = TypeNames(service, renames: options.renames, clientPrefix: prefix, diagnostics: &diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        return PlanningContext(
            service: service, options: options, clientPrefix: prefix, wireProtocol: wireProtocol, names: names,
            diagnostics: diagnostics)
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
