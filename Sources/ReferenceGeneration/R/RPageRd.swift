import Documentation

/// The help page of a function in Rd.
enum RPageRd {
    static func view(of page: RPage) -> RFunctionView {
        let title = RTitle.lines(page.title).map(RdMarkup.text).joined(separator: "\n")
        let arguments = page.arguments.map { argument in
            RArgumentView(name: "{\(RdMarkup.text(argument.name))}", text: "{\(text(of: argument))}")
        }
        let description = description(of: page, title: title)
        let value = page.isShort ? "" : value(of: page)
        let requestSyntax = page.requestSyntax.isEmpty ? "" : "{\(RdMarkup.verbatim(page.requestSyntax))\n}"
        let examples =
            page.examples.isEmpty
            ? "" : "{\n\(page.examples.map(RdMarkup.verbatim).joined(separator: "\n\n"))\n}"
        let texts = arguments.map(\.text) + [title, page.usage, description, value, requestSyntax, examples]
        return RFunctionView(
            source: page.source, encoding: encoding(of: texts), name: "{\(page.name)}", title: "{\(title)}",
            usage: RdMarkup.code(page.usage), arguments: arguments, value: value, description: description,
            website: page.website.map { "{\(RdMarkup.verbatim($0))}" } ?? "", requestSyntax: requestSyntax,
            examples: examples)
    }

    private static func text(of argument: RPage.Argument) -> String {
        let text = RdMarkup.blocks(argument.documentation)
        guard argument.isRequired else { return text }
        let isInline = argument.documentation.nodes.first?.kind == .paragraph
        return "[required]\(isInline || text.isEmpty ? " " : "\n\n")\(text)"
    }

    private static func description(of page: RPage, title: String) -> String {
        let text =
            page.isShort
            ? RdMarkup.firstParagraph(page.documentation)
            : RdMarkup.blocks(page.documentation, headings: .subsections)
        return text.isEmpty ? title : text
    }

    private static func value(of page: RPage) -> String {
        if page.value.isEmpty { return "An empty list." }
        return "A list with the following syntax:\n\n\\preformatted{\(RdMarkup.verbatim(page.value))\n}"
    }

    /// The encoding of a page with these texts, in braces; empty where ASCII is enough, which is every file's.
    static func encoding(of texts: [String]) -> String {
        texts.contains { text in text.utf8.contains { $0 >= 0x80 } } ? "{UTF-8}" : ""
    }
}
