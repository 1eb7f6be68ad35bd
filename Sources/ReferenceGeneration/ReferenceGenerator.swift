import Documentation
package import ServiceModel
package import TemplateEngine

/// Writes the reference pages of a service, one at a time.
package struct ReferenceGenerator: Sendable {
    private let service: Service
    private let format: ReferenceFormat
    private let form: ReferenceForm
    private let writer: any ReferencePageWriting
    /// What is around pages in HTML; `nil` in other forms.
    private let frame: SiteFrame?
    /// The places of pages in ``pages``, by their paths.
    private let places: [String: Int]

    /// Plans the pages of a service, or returns `nil` after reporting what is wrong in overrides or in the model.
    ///
    /// - Parameter isOneOfSeveral: Whether a ``ServiceOverview`` stands in the output folder.
    /// - Throws: What is wrong in a template, with its place.
    package init?(
        _ service: ReferenceService, format: ReferenceFormat, form: ReferenceForm, environment: ReferenceEnvironment,
        isOneOfSeveral: Bool = false, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        guard
            let writer = try ReferenceGenerator.writer(
                of: format, service, environment: environment, diagnostics: &diagnostics), !diagnostics.hasErrors
        else { return nil }
        self.service = service.service
        self.format = format
        self.form = form
        self.writer = writer
        frame =
            form == .html
            ? try SiteFrame(
                templates: environment.templates, format: format, service: writer.serviceTitle,
                indexPath: writer.indexPath, hasOverview: isOneOfSeveral)
            : nil
        places = Dictionary(
            writer.pages.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func writer(
        of format: ReferenceFormat, _ service: ReferenceService, environment: ReferenceEnvironment,
        diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) -> (any ReferencePageWriting)? {
        switch format {
        case .cli: try CommandPages(service, environment: environment, diagnostics: &diagnostics)
        case .ios: try IOSPages(service, environment: environment, diagnostics: &diagnostics)
        case .powershell: try PowerShellPages(service, environment: environment, diagnostics: &diagnostics)
        case .swift: try SwiftPages(service, environment: environment, diagnostics: &diagnostics)
        case .boto3: try Boto3Pages(service, environment: environment, diagnostics: &diagnostics)
        case .r: try RPages(service, environment: environment, diagnostics: &diagnostics)
        }
    }

    /// Every page but the index.
    package var pages: [ReferencePage] { writer.pages }

    /// The path of a page's file, from the output folder.
    package func path(of page: ReferencePage) -> String { "\(page.path).\(form.fileExtension)" }

    /// The path of the index' file, from the output folder.
    package var indexPath: String { "\(writer.indexPath).\(form.fileExtension)" }

    /// What tells the pages of this service, format and form from those of others that share a folder with them.
    package var subject: String {
        "\(format.rawValue) \(form.rawValue) \(service.shape.id.absolute)"
    }

    /// A page's bytes, or `nil` after reporting what is wrong in a template.
    ///
    /// - Parameter isAlone: Whether the page stands without the others, and so links to none of them.
    package func bytes(
        of page: ReferencePage, isAlone: Bool = false, diagnostics: inout DiagnosticCollector
    ) -> [UInt8]? {
        ReferenceGenerator.bytes(&diagnostics) { bytes throws(TemplateError) in
            if try writer.write(page, as: form, into: &bytes) {
                if form == .rst { ReStructuredTextScripts.escape(in: &bytes) }
                return
            }
            var content: [UInt8] = []
            try writer.writeContent(of: page, into: &content)
            guard let frame else {
                bytes = PageForms.bytes(of: content, in: form, style: writer.textStyle)
                return
            }
            if isAlone { return try frame.writeAlone(page, content: content, into: &bytes) }
            let place = places[page.path] ?? 0
            try frame.write(
                page, content: content, previous: place > 0 ? pages[place - 1] : nil,
                next: place + 1 < pages.count ? pages[place + 1] : nil, into: &bytes)
        }
    }

    /// The index' bytes, or `nil` after reporting what is wrong in a template.
    package func indexBytes(diagnostics: inout DiagnosticCollector) -> [UInt8]? {
        ReferenceGenerator.bytes(&diagnostics) { bytes throws(TemplateError) in
            if try writer.writeIndex(as: form, into: &bytes) {
                if form == .rst { ReStructuredTextScripts.escape(in: &bytes) }
                return
            }
            if let frame {
                try frame.writeIndex(content: index.content(), into: &bytes)
            } else {
                bytes = PageForms.bytes(of: index, in: form)
            }
        }
    }

    /// What pages read besides themselves: in HTML the list of all pages, without which a page has no search.
    package var supportFiles: [(path: String, bytes: [UInt8])] {
        frame.map { [($0.pageListPath, PageList(pages: index.pages).script())] } ?? []
    }

    /// What a list of several services says of this one.
    package var overviewEntry: ServiceOverview.Entry {
        ServiceOverview.Entry(
            title: writer.serviceTitle, indexPath: writer.indexPath,
            summary: ReferenceService(service).summary(of: service.shape.traits[.documentation]?.string ?? ""))
    }

    private var index: ServiceIndex {
        ServiceIndex(
            path: writer.indexPath, title: writer.serviceTitle, description: writer.serviceDescription,
            pages: writer.pages.map { ListedPage($0) })
    }

    private static func bytes(
        _ diagnostics: inout DiagnosticCollector, _ write: (inout [UInt8]) throws(TemplateError) -> Void
    ) -> [UInt8]? {
        var bytes: [UInt8] = []
        do throws(TemplateError) {
            try write(&bytes)
            ControlCharacters.remove(from: &bytes)
            return bytes
        } catch {
            diagnostics.report(
                Diagnostic(
                    .error, error.message, at: SourceLocation(path: error.path, line: error.line, column: error.column))
            )
            return nil
        }
    }
}
