package import Documentation
package import TemplateEngine

/// Plans and writes the pages of one service in one format.
package protocol ReferencePageWriting: Sendable {
    /// Where the index of the service is, as ``ReferencePage/path`` is given: `connect/index`.
    var indexPath: String { get }

    /// What the reference calls the service: the index' title.
    var serviceTitle: String { get }

    /// What the service is for, in HTML; empty where the model says nothing.
    var serviceDescription: String { get }

    /// Every page but the index, in the index' order.
    var pages: [ReferencePage] { get }

    /// Appends what a page says as HTML: the content of a `main` element, from its `h1` on, made of headings, paragraphs,
    /// lists, tables, `dl`, `pre`, `code` and links, without attributes but `href` and `id`. The forms `html`, `markdown`
    /// and `text` are made from it.
    ///
    /// - Throws: `TemplateError` where a template cannot be rendered.
    func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError)

    /// How the form `text` shows the content's lists and headings: as the reference has them.
    var textStyle: PlainTextStyle { get }

    /// Appends a page in a form that the format writes itself.
    ///
    /// - Returns: Whether the format does: where it does not, the form is made from the content.
    /// - Throws: `TemplateError` where a template cannot be rendered.
    func write(_ page: ReferencePage, as form: ReferenceForm, into output: inout [UInt8]) throws(TemplateError) -> Bool

    /// Appends the service's index in a form that the format writes itself.
    ///
    /// - Returns: Whether the format does: where it does not, the index is like that of any format.
    /// - Throws: `TemplateError` where a template cannot be rendered.
    func writeIndex(as form: ReferenceForm, into output: inout [UInt8]) throws(TemplateError) -> Bool
}

extension ReferencePageWriting {
    package var textStyle: PlainTextStyle { PlainTextStyle() }

    package func write(
        _ page: ReferencePage, as form: ReferenceForm, into output: inout [UInt8]
    ) throws(TemplateError) -> Bool { false }

    package func writeIndex(as form: ReferenceForm, into output: inout [UInt8]) throws(TemplateError) -> Bool { false }
}
