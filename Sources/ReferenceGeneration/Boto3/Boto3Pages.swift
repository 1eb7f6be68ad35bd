package import ServiceModel
package import TemplateEngine

/// The methods of a service's client, one page each, as boto3 1.34 documents them.
package struct Boto3Pages: ReferencePageWriting {
    package let pages: [ReferencePage]
    private let service: ReferenceService
    private let members: Boto3Members
    private let names: Boto3Names
    private let overrides: Boto3Overrides
    private let text: CompiledTemplate<Boto3MethodView>
    private let content: CompiledTemplate<Boto3MethodContentView>

    /// - Throws: What is wrong in a template.
    package init(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        self.service = service
        members = Boto3Members(service)
        overrides = Boto3Overrides(environment.overrides, of: service, diagnostics: &diagnostics)
        names = Boto3Names(service, overrides: overrides)
        text = try environment.templates.template(named: "reference/boto3/rst", for: Boto3MethodView.self)
        content = try environment.templates.template(
            named: "reference/boto3/html", for: Boto3MethodContentView.self, escaping: .html)
        let overrides = overrides
        let operations = service.service.operations.filter { !overrides.customization(of: $0.name).isHidden }
        pages = Boto3Pages.pages(of: operations, service, folder: "\(names.service)/client")
    }

    private static func pages(
        of operations: [ServiceOperation], _ service: ReferenceService, folder: String
    ) -> [ReferencePage] {
        var taken: Set<String> = []
        let pages = operations.map { operation in
            var name = Boto3Names.method(operation.name)
            // Operations that differ in capitals only.
            while !taken.insert(name.lowercased()).inserted { name += "_" }
            return ReferencePage(
                path: "\(folder)/\(name)", title: Boto3Names.method(operation.name), group: "Client methods",
                summary: service.summary(of: service.documentation(of: operation.shape.traits)),
                subject: .operation(operation))
        }
        return pages.sorted { $0.title < $1.title }
    }

    package var indexPath: String { names.service }

    package var serviceTitle: String { names.clientClass }

    package var serviceDescription: String { service.html(of: service.service.shape.traits) }

    package func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {
        guard let method = method(of: page) else { return }
        let view = Boto3MethodContentView(method, indexLink: PageAddress.link(from: page.path, to: indexPath))
        try content.render(view, into: &output)
    }

    package func write(
        _ page: ReferencePage, as form: ReferenceForm, into output: inout [UInt8]
    ) throws(TemplateError) -> Bool {
        guard form == .rst, let method = method(of: page) else { return false }
        try text.render(Boto3MethodView(method), into: &output)
        return true
    }

    private func method(of page: ReferencePage) -> Boto3Method? {
        page.operation.map {
            Boto3Method($0, members, names: names, customization: overrides.customization(of: $0.name))
        }
    }
}
