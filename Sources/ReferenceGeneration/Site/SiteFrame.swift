import Documentation
import TemplateEngine

/// The frame of pages in HTML: a header with the search, the list of all pages, the outline, style and script.
struct SiteFrame {
    private let template: CompiledTemplate<SitePageView>
    private let service: String
    private let language: String
    private let indexPath: String
    /// Whether there is a list of services in the output folder.
    private let hasOverview: Bool

    /// - Throws: `TemplateErrors` where the frame's templates are not right.
    init(
        templates: TemplateLibrary, format: ReferenceFormat, service: String, indexPath: String, hasOverview: Bool
    ) throws(TemplateErrors) {
        template = try templates.template(named: "reference/site/page", for: SitePageView.self, escaping: .html)
        self.service = service
        language = format.language
        self.indexPath = indexPath
        self.hasOverview = hasOverview
    }

    /// The path of the list of pages, from the output folder.
    var pageListPath: String { "\(indexPath).js" }

    /// Appends a page of the service.
    ///
    /// - Throws: `TemplateError` where the template cannot be rendered.
    func write(
        _ page: ReferencePage, content: [UInt8], previous: ReferencePage?, next: ReferencePage?,
        into output: inout [UInt8]
    ) throws(TemplateError) {
        func link(to other: ReferencePage?) -> SiteLinkView? {
            other.map { SiteLinkView(href: PageAddress.link(from: page.path, to: $0.path), title: $0.title) }
        }
        var view = view(path: page.path, title: page.title, summary: page.summary, content: content)
        view.previous = link(to: previous)
        view.next = link(to: next)
        try template.render(view, into: &output)
    }

    /// Appends a page that no other stands beside: it has no links to any.
    ///
    /// - Throws: `TemplateError` where the template cannot be rendered.
    func writeAlone(_ page: ReferencePage, content: [UInt8], into output: inout [UInt8]) throws(TemplateError) {
        let tree = DocumentationTree(parsing: String(decoding: content, as: UTF8.self), format: .html)
        let content = Array(DocumentationHTML.render(tree, links: .web).utf8)
        var view = view(path: page.path, title: page.title, summary: page.summary, content: content)
        view.home = ""
        view.overview = ""
        view.pageList = ""
        try template.render(view, into: &output)
    }

    /// Appends the service's index.
    ///
    /// - Throws: `TemplateError` where the template cannot be rendered.
    func writeIndex(content: [UInt8], into output: inout [UInt8]) throws(TemplateError) {
        var view = view(path: indexPath, title: service, summary: "", content: content)
        view.isIndex = true
        try template.render(view, into: &output)
    }

    private func view(path: String, title: String, summary: String, content: [UInt8]) -> SitePageView {
        let outline = ContentOutline(content)
        let root = PageAddress.root(of: path)
        return SitePageView(
            path: path, root: root, title: title, service: service, language: language, summary: summary,
            isIndex: false, home: PageAddress.link(from: path, to: indexPath),
            overview: hasOverview ? PageAddress.link(from: path, to: ServiceOverview.path) : "",
            pageList: root + PageAddress.encoded(pageListPath),
            outline: outline.entries.map { SiteOutlineView(id: $0.id, title: $0.title) },
            content: String(decoding: outline.content, as: UTF8.self), previous: nil, next: nil)
    }
}
