import Documentation
import ServiceModel

/// Writes what the help of a command says on arguments and values, as reStructuredText.
struct CommandHelpWriter: ~Copyable {
    private let service: ReferenceService
    private var text = CommandHelpText()
    /// The shapes around what is written, outermost first.
    private var around: [ShapeID] = []
    private var budget = ValueLimits.parts

    init(_ service: ReferenceService) {
        self.service = service
    }

    /// What was written since the last time.
    mutating func take() -> String { text.output.take() }

    /// The definitions of links that stand at the end of the page.
    mutating func linkTargets() -> String { text.finish() }

    mutating func write(documentation: String) {
        if documentation.isEmpty { return }
        text.write(documentation: HTMLTokens(parsing: documentation, format: service.format(of: documentation)))
    }

    // MARK: Arguments

    /// - Parameter takesPlainElements: See ``ShorthandSyntax/example(_:takesPlainElements:budget:)``.
    mutating func write(_ entry: CommandArgumentEntry, takesPlainElements: Bool) {
        let argument = entry.argument
        let names = entry.names.map { "``\($0)``" }.joined(separator: " | ")
        text.output.write("\(names) (\(argument.displayedTypeName))\n")
        text.output.indent()
        write(argument.documentation)
        if let value = argument.value {
            if value.isStreamingBlob { writeStreamingNote() }
            if value.isTaggedUnion { writeUnionNote(value) }
            write(choices: value.choices)
            around = [value.id]
            write(partsOf: value)
        }
        text.output.dedent()
        text.output.newParagraph()
        if !entry.isGroup { writeSyntax(argument, takesPlainElements: takesPlainElements) }
    }

    private mutating func write(_ documentation: CommandArgument.Documentation) {
        switch documentation {
        case .model(let text): write(documentation: text)
        case .html(let html): text.write(documentation: HTMLTokens(parsing: html, format: .html))
        case .plain(let plain):
            text.output.write(plain.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``"))
        }
    }

    private mutating func write(choices: [String]) {
        if choices.isEmpty { return }
        text.output.newParagraph()
        text.output.write("Possible values:")
        text.startList()
        for choice in choices {
            text.startItem()
            text.output.writeLine("``\(choice)``")
            text.endItem()
        }
        text.endList()
    }

    private mutating func writeStreamingNote() {
        text.startNote()
        text.output.writeLine(
            "This argument is of type: streaming blob. Its value must be the path to a file (e.g. ``path/to/file``) and "
                + "must **not** be prefixed with ``file://`` or ``fileb://``")
        text.endNote()
    }

    private mutating func writeUnionNote(_ union: CommandValue) {
        let names = union.members.map { "``\($0.name)``" }.joined(separator: ", ")
        text.startNote()
        text.output.writeLine(
            "This is a Tagged Union structure. Only one of the following top level keys can be set: \(names).")
        text.endNote()
    }

    // MARK: Syntax

    private mutating func writeSyntax(_ argument: CommandArgument, takesPlainElements: Bool) {
        guard let value = argument.value else { return }
        if ShorthandSyntax.isSupported(value) {
            switch ShorthandSyntax.example(argument, takesPlainElements: takesPlainElements, budget: &budget) {
            case .plain: return
            case .tooComplex: break
            case .text(""): break
            case .text(let example): writeBlock("Shorthand Syntax", lines: example)
            }
        }
        if let element = value.element, element.kind.isScalar {
            writeElements(element)
        } else if !argument.isScalar {
            text.output.newParagraph()
            text.output.write("JSON Syntax")
            text.startCodeBlock()
            let indentation = "\n" + String(repeating: "  ", count: text.output.depth)
            let json = JSONSyntax.text(of: value, budget: &budget)
            text.output.write(
                json.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: indentation))
            text.endCodeBlock()
            text.output.newParagraph()
        }
    }

    private mutating func writeBlock(_ title: StaticString, lines: String) {
        text.output.newParagraph()
        text.output.write(title)
        text.startCodeBlock()
        let ended = lines.hasSuffix("\n") ? lines.dropLast() : lines[...]
        for line in ended.split(separator: "\n", omittingEmptySubsequences: false) {
            text.output.writeLine(String(line))
        }
        text.endCodeBlock()
    }

    private mutating func writeElements(_ element: CommandValue) {
        text.output.newParagraph()
        text.output.write("Syntax")
        text.startCodeBlock()
        let scalar = JSONSyntax.scalar(element, withChoices: false)
        text.output.write("\(scalar) \(scalar) ...")
        if !element.choices.isEmpty {
            text.output.newParagraph()
            text.output.write("Where valid values are:\n")
            for choice in element.choices { text.output.write("    \(choice)\n") }
            text.output.write("\n")
        }
        text.endCodeBlock()
        text.output.newParagraph()
    }

    // MARK: Values

    /// The members of an operation's output.
    mutating func write(output: Shape) {
        around = []
        write(partsOf: CommandValue(output, of: service.model))
    }

    private mutating func write(partsOf value: CommandValue) {
        for part in value.parts { write(part.name, part.value) }
    }

    /// A shape stands within itself once; within that, a structure is told to be recursive and all else is left out.
    private mutating func write(_ name: String, _ value: CommandValue) {
        budget -= 1
        if around.count(where: { $0 == value.id }) > 1 || around.count >= ValueLimits.depth || budget < 0 {
            if value.kind == .structure { text.output.write("( ... recursive ... )") }
            return
        }
        around.append(value.id)
        text.output.write(name.isEmpty ? "(\(value.typeName))" : "\(name) -> (\(value.typeName))")
        text.output.indent()
        text.output.newParagraph()
        write(documentation: value.documentation)
        if value.isTaggedUnion { writeUnionNote(value) }
        text.output.newParagraph()
        write(partsOf: value)
        text.output.dedent()
        text.output.newParagraph()
        around.removeLast()
    }
}
