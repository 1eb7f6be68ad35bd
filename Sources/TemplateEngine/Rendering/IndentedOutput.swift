#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// Rendered text, each new line of which that is not empty begins with the current indentation.
struct IndentedOutput {
    var text = ""
    /// What goes before each line that is not empty.
    var indentation = ""
    /// Whether the next text begins a line; only known while there is an indentation.
    private var isAtLineStart = true

    /// Begins a block of lines.
    mutating func beginIndentation(_ indentation: String) {
        self.indentation = indentation
        isAtLineStart = true
    }

    mutating func append(_ literal: Program.Literal) {
        for line in literal.lines {
            if isAtLineStart, !line.isEmpty { text += indentation }
            text += line.text
            isAtLineStart = line.isTerminated
        }
    }

    mutating func append(_ addition: String) {
        if indentation.isEmpty {
            text += addition
        } else {
            appendLines(of: addition)
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
            text += addition
        } else {
            isAtLineStart = true
            appendLines(of: addition)
        }
        text += block.lineEnd
        indentation = outer
        isAtLineStart = !block.lineEnd.isEmpty
    }

    private mutating func appendLines(of addition: String) {
        if addition.isEmpty { return }
        var addition = addition
        var indentation = indentation
        var isAtLineStart = isAtLineStart
        // The lines are put together by the C library's functions and appended at once: most of the output comes this way.
        text += addition.withUTF8 { lines in
            indentation.withUTF8 { indentation in
                String(unsafeUninitializedCapacity: lines.count + (lines.newlineCount + 1) * indentation.count) {
                    result in
                    result.write(lines, indentedBy: indentation, &isAtLineStart)
                }
            }
        }
        self.isAtLineStart = isAtLineStart
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The end of the line that begins at the byte `start`, and whether a line feed is there.
    fileprivate func lineEnd(from start: Int) -> (end: Int, isTerminated: Bool) {
        guard let base = baseAddress, start < count, let found = memchr(base + start, 0x0A, count - start) else {
            return (count, false)
        }
        return (UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1, true)
    }

    fileprivate var newlineCount: Int {
        var result = 0
        var start = 0
        while true {
            let line = lineEnd(from: start)
            guard line.isTerminated else { return result }
            result += 1
            start = line.end
        }
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes lines, each that is not empty behind the indentation.
    ///
    /// - Parameter isAtLineStart: Whether the first byte begins a line; then whether the next one to be written does.
    /// - Returns: How many bytes were written.
    fileprivate func write(
        _ lines: UnsafeBufferPointer<UInt8>, indentedBy indentation: UnsafeBufferPointer<UInt8>,
        _ isAtLineStart: inout Bool
    ) -> Int {
        guard var output = baseAddress, let source = lines.baseAddress else { return 0 }
        let first = output
        var start = 0
        while start < lines.count {
            let line = lines.lineEnd(from: start)
            let length = line.end - start
            let isEmpty =
                line.isTerminated && (length == 1 || length == 2 && source[start] == UInt8(ascii: "\r"))
            if isAtLineStart, !isEmpty, let spaces = indentation.baseAddress {
                memcpy(output, spaces, indentation.count)
                output += indentation.count
            }
            memcpy(output, source + start, length)
            output += length
            isAtLineStart = line.isTerminated
            start = line.end
        }
        return output - first
    }
}
