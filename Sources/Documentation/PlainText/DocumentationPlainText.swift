/// Documentation as text that is read as it is: in a terminal, a log, a mail.
///
/// Headings of the first two levels are underlined, code is indented, lists have bullets and numbers, tables have
/// aligned columns. Of links the text is written, not where they lead. No line ends in a space, and the last has no line feed.
package enum DocumentationPlainText {
    /// The text of a documentation text; empty where it says nothing.
    ///
    /// - Parameter width: How many columns a line may have, at least 20; nil for a line a paragraph. Code is never wrapped.
    package static func render(_ text: String, format: DocumentationFormat, width: Int? = nil) -> String {
        render(DocumentationTree(parsing: text, format: format), width: width)
    }

    /// The text of a tree.
    package static func render(
        _ tree: DocumentationTree, width: Int? = nil, style: PlainTextStyle = PlainTextStyle()
    ) -> String {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return "" }
            var writer = PlainTextWriter(tree: tree, text: base, width: width, style: style)
            writer.writeDocument()
            return writer.output.string()
        }
    }
}

/// How plain text shows what no letters say.
package struct PlainTextStyle: Sendable {
    /// What stands before each item of a list without numbers.
    package var bullet: StaticString
    /// Whether there are lines under headings of the first two levels.
    package var underlinesHeadings: Bool

    package init(bullet: StaticString = "-", underlinesHeadings: Bool = true) {
        self.bullet = bullet
        self.underlinesHeadings = underlinesHeadings
    }
}
