import Documentation

/// Writes documentation of the model into boto3's pages.
struct Boto3Documentation {
    let service: ReferenceService

    /// Appends a documentation text.
    ///
    /// - Parameters:
    ///   - isHTML: Whether the text is HTML, whatever the model's texts are.
    ///   - level: How deep the text stands, in levels of two spaces.
    func write(_ text: String, isHTML: Bool = false, _ level: Int, into output: inout IndentedText) {
        guard !text.isEmpty else { return }
        let format = isHTML ? .html : service.format(of: text)
        var bytes: [UInt8] = []
        BotocoreReStructuredText.write(
            HTMLTokens(parsing: text, format: format), format: format, indentation: level, into: &bytes)
        output.write(bytes)
    }
}
