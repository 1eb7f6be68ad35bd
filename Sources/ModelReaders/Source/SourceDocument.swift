import ServiceModel

/// One parsed JSON or YAML text: its values as a flat tape, in the order of the source.
///
/// A container's entry is followed by its descendants; an object's children alternate between key and value. Strings are
/// not built before they are asked for, and reading a value costs no allocation.
package final class SourceDocument: Sendable {
    /// One value, or one key, of the tape.
    struct Entry: BitwiseCopyable {
        /// The offset in the source of the value's first byte.
        var offset: UInt32
        /// Of a scalar: where its text starts in the document's text. Of a container: how many children it has.
        var text: UInt32
        /// Of a scalar: the length of its text in bytes. Of a container: the index behind its last descendant.
        var extent: UInt32
        var kind: SourceNode.Kind
    }

    /// The index of the file that positions refer to.
    package let file: UInt32
    // Both are written before the document exists, never after, and freed with it.
    nonisolated(unsafe) let tape: UnsafePointer<Entry>
    nonisolated(unsafe) let text: UnsafePointer<UInt8>
    let entryCount: Int

    /// Takes over two allocations: a tape of one complete value, and the text that its scalars refer to, which is valid
    /// UTF-8 wherever they do.
    init(file: UInt32, tape: UnsafeMutablePointer<Entry>, entryCount: Int, text: UnsafeMutablePointer<UInt8>) {
        self.file = file
        self.tape = UnsafePointer(tape)
        self.entryCount = entryCount
        self.text = UnsafePointer(text)
    }

    deinit {
        tape.deallocate()
        text.deallocate()
    }

    /// The outermost value.
    package var root: SourceNode { SourceNode(document: self, index: 0) }
}
