import Documentation
import ServiceModel

/// Writes what the page of a command says on arguments and values, as HTML.
struct CommandContentWriter {
    private let service: ReferenceService
    private let values: CommandValues
    private var html: [UInt8] = []
    /// The places of the shapes around what is written, outermost first.
    private var around: [Int] = []
    private var budget = ValueLimits.parts

    init(_ service: ReferenceService, _ values: CommandValues) {
        self.service = service
        self.values = values
    }

    /// What was written since the last time.
    mutating func take() -> [UInt8] {
        defer { html = [] }
        return html
    }

    // MARK: Arguments

    /// - Parameter takesPlainElements: See ``ShorthandSyntax/example(_:_:takesPlainElements:budget:)``.
    mutating func write(_ entry: CommandArgumentEntry, takesPlainElements: Bool) {
        let argument = entry.argument
        switch argument.documentation {
        case .model(let text): writeLine(service.html(text, under: 3))
        case .html(let text): writeLine(DocumentationHTML.render(text, format: .html, headingLevel: 3))
        case .plain(let text): writeLine(DocumentationHTML.render(text, format: .commonMark, headingLevel: 3))
        }
        guard let value = argument.value else { return }
        if value.isStreamingBlob {
            writeNote(
                "This argument is of type: streaming blob. Its value must be the path to a file (e.g. "
                    + "<code>path/to/file</code>) and must <strong>not</strong> be prefixed with <code>file://</code> "
                    + "or <code>fileb://</code>")
        }
        if value.isTaggedUnion { writeUnionNote(value) }
        let choices = values.choices(of: value)
        if !choices.isEmpty {
            writeLine("<p>Possible values:</p>\n<ul>")
            for choice in choices { writeLine("<li>\(code(choice))</li>") }
            writeLine("</ul>")
        }
        around = [value.place]
        writeParts(of: value)
        if !entry.isGroup { writeSyntax(argument, value, takesPlainElements: takesPlainElements) }
    }

    private mutating func writeSyntax(_ argument: CommandArgument, _ value: CommandValue, takesPlainElements: Bool) {
        if ShorthandSyntax.isSupported(value, values) {
            let example = ShorthandSyntax.example(
                argument, values, takesPlainElements: takesPlainElements, budget: &budget)
            switch example {
            case .plain: return
            case .tooComplex, .text([]): break
            case .text(let example): writeBlock("Shorthand Syntax", String(decoding: example, as: UTF8.self))
            }
        }
        if let element = values.element(of: value), element.kind.isScalar {
            let scalar = JSONSyntax.scalar(element)
            let choices = values.choices(of: element).map { "  \($0)\n" }.joined()
            writeBlock(
                "Syntax",
                "\(scalar) \(scalar) ..." + (choices.isEmpty ? "" : "\n\nWhere valid values are:\n\n\(choices)"))
        } else if !argument.isScalar {
            let syntax = JSONSyntax.text(of: value, values, budget: &budget)
            writeBlock("JSON Syntax", String(decoding: syntax, as: UTF8.self))
        }
    }

    private mutating func writeBlock(_ title: String, _ text: String) {
        writeLine("<p>\(title)</p>")
        writeLine("<pre><code>\(DocumentationHTML.escape(text))</code></pre>")
    }

    private mutating func writeNote(_ html: String) {
        writeLine("<aside class=\"note\" role=\"note\" aria-label=\"Note\">\n<p>\(html)</p>\n</aside>")
    }

    private mutating func writeUnionNote(_ union: CommandValue) {
        let names = values.parts(of: union).map { code($0.name) }.joined(separator: ", ")
        writeNote("This is a Tagged Union structure. Only one of the following top level keys can be set: \(names).")
    }

    // MARK: Values

    /// The members of an operation's output; nothing where it has none.
    mutating func write(output: Shape) {
        around = []
        if let value = values.value(of: output) { writeParts(of: value) }
    }

    private mutating func writeParts(of value: CommandValue) {
        let parts = values.parts(of: value)
        if parts.isEmpty { return }
        writeLine("<dl>")
        for part in parts { write(part) }
        writeLine("</dl>")
    }

    /// Tells a value under its name, and what it is made of; a shape stands within itself once.
    private mutating func write(_ value: CommandValue) {
        budget -= 1
        let type = DocumentationHTML.escape("(\(value.typeName))")
        writeLine("<dt>\(value.name.isEmpty ? type : "\(code(value.name)) -&gt; \(type)")</dt>")
        if around.count(where: { $0 == value.place }) > 1 || around.count >= ValueLimits.depth || budget < 0 {
            writeLine("<dd>( ... recursive ... )</dd>")
            return
        }
        around.append(value.place)
        writeLine("<dd>")
        writeLine(service.html(value.documentation, under: 3))
        if value.isTaggedUnion { writeUnionNote(value) }
        writeParts(of: value)
        writeLine("</dd>")
        around.removeLast()
    }

    private func code(_ text: String) -> String { "<code>\(DocumentationHTML.escape(text))</code>" }

    private mutating func writeLine(_ text: String) {
        if text.isEmpty { return }
        html.append(text)
        html.append("\n")
    }
}
