struct CommonMarkDocumentationReader {
    static func read(_ text: String) -> DocumentationTree { HTMLDocumentationReader.read(text) }
}
