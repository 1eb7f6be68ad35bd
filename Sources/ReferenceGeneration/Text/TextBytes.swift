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
        append(spaces: indentation)
    }

    mutating func append(spaces count: Int) {
        var left = count
        while left > 0 {
            let length = Swift.min(left, Self.spaces.utf8CodeUnitCount)
            append(contentsOf: UnsafeBufferPointer(start: Self.spaces.utf8Start, count: length))
            left -= length
        }
    }

    /// As many as lines seldom have more of.
    private static var spaces: StaticString { "                                                                " }
}
