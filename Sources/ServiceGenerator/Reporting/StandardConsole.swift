#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The process's own standard output and standard error.
package struct StandardConsole: Console {
    package let isTerminal: Bool
    private var isShowingProgress = false

    package init() {
        isTerminal = isatty(STDERR_FILENO) == 1
    }

    package mutating func print(_ line: String) {
        clearProgress()
        StandardConsole.write(line + "\n", to: STDOUT_FILENO)
    }

    package mutating func report(_ line: String) {
        clearProgress()
        StandardConsole.write(line + "\n", to: STDERR_FILENO)
    }

    package mutating func showProgress(_ text: String?) {
        clearProgress()
        guard let text else { return }
        StandardConsole.write(text, to: STDERR_FILENO)
        isShowingProgress = true
    }

    private mutating func clearProgress() {
        guard isShowingProgress else { return }
        // Back to the start of the line, and erase to its end (ECMA-48, "EL").
        StandardConsole.write("\r\u{1B}[K", to: STDERR_FILENO)
        isShowingProgress = false
    }

    /// Writes all of a text. What cannot be written is lost: there is nowhere left to say so.
    private static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            _ = writeAll(UnsafeRawBufferPointer(bytes), to: descriptor)
        }
    }
}
