extension Console {
    /// Shows which of several models is at work: `[12/398] dynamodb`. Nothing where nobody watches.
    mutating func showProgress(_ name: String, _ index: Int, of total: Int) {
        guard isTerminal, total > 1 else { return }
        var printable = ""
        for scalar in name.unicodeScalars.prefix(60) {
            printable.unicodeScalars.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "?" : scalar)
        }
        showProgress("[\(index + 1)/\(total)] \(printable)")
    }

    mutating func clearProgress() {
        guard isTerminal else { return }
        showProgress(nil)
    }
}
