import Documentation
import ServiceModel
import TemplateEngine

/// Plans and writes a service's help pages of R.
///
/// Source: paws, AWS' SDK for R; its rules are in `RNames`, `RTitle`, `RPage` and `RLinks`.
struct RPages: ReferencePageWriting {
    let pages: [ReferencePage]
    private let service: ReferenceService
    private let names: RNames
    /// For links to help topics, and for those to pages.
    private let topicLinks: RLinks
    private let pageLinks: RLinks
    private let overrides: ROverrides
    private let functionRd: CompiledTemplate<RFunctionView>
    private let functionHTML: CompiledTemplate<RFunctionView>
    private let serviceRd: CompiledTemplate<RServiceView>

    /// - Throws: What is wrong in a template.
    init(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        self.service = service
        let overrides = ROverrides(environment.overrides, diagnostics: &diagnostics)
        let names = RNames(service, prefixes: overrides.prefixes)
        let templates = environment.templates
        functionRd = try templates.template(named: "reference/r/Rd", for: RFunctionView.self)
        functionHTML = try templates.template(named: "reference/r/html", for: RFunctionView.self, escaping: .html)
        serviceRd = try templates.template(named: "reference/r/service", for: RServiceView.self)
        pages = service.service.operations.map { operation in
            let tree = service.tree(of: service.documentation(of: operation.shape.traits))
            return ReferencePage(
                path: "\(names.service)/\(names.function(operation))", title: names.function(operation),
                group: "Operations", summary: RTitle.of(tree, method: names.method(operation)),
                subject: .operation(operation))
        }
        self.overrides = overrides
        self.names = names
        topicLinks = RLinks(service, names: names)
        pageLinks = RLinks(service, names: names, suffix: ".html")
    }

    var indexPath: String { "\(names.service)/\(names.service)" }

    var serviceTitle: String { service.fullName }

    var serviceDescription: String {
        DocumentationHTML.render(description(pageLinks), headingLevel: 1, links: .webAndPages)
    }

    private func description(_ links: RLinks) -> DocumentationTree {
        links.applied(to: service.tree(of: service.documentation(of: service.service.shape.traits)))
    }

    func write(
        _ page: ReferencePage, as form: ReferenceForm, into output: inout [UInt8]
    ) throws(TemplateError) -> Bool {
        guard form == .rd, let operation = page.operation else { return false }
        try functionRd.render(RPageRd.view(of: help(operation, topicLinks)), into: &output)
        return true
    }

    func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {
        guard let operation = page.operation else { return }
        try functionHTML.render(RPageHTML.view(of: help(operation, pageLinks)), into: &output)
    }

    func writeIndex(as form: ReferenceForm, into output: inout [UInt8]) throws(TemplateError) -> Bool {
        guard form == .rd else { return false }
        try serviceRd.render(
            RServiceRd.view(of: service, description: description(topicLinks), names: names, pages: pages),
            into: &output)
        return true
    }

    private func help(_ operation: ServiceOperation, _ links: RLinks) -> RPage {
        RPage(operation, of: service, names: names, links: links, overrides: overrides)
    }
}
