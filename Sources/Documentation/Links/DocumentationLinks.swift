/// Which links of a text are kept; the text of the others stands without them.
package enum DocumentationLinks: Sendable, Equatable {
    /// Those that lead to the web or to a mail address: what a model's text may link to.
    case web

    /// Also those that lead to a place in the page or to a page beside it, as pages of our own do. The names of pages, which
    /// end in `.html`, get another extension.
    case pages(extension: String)

    /// The same, with the names of pages as they are.
    package static let webAndPages = DocumentationLinks.pages(extension: "html")
}
