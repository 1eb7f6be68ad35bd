import Documentation

/// Writes documentation of the model into boto3's pages.
final class Boto3Documentation {
    private let service: ReferenceService
    private var writer = BotocoreReStructuredText()

    init(_ service: ReferenceService) {
        self.service = service
    }

    /// Appends a documentation text.
    ///
    /// - Parameters:
    ///   - isHTML: Whether the text is HTML, whatever the model's texts are.
    ///   - level: How deep the text stands, in levels of two spaces.
    func write(_ text: String, isHTML: Bool = false, _ level: Int, into output: inout IndentedText) {
        guard !text.isEmpty else { return }
        let format = isHTML ? .html : service.format(of: text)
        output.write { writer.write(text, format: format, indentation: level, into: &$0) }
    }
}
