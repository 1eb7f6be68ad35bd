/// Text in UTF-8, put together piece by piece.
extension [UInt8] {
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    mutating func append(_ text: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Ends the line, and indents the next one.
    mutating func appendLineEnd(indentation: Int) {
        append(0x0A)
        append(contentsOf: repeatElement(0x20, count: indentation))
    }
}
