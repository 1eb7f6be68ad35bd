/// reStructuredText as a run of pieces, of which the last can be looked at again: what a tag writes depends on what was
/// written before it.
struct ReStructuredTextPieces: ~Copyable {
    private var buffer = ByteBuffer(capacity: 1024)
    /// Where each piece begins.
    private var starts: [Int] = []

    /// Whether what is written is kept; nothing is within elements that are left out.
    var isKeeping = true

    /// Appends what was written to an array, without what documentation must not be; then nothing is written.
    mutating func move(to output: inout [UInt8]) {
        buffer.escapeReStructuredText(from: 0)
        output += UnsafeBufferPointer(start: buffer.bytes, count: buffer.count)
        buffer.truncate(to: 0)
        starts.removeAll(keepingCapacity: true)
    }

    mutating func write(_ text: StaticString) {
        if isKeeping { push(text) }
    }

    mutating func write(_ bytes: UnsafePointer<UInt8>, count: Int) {
        guard isKeeping else { return }
        begin()
        buffer.append(bytes, count: count)
    }

    /// Line feeds, then two spaces for each level.
    mutating func writeLines(_ count: Int, indentation: Int) {
        guard isKeeping else { return }
        begin()
        buffer.append(repeating: 0x0A, count: count)
        buffer.append(repeating: 0x20, count: indentation * 2)
    }

    /// Adds a piece even where nothing is kept.
    mutating func push(_ text: StaticString) {
        begin()
        buffer.append(text)
    }

    /// Begins a piece, to which belongs what is appended.
    mutating func begin() { starts.append(buffer.count) }

    mutating func append(_ byte: UInt8) { buffer.append(byte) }

    mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) { buffer.append(bytes, count: count) }

    mutating func append(_ text: StaticString) { buffer.append(text) }

    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { buffer.append(start, count: bytes.count) }
        }
    }

    /// Whether the last piece is a text.
    func lastIs(_ text: StaticString) -> Bool {
        guard let start = starts.last else { return false }
        return UnsafeBufferPointer(start: buffer.bytes + start, count: buffer.count - start).isText(text)
    }

    mutating func removeLast() {
        if let start = starts.popLast() { buffer.truncate(to: start) }
    }

    /// Adds a space to the last piece, unless it is empty or ends with one.
    mutating func endLastWithSpace() {
        guard let start = starts.last else {
            starts.append(0)
            return
        }
        if start < buffer.count, buffer.last != 0x20 { buffer.append(0x20) }
    }

    /// Makes one piece of the last ones, back to the nearest that begins with a byte.
    ///
    /// Where there is none, all are removed and false is given.
    mutating func mergeBack(to first: UInt8) -> Bool {
        while let start = starts.last {
            if start < buffer.count, buffer[start] == first { return true }
            starts.removeLast()
        }
        buffer.truncate(to: 0)
        return false
    }

    /// Removes the spaces around the text of the last piece, which begins with the mark of a link.
    mutating func trimLastLink() {
        guard let start = starts.last else { return }
        var words = start + 1
        while words < buffer.count, buffer[words] == 0x20 { words += 1 }
        if words > start + 1 { buffer.remove(at: start + 1, count: words - start - 1) }
        var end = buffer.count
        while end > start + 1, buffer[end - 1] == 0x20 { end -= 1 }
        buffer.truncate(to: end)
    }

    /// Puts a backslash before each of a byte in the last piece.
    mutating func escapeInLast(_ byte: UInt8) {
        guard let start = starts.last,
            UnsafePointer(buffer.bytes).index(of: byte, from: start, to: buffer.count) != nil
        else { return }
        let piece = Array(UnsafeBufferPointer(start: buffer.bytes + start, count: buffer.count - start))
        buffer.truncate(to: start)
        for character in piece {
            if character == byte { buffer.append(0x5C) }
            buffer.append(character)
        }
    }
}
