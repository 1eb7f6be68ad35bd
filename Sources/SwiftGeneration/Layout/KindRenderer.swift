import TemplateEngine

/// Renders a service into files of its own, one for each kind of declaration.
struct KindRenderer: Sendable {
    private let client: CompiledTemplate<ClientFileView>
    private let errors: CompiledTemplate<ErrorsFileView>
    private let structures: CompiledTemplate<StructuresFileView>
    private let enumerations: CompiledTemplate<EnumerationsFileView>
    private let unions: CompiledTemplate<UnionsFileView>
    private let paginators: CompiledTemplate<PaginatorsFileView>

    /// Binds the templates; `nil` after adding what is wrong in them.
    init?(_ binder: inout TemplateBinder) {
        let client = binder.bind("swift/client", ClientFileView.self)
        let errors = binder.bind("swift/errors", ErrorsFileView.self)
        let structures = binder.bind("swift/structures", StructuresFileView.self)
        let enumerations = binder.bind("swift/enumerations", EnumerationsFileView.self)
        let unions = binder.bind("swift/unions", UnionsFileView.self)
        let paginators = binder.bind("swift/paginators", PaginatorsFileView.self)
        guard let client, let errors, let structures, let enumerations, let unions, let paginators else { return nil }
        self.client = client
        self.errors = errors
        self.structures = structures
        self.enumerations = enumerations
        self.unions = unions
        self.paginators = paginators
    }

    func files(_ planner: ClientPlanner) throws(TemplateError) -> [GeneratedFile] {
        let files = try filesWithComments(planner)
        guard !planner.context.options.documentationComments else { return files }
        return files.map {
            GeneratedFile(path: $0.path, bytes: DocumentationComments.removed(from: $0.bytes))
        }
    }

    private func filesWithComments(_ planner: ClientPlanner) throws(TemplateError) -> [GeneratedFile] {
        let prefix = planner.context.clientPrefix
        return [
            GeneratedFile(path: "\(prefix)Client.swift", bytes: try bytes(client, planner.client())),
            GeneratedFile(
                path: "\(prefix)Enumerations.swift", bytes: try bytes(enumerations, planner.enumerations())),
            GeneratedFile(path: "\(prefix)Errors.swift", bytes: try bytes(errors, planner.errors())),
            GeneratedFile(path: "\(prefix)Inputs.swift", bytes: try bytes(structures, planner.inputs())),
            GeneratedFile(path: "\(prefix)Outputs.swift", bytes: try bytes(structures, planner.outputs())),
            GeneratedFile(path: "\(prefix)Paginators.swift", bytes: try bytes(paginators, planner.paginators())),
            GeneratedFile(path: "\(prefix)Unions.swift", bytes: try bytes(unions, planner.unions())),
        ]
    }

    private func bytes<View: ViewModel>(
        _ template: CompiledTemplate<View>, _ view: View
    ) throws(TemplateError) -> [UInt8] {
        var bytes: [UInt8] = []
        // More than most files have, so that the text is not moved while it grows: what is not used is never touched, and
        // so takes addresses but no memory.
        bytes.reserveCapacity(8 << 20)
        try template.render(view, into: &bytes)
        return bytes
    }
}
