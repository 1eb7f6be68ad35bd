/// Documentation as the Markdown that Swift-DocC reads in documentation comments.
///
/// Lines are separated by line feeds; no line ends in a space, and the last line has no line feed. The text comes
/// from a model and is not trusted: it is escaped so that Markdown shows it as it is, and it can hold no character
/// but the line feed at which a comment could end.
package enum DocCMarkdown {
    /// The Markdown of a documentation text; empty where the text says nothing.
    package static func render(_ text: String, format: DocumentationFormat) -> String {
        render(text, format: format, indentation: nil)
    }

    /// The Markdown as the content of a list's item, such as what follows `- Parameter x:`.
    ///
    /// - Parameter continuationIndent: How many spaces stand before each line but the first. Blank lines stay empty.
    ///   Content that does not begin with a paragraph begins on a line of its own.
    package static func render(_ text: String, format: DocumentationFormat, continuationIndent: Int) -> String {
        render(text, format: format, indentation: max(continuationIndent, 0))
    }

    /// A tree as Markdown.
    package static func render(_ tree: DocumentationTree, continuationIndent: Int? = nil) -> String {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return "" }
            var writer = MarkdownWriter(
                tree: tree, text: base, dialect: .docC, continuationIndent: continuationIndent)
            writer.writeDocument()
            return writer.output.string()
        }
    }

    private static func render(_ text: String, format: DocumentationFormat, indentation: Int?) -> String {
        render(DocumentationTree(parsing: text, format: format), continuationIndent: indentation)
    }
}
