/// Documentation as HTML that is safe to put into a page.
///
/// Only these elements are written, whatever the text says: `p`, `h1` to `h6`, `pre`, `ul`, `ol`, `li`, `dl`, `dt`, `dd`,
/// `blockquote`, `aside`, `table` with its parts, `code`, `strong`, `em`, `a` and `br`. The only attributes that hold
/// text of the model are a link's destination and a code block's language; every character that means something
/// in HTML is written as a reference. Blocks are separated by line feeds.
package enum DocumentationHTML {
    /// The HTML of a documentation text; empty where the text says nothing.
    ///
    /// - Parameters:
    ///   - headingLevel: The level of the heading under which the text stands; the text's headings begin one below it.
    ///     With 0 the text's headings keep their levels.
    ///   - links: Which links are kept.
    package static func render(
        _ text: String, format: DocumentationFormat, headingLevel: Int = 0, links: DocumentationLinks = .web
    ) -> String {
        render(DocumentationTree(parsing: text, format: format), headingLevel: headingLevel, links: links)
    }

    /// The HTML of a tree.
    package static func render(
        _ tree: DocumentationTree, headingLevel: Int = 0, links: DocumentationLinks = .web
    ) -> String {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return "" }
            var writer = HTMLWriter(tree: tree, text: base, headingLevel: headingLevel, links: links)
            writer.writeDocument()
            return writer.output.string()
        }
    }

    /// The inlines of a text's first paragraph, which stand in a line: in a table's cell, say.
    package static func renderFirstParagraph(
        _ tree: DocumentationTree, links: DocumentationLinks = .web
    ) -> String {
        tree.text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return "" }
            var writer = HTMLWriter(tree: tree, text: base, headingLevel: 0, links: links)
            writer.writeFirstParagraph()
            return writer.output.string()
        }
    }

    /// Writes text as the content of an element or of an attribute between double quotes.
    package static func escape(_ text: String) -> String {
        var output = ByteBuffer(capacity: text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x26: output.append("&amp;")
            case 0x3C: output.append("&lt;")
            case 0x3E: output.append("&gt;")
            case 0x22: output.append("&quot;")
            default: output.append(byte)
            }
        }
        return output.string()
    }
}
