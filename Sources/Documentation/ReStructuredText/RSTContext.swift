/// What is built while a document is read: shared by the readers of blocks and of inlines.
final class RSTContext {
    var tree = RSTTreeBuilder()
    var references = RSTReferences()

    /// Adds the inlines of a text to the node that is open.
    func addInlines(_ text: [UInt8]) {
        var reader = RSTInlineReader(text, self)
        reader.run()
    }
}
