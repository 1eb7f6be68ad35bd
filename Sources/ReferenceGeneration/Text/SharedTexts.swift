import Synchronization

/// What several pages of a service have in common, written once: what a shape is made of reads the same on every page, at the
/// same indentation.
///
/// Pages are written side by side. Memory is bounded: where texts take too much of it, they are forgotten.
final class SharedTexts: Sendable {
    /// A part of a page.
    struct Text {
        let bytes: [UInt8]
        /// What the text uses up of what a page may have: values, or lines.
        let cost: Int
        /// How deep shapes nest in it.
        var depth = 0
    }

    struct Key: Hashable {
        enum Subject: Hashable {
            /// A shape, by its place among those of the service.
            case shape(Int)
            /// A documentation text.
            case documentation(String)
        }

        let subject: Subject
        let indentation: Int
        /// Tells texts on one thing apart.
        var kind = 0
    }

    private struct State {
        var texts: [Key: Text] = [:]
        var size = 0
    }

    private let state = Mutex(State())

    /// How many bytes texts take in all.
    private static let limit = 8 << 20

    subscript(key: Key) -> Text? { state.withLock { $0.texts[key] } }

    func add(_ text: Text, for key: Key) {
        state.withLock { state in
            if state.size + text.bytes.count > SharedTexts.limit {
                state = State()
                // One that takes all the memory alone is not worth it.
                if text.bytes.count > SharedTexts.limit / 8 { return }
            }
            state.size += text.bytes.count
            state.texts[key] = text
        }
    }
}
