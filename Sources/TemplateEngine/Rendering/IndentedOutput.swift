#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Rendered text in UTF-8, each new line of which that is not empty begins with the current indentation.
struct IndentedOutput: ~Copyable {
    /// What was moved out of the buffer.
    private var bytes: [UInt8] = []
    /// The last pieces: an array takes longer to append each.
    private var buffer = TextBuffer(capacity: 2 * IndentedOutput.bufferedCount)
    /// After so many bytes the buffer is moved, so that it stays in the processor's nearest cache.
    private static let bufferedCount = 8 << 10
    /// What goes before each line that is not empty.
    var indentation = ""
    /// Whether the next text begins a line; only known while there is an indentation.
    private var isAtLineStart = true

    /// Exchanges what was written, all of it, with an array.
    mutating func swap(with output: inout [UInt8]) {
        buffer.move(to: &bytes)
        Swift.swap(&bytes, &output)
    }

    /// Begins a block of lines.
    mutating func beginIndentation(_ indentation: String) {
        self.indentation = indentation
        isAtLineStart = true
    }

    mutating func append(_ literal: Program.Literal) {
        if indentation.isEmpty {
            add(literal.text)
            return
        }
        for line in literal.lines {
            if isAtLineStart, !line.isEmpty { add(indentation) }
            add(line.text)
            isAtLineStart = line.isTerminated
        }
    }

    mutating func append(_ addition: String) {
        if indentation.isEmpty { add(addition) } else { addLines(of: addition) }
    }

    mutating func append(_ addition: [UInt8]) {
        addition.withUnsafeBufferPointer { lines in
            if indentation.isEmpty { add(lines) } else { addLines(of: lines) }
        }
    }

    /// Appends a text that is not empty as lines with the block's indentation besides the current one.
    mutating func append(_ addition: String, as block: Program.Block) {
        let outer = indentation
        if outer.isEmpty {
            indentation = block.indentation
        } else if !block.indentation.isEmpty {
            indentation = outer + block.indentation
        }
        if indentation.isEmpty {
            add(addition)
        } else {
            isAtLineStart = true
            addLines(of: addition)
        }
        add(block.lineEnd)
        indentation = outer
        isAtLineStart = !block.lineEnd.isEmpty
    }

    private mutating func add(_ text: String) {
        buffer.append(text)
        if buffer.count > Self.bufferedCount { buffer.move(to: &bytes) }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        buffer.append(text)
        if buffer.count > Self.bufferedCount { buffer.move(to: &bytes) }
    }

    private mutating func addLines(of addition: String) {
        var addition = addition
        addition.withUTF8 { addLines(of: $0) }
    }

    private mutating func addLines(of lines: UnsafeBufferPointer<UInt8>) {
        var indentation = indentation
        indentation.withUTF8 { indentation in
            var start = 0
            while start < lines.count {
                let line = lines.line(from: start)
                if isAtLineStart, !line.isEmpty { buffer.append(indentation) }
                buffer.append(UnsafeBufferPointer(rebasing: lines[start..<line.end]))
                isAtLineStart = line.isTerminated
                start = line.end
            }
        }
        if buffer.count > Self.bufferedCount { buffer.move(to: &bytes) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The line that begins at the byte `start`: where it ends, its line feed included, whether it has one, and whether it
    /// has nothing else.
    fileprivate func line(from start: Int) -> (end: Int, isTerminated: Bool, isEmpty: Bool) {
        guard let base = baseAddress, let found = memchr(base + start, 0x0A, count - start) else {
            return (count, false, false)
        }
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
        let length = end - start
        return (end, true, length == 1 || length == 2 && base[start] == UInt8(ascii: "\r"))
    }
}
