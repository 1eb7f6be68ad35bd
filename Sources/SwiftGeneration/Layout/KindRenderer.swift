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
        // The files are rendered into one buffer with more room than most need, and copied: so it is not moved while it
        // grows, and each byte of it is new to the process once.
        var buffer: [UInt8] = []
        buffer.reserveCapacity(8 << 20)
        func file<View: ViewModel>(
            _ name: String, _ template: CompiledTemplate<View>, _ view: View
        ) throws(TemplateError) -> GeneratedFile {
            buffer.removeAll(keepingCapacity: true)
            try template.render(view, into: &buffer)
            return GeneratedFile(path: "\(prefix)\(name).swift", bytes: buffer.withUnsafeBufferPointer { Array($0) })
        }
        return [
            try file("Client", client, planner.client()),
            try file("Enumerations", enumerations, planner.enumerations()),
            try file("Errors", errors, planner.errors()),
            try file("Inputs", structures, planner.inputs()),
            try file("Outputs", structures, planner.outputs()),
            try file("Paginators", paginators, planner.paginators()),
            try file("Unions", unions, planner.unions()),
        ]
    }
}
