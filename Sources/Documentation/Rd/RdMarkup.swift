/// Documentation in the language of R's help pages, Rd.
///
/// The text comes from a model and is not trusted: each piece is escaped for the place where it stands, so that every
/// result has balanced braces, no macro but those written here, and no line that R's parser takes for a directive.
///
/// Source: "Parsing Rd files" (Murdoch, 2010), and "Writing R Extensions", chapter 2.
package enum RdMarkup {
    /// What becomes of headings.
    package enum Headings: Sendable {
        /// Paragraphs of strong text, for places where sections are not allowed.
        case strong
        /// Sections within the section in which the text stands.
        case subsections
    }

    /// Blocks of documentation. No line feed stands at the end.
    ///
    /// A link leads to a web page where its destination begins with `http://` or `https://`, and to the help topic of
    /// that name where it is one; of others only the text is kept.
    package static func blocks(_ tree: DocumentationTree, headings: Headings = .strong) -> String {
        write(tree) { $0.writeDocument(headings: headings) }
    }

    /// The first paragraph or heading as one line, without what follows; empty where there is none.
    package static func firstParagraph(_ tree: DocumentationTree) -> String {
        write(tree) { $0.writeFirstParagraph() }
    }

    /// A text as it is, where markup may stand.
    package static func text(_ text: String) -> String {
        escaped(text) { $0.appendRdText($1, count: $2) }
    }

    /// Text as it is, where markup is not read: in `\preformatted`, `\verb` and names. Lines may be several.
    package static func verbatim(_ text: String) -> String {
        escaped(text) { $0.appendRdVerbatim($1, count: $2) }
    }

    /// R code as it is, in `\usage` and `\examples`. Braces outside its strings must balance.
    package static func code(_ text: String) -> String {
        escaped(text) { $0.appendRdCode($1, count: $2) }
    }

    private static func write(_ tree: DocumentationTree, _ body: (inout RdWriter) -> Void) -> String {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return "" }
            var writer = RdWriter(tree: tree, text: base)
            body(&writer)
            return writer.output.string()
        }
    }

    private static func escaped(
        _ text: String, _ append: (inout ByteBuffer, UnsafePointer<UInt8>, Int) -> Void
    ) -> String {
        let count = text.utf8.count
        var output = ByteBuffer(capacity: count + 16)
        text.withCString { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: count + 1) { append(&output, $0, count) }
        }
        return output.string()
    }
}
