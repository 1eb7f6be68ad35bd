/// The source of a manual page while it is written.
struct ManSource {
    private(set) var bytes: [UInt8] = []
    /// Whether what is added is dropped: the text of titles that stand elsewhere.
    var isSilent = false
    /// The widths of the indentations that are open. Each is written when the next one begins, for that is where text stands.
    private var widths: [Double] = [0]
    /// Whether the last thing is a tag, beside which text begins without space above it.
    private var endsWithTag = false

    mutating func add(_ text: String) {
        if !isSilent { bytes += text.utf8 }
        endsWithTag = false
    }

    mutating func add(_ text: [UInt8]) {
        if !isSilent { bytes += text }
        endsWithTag = false
    }

    /// Adds the line of a list item's mark.
    mutating func addTag(_ line: [UInt8]) {
        add(line)
        endsWithTag = true
    }

    /// Ends a term; one of plain text is a tag.
    mutating func endTerm(isPlain: Bool) {
        add("\n")
        endsWithTag = isPlain
    }

    /// Adds space between blocks.
    mutating func addSpace() {
        add(endsWithTag ? ".\n" : ".sp\n")
    }

    mutating func endLine() {
        if let last = bytes.last, last != 0x0A { add("\n") }
    }

    mutating func indent(_ width: Double) {
        let written = widths[widths.count - 1]
        add(".INDENT \(written)\n")
        widths.append(width)
    }

    mutating func dedent() {
        widths.removeLast()
        add(".UNINDENT\n")
    }
}
