/// reStructuredText as a run of pieces, of which the last can be looked at again: what a tag writes depends on what was
/// written before it.
struct ReStructuredTextPieces {
    private(set) var bytes: [UInt8] = []
    /// Where each piece begins.
    private var starts: [Int] = []

    /// Whether what is written is kept; nothing is within elements that are left out.
    var isKeeping = true

    mutating func write(_ text: StaticString) {
        guard isKeeping else { return }
        push(text)
    }

    mutating func write(_ text: [UInt8]) {
        guard isKeeping else { return }
        starts.append(bytes.count)
        bytes += text
    }

    /// Line feeds, then two spaces for each level.
    mutating func writeLines(_ count: Int, indentation: Int) {
        guard isKeeping else { return }
        starts.append(bytes.count)
        bytes += repeatElement(0x0A, count: count)
        bytes += repeatElement(0x20, count: indentation * 2)
    }

    /// Adds a piece even where nothing is kept.
    mutating func push(_ text: StaticString) {
        starts.append(bytes.count)
        bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    mutating func push(_ text: [UInt8]) {
        starts.append(bytes.count)
        bytes += text
    }

    /// Whether the last piece is a text.
    func lastIs(_ text: StaticString) -> Bool {
        guard let start = starts.last, bytes.count - start == text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
        return true
    }

    mutating func removeLast() {
        if let start = starts.popLast() { bytes.removeLast(bytes.count - start) }
    }

    /// Adds a space to the last piece, unless it is empty or ends with one.
    mutating func endLastWithSpace() {
        guard let start = starts.last else {
            starts.append(0)
            return
        }
        if start < bytes.count, bytes.last != 0x20 { bytes.append(0x20) }
    }

    /// Makes one piece of the last ones, back to the nearest that begins with a byte; gives where it begins.
    ///
    /// Where there is none, all are removed and nil is given.
    mutating func mergeBack(to first: UInt8) -> Int? {
        while let start = starts.last {
            if start < bytes.count, bytes[start] == first { return start }
            starts.removeLast()
        }
        bytes = []
        return nil
    }

    /// Replaces the last piece from where it begins.
    mutating func replaceLast(with text: [UInt8]) {
        removeLast()
        push(text)
    }

    /// Whether what comes next begins a line.
    var isAtLineStart: Bool {
        var index = bytes.count
        while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
        return index == 0 || bytes[index - 1] == 0x0A
    }
}
