import ServiceGenerator

/// Keeps what a command says.
struct RecordingConsole: Console {
    var isTerminal = false
    private(set) var printed: [String] = []
    private(set) var reported: [String] = []
    private(set) var progress: [String?] = []

    init(isTerminal: Bool = false) {
        self.isTerminal = isTerminal
    }

    mutating func print(_ line: String) { printed.append(line) }
    mutating func report(_ line: String) { reported.append(line) }
    mutating func showProgress(_ text: String?) { progress.append(text) }
}
