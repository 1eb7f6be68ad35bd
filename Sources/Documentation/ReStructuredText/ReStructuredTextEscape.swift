/// A place in reStructuredText before which something is put so that what begins there is text.
struct ReStructuredTextEscape {
    let place: Int
    /// Whether it is a backslash and a space, which shows nothing; else a backslash alone.
    var isSpace = false
}

extension ByteBuffer {
    /// Makes text of what documentation, written from a place on, must not be in reStructuredText.
    ///
    /// Texts of services have nothing of the kind, and stay as they are.
    mutating func escapeReStructuredText(from start: Int) {
        var places: [ReStructuredTextEscape] = []
        ReStructuredTextLines.addEscapes(in: bytes, from: start, to: count, &places)
        ReStructuredTextAddresses.addEscapes(in: bytes, from: start, to: count, &places)
        if places.isEmpty { return }
        places.sort { $0.place < $1.place }
        let text = Array(UnsafeBufferPointer(start: bytes + start, count: count - start))
        truncate(to: start)
        text.withUnsafeBufferPointer { text in
            guard let base = text.baseAddress else { return }
            var index = 0
            for escape in places {
                append(base + index, count: escape.place - start - index)
                append(escape.isSpace ? "\\ " : "\\")
                index = escape.place - start
            }
            append(base + index, count: text.count - index)
        }
    }
}

extension [UInt8] {
    /// Makes text of what a text of documentation must not be in reStructuredText.
    package mutating func escapeReStructuredText() {
        var buffer = ByteBuffer(capacity: count)
        withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { buffer.append(start, count: bytes.count) }
        }
        buffer.escapeReStructuredText(from: 0)
        if buffer.count > count { self = buffer.array() }
    }
}
