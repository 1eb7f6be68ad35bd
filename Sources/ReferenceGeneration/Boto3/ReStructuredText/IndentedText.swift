/// Text that is put together line by line, each line behind two spaces for each level.
struct IndentedText {
    private(set) var bytes: [UInt8] = []
    private(set) var lineEnds = 0

    mutating func write(_ text: String) { bytes.append(text) }

    mutating func write(_ text: StaticString) { bytes.append(text) }

    mutating func write(_ text: [UInt8]) {
        bytes += text
        countLines(from: bytes.count - text.count)
    }

    mutating func write(_ other: IndentedText) {
        bytes += other.bytes
        lineEnds += other.lineEnds
    }

    mutating func write(_ text: SharedTexts.Text) {
        bytes += text.bytes
        lineEnds += text.cost
    }

    /// Appends what is written to bytes.
    mutating func write(_ write: (inout [UInt8]) -> Void) {
        let start = bytes.count
        write(&bytes)
        countLines(from: start)
    }

    private mutating func countLines(from start: Int) {
        lineEnds += bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for index in start..<bytes.count { count += bytes[index] == 0x0A ? 1 : 0 }
            return count
        }
    }

    /// Ends the line and begins the next.
    mutating func newLine(_ level: Int) { newLines(1, level) }

    /// Ends the line and begins the next but one.
    mutating func newParagraph(_ level: Int) { newLines(2, level) }

    private mutating func newLines(_ count: Int, _ level: Int) {
        for _ in 0..<count { bytes.append(0x0A) }
        lineEnds += count
        indent(level)
    }

    mutating func indent(_ level: Int) { bytes.append(spaces: max(level, 0) * 2) }

    /// A whole line.
    mutating func writeLine(_ text: String, _ level: Int) {
        indent(level)
        write(text)
        newLine(0)
    }

    mutating func writeBold(_ text: String) {
        write("**")
        write(text)
        write("**")
    }

    /// What an item of a list begins with that tells of a member: its name.
    mutating func writeName(_ name: String) {
        writeBold(name)
        write(" ")
    }

    /// The type of a member, behind its name.
    mutating func writeType(_ type: String, isEmphasized: Bool) {
        write(isEmphasized ? "*(" : "(")
        write(type)
        write(isEmphasized ? ") --* " : ") -- ")
    }

    /// Begins a block of code behind what stands on the line.
    ///
    /// - Parameter level: That of the code.
    mutating func beginCode(_ level: Int) {
        write("::")
        newParagraph(level)
    }

    /// How many lines there are; a last one without an end counts.
    var lineCount: Int {
        bytes.last.map { $0 == 0x0A ? lineEnds : lineEnds + 1 } ?? 0
    }
}
