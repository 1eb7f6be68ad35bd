/// Which links of a text are kept; the text of the others stands without them.
package enum DocumentationLinks: Sendable {
    /// Those that lead to the web or to a mail address: what a model's text may link to.
    case web

    /// Also those that lead to a place in the page or to a page beside it: what a page of our own links to.
    case webAndPages
}
