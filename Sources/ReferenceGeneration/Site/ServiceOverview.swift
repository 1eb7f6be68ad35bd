import Documentation
package import TemplateEngine

/// The list of services in a folder with the pages of several: which are the entries, and the page.
package struct ServiceOverview: Sendable {
    /// Where the list is, from the output folder, without extension.
    package static let path = "index"

    /// A service in the list.
    package struct Entry: Sendable {
        /// What the reference calls the service.
        package let title: String
        /// The path of its index, without extension.
        package let indexPath: String
        /// One sentence of plain text; empty where the model says nothing.
        package let summary: String
    }

    private let format: ReferenceFormat
    private let form: ReferenceForm
    /// Sorted by title.
    private let entries: [Entry]

    package init(_ entries: [Entry], format: ReferenceFormat, form: ReferenceForm) {
        self.format = format
        self.form = form
        self.entries = entries.sorted { ($0.title, $0.indexPath) < ($1.title, $1.indexPath) }
    }

    /// The list, and in HTML what its search reads.
    ///
    /// - Throws: `TemplateErrors` where the frame's templates are not right or cannot be rendered.
    package func files(templates: TemplateLibrary) throws(TemplateErrors) -> [(path: String, bytes: [UInt8])] {
        let path = "\(ServiceOverview.path).\(form.fileExtension)"
        let title = "All services"
        let index = ServiceIndex(
            path: ServiceOverview.path, title: title, description: "",
            pages: entries.map {
                ListedPage(path: $0.indexPath, title: $0.title, group: "", summary: $0.summary)
            })
        guard form == .html else { return [(path, PageForms.bytes(of: index, in: form))] }
        let frame = try SiteFrame(
            templates: templates, format: format, service: title, indexPath: ServiceOverview.path, hasOverview: false)
        var bytes: [UInt8] = []
        do throws(TemplateError) {
            try frame.writeIndex(content: index.content(), into: &bytes)
        } catch {
            throw TemplateErrors([error])
        }
        return [(path, bytes), (frame.pageListPath, PageList(pages: index.pages).script())]
    }
}
