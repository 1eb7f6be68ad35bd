/// Documentation as CommonMark, with GitHub's tables where there are tables.
///
/// Lines are separated by line feeds; no line ends in a space, and the last line has no line feed. Text is escaped so
/// that Markdown shows it as it is: it is neither markup nor HTML.
package enum DocumentationMarkdown {
    /// The Markdown of a documentation text; empty where the text says nothing.
    package static func render(
        _ text: String, format: DocumentationFormat, links: DocumentationLinks = .web
    ) -> String {
        render(DocumentationTree(parsing: text, format: format), links: links)
    }

    /// The Markdown of a tree.
    package static func render(_ tree: DocumentationTree, links: DocumentationLinks = .web) -> String {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return "" }
            var writer = MarkdownWriter(tree: tree, text: base, dialect: .gitHub, links: links)
            writer.writeDocument()
            return writer.output.string()
        }
    }
}
