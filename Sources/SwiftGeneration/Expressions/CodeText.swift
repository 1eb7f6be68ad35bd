import TemplateEngine

/// Text of generated code while it is put together.
struct CodeText: ~Copyable {
    private var buffer: TextBuffer

    init(capacity: Int = 256) {
        buffer = TextBuffer(capacity: capacity)
    }

    var isEmpty: Bool { buffer.count == 0 }

    /// The text as it is so far.
    var string: String { buffer.string }

    static func += (text: inout CodeText, piece: String) {
        text.buffer.append(piece)
    }
}
