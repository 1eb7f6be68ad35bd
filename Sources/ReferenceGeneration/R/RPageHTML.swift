import Documentation

/// The help page of a function as HTML.
enum RPageHTML {
    static func view(of page: RPage) -> RFunctionView {
        let arguments = page.arguments.map { argument in
            RArgumentView(name: argument.name, text: text(of: argument))
        }
        return RFunctionView(
            source: page.source, encoding: "", name: page.name, title: page.title, usage: page.usage,
            arguments: arguments, value: page.isShort ? "" : value(of: page), description: description(of: page),
            website: page.website ?? "", requestSyntax: page.requestSyntax,
            examples: page.examples.joined(separator: "\n\n"))
    }

    private static func text(of argument: RPage.Argument) -> String {
        let text = html(argument.documentation)
        guard argument.isRequired else { return text }
        let paragraph = "<p>"
        return text.hasPrefix(paragraph)
            ? "<p>[required] \(text.dropFirst(paragraph.utf8.count))" : "<p>[required]</p>\n\(text)"
    }

    private static func description(of page: RPage) -> String {
        if page.isShort {
            let text = DocumentationHTML.renderFirstParagraph(page.documentation, links: .webAndPages)
            if !text.isEmpty { return "<p>\(text)</p>" }
        }
        let text = page.isShort ? "" : html(page.documentation)
        return text.isEmpty ? "<p>\(DocumentationHTML.escape(page.title))</p>" : text
    }

    private static func value(of page: RPage) -> String {
        if page.value.isEmpty { return "<p>An empty list.</p>" }
        return """
            <p>A list with the following syntax:</p>
            <pre>\(DocumentationHTML.escape(page.value))</pre>
            """
    }

    /// Documentation under a heading of the second level. Links to functions lead to their pages.
    private static func html(_ tree: DocumentationTree) -> String {
        DocumentationHTML.render(tree, headingLevel: 2, links: .webAndPages)
    }
}
