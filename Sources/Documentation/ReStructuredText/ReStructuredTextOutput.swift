#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// reStructuredText while it is written, piece by piece, at a depth of indentation.
///
/// The programs whose pages this reproduces look back at the last piece where inline markup ends, trim it, and sometimes
/// take it back. So the output remembers where each piece began.
package struct ReStructuredTextOutput: ~Copyable {
    private var buffer: ByteBuffer
    /// Where each piece begins that was not taken back.
    private var pieces: [Int32] = []
    /// How many steps of two spaces lines are indented.
    package private(set) var depth = 0
    /// Whether pieces are written at all; while it is false, they are dropped.
    package var keepsPieces = true

    package init(capacity: Int = 4096) {
        buffer = ByteBuffer(capacity: capacity)
        pieces.reserveCapacity(256)
    }

    /// What was written; the output is empty after it.
    package mutating func take() -> [UInt8] {
        let text = buffer.array()
        buffer.truncate(to: 0)
        pieces.removeAll(keepingCapacity: true)
        return text
    }

    /// How many bytes were written since what was written was last taken.
    package var count: Int { buffer.count }

    /// What was written from a place on.
    package func bytes(from start: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: buffer.bytes + start, count: buffer.count - start))
    }

    // MARK: Pieces

    package mutating func write(_ text: StaticString) {
        guard keepsPieces else { return }
        beginPiece()
        buffer.append(text)
    }

    package mutating func write(_ text: String) {
        guard keepsPieces else { return }
        beginPiece()
        buffer.append(text)
    }

    /// Writes a text with each of a byte twice.
    package mutating func write(_ text: String, doubling byte: UInt8) {
        guard keepsPieces else { return }
        beginPiece()
        var text = text
        text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return }
            var start = 0
            while let found = base.index(of: byte, from: start, to: bytes.count) {
                buffer.append(base + start, count: found + 1 - start)
                buffer.append(byte)
                start = found + 1
            }
            buffer.append(base + start, count: bytes.count - start)
        }
    }

    package mutating func write(_ text: [UInt8]) {
        guard keepsPieces else { return }
        beginPiece()
        append(text[...])
    }

    /// Begins a piece with indentation.
    package mutating func beginLine() {
        beginPiece()
        buffer.append(repeating: 0x20, count: depth * 2)
    }

    /// Writes indentation, a text and the end of the line.
    package mutating func writeLine(_ text: String) {
        guard keepsPieces else { return }
        beginLine()
        buffer.append(text)
        buffer.append(0x0A)
    }

    /// Ends the line, and begins the next one after an empty one.
    package mutating func newParagraph() {
        guard keepsPieces else { return }
        beginPiece()
        buffer.append(0x0A)
        buffer.append(0x0A)
        buffer.append(repeating: 0x20, count: depth * 2)
    }

    /// Ends the line and begins the next one.
    package mutating func newLine() {
        guard keepsPieces else { return }
        beginPiece()
        buffer.append(0x0A)
        buffer.append(repeating: 0x20, count: depth * 2)
    }

    package mutating func indent() { depth += 1 }

    package mutating func dedent() { depth = max(depth - 1, 0) }

    /// Adds a piece even while pieces are dropped.
    mutating func add(_ text: String) {
        beginPiece()
        buffer.append(text)
    }

    /// Begins a piece, to which belongs what is appended.
    package mutating func beginPiece() { pieces.append(Int32(truncatingIfNeeded: buffer.count)) }

    /// Adds bytes to the last piece.
    mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) { buffer.append(bytes, count: count) }

    mutating func append(_ byte: UInt8) { buffer.append(byte) }

    package mutating func append(_ text: String) { buffer.append(text) }

    package mutating func append(_ text: StaticString) { buffer.append(text) }

    package mutating func append(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { buffer.append(start, count: bytes.count) }
        }
    }

    /// Makes text of what documentation, written from a place on, must not be.
    mutating func escape(from start: Int) { buffer.escapeReStructuredText(from: start) }

    // MARK: The last piece

    /// Removes the spaces at the end of the last piece.
    mutating func trimLastPiece() {
        buffer.removeTrailingSpaces(downTo: pieces.last.map(Int.init) ?? buffer.count)
    }

    /// The last piece is empty, or nothing was written.
    var lastPieceIsEmpty: Bool { Int(pieces.last ?? 0) == buffer.count }

    func lastPieceIs(_ text: StaticString) -> Bool {
        guard let start = pieces.last, buffer.count - Int(start) == text.utf8CodeUnitCount else { return false }
        return memcmp(buffer.bytes + Int(start), text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// Takes the last piece back.
    mutating func removeLastPiece() {
        guard let start = pieces.popLast() else { return }
        buffer.truncate(to: Int(start))
    }

    /// Puts a backslash before each of a character in the last piece.
    mutating func escapeInLastPiece(_ byte: UInt8) {
        guard let start = pieces.last.map(Int.init),
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
