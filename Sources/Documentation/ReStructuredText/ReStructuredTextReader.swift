/// Reads reStructuredText as docutils 0.16 does.
///
/// Of its constructs tables, substitutions and all directives but admonitions and `code` are not read: their lines become literal
/// blocks, and comments where they would show nothing. The cost is linear in the text; blocks that are nested too deeply are read
/// as paragraphs.
package enum ReStructuredTextReader {
    package static func read(_ text: [UInt8]) -> RSTDocument {
        let reader = RSTBlockReader(RSTSource(text))
        reader.readDocument()
        return reader.context.tree.document
    }
}
