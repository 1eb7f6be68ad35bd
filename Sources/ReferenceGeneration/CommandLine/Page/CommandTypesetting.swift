import Documentation
import Synchronization

/// Makes the other forms of a command's help from its reStructuredText: the manual page, and what a terminal shows of it.
final class CommandTypesetting: Sendable {
    private let resource: @Sendable (String) -> String?
    /// Made when the first text is: only texts need the patterns of hyphenation.
    private let typesetter = Mutex<ManTypesetter?>(nil)

    init(resource: @escaping @Sendable (String) -> String?) {
        self.resource = resource
    }

    /// The manual page in roff.
    func manualPage(of help: [UInt8]) -> [UInt8] {
        ManWriter.write(ReStructuredTextReader.read(help))
    }

    /// The manual page as `man` prints it.
    func text(of help: [UInt8]) -> [UInt8] {
        let typesetter = typesetter.withLock { typesetter in
            if let typesetter { return typesetter }
            let patterns = HyphenationPatterns(
                ["hyphenation/hyphen.us", "hyphenation/hyphenex.us"].compactMap { resource($0) })
            let made = ManTypesetter(hyphenation: patterns)
            typesetter = made
            return made
        }
        return typesetter.text(of: manualPage(of: help))
    }
}
