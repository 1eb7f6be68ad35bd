import Documentation
import ServiceModel

/// Writes what the help of a command says on arguments and values, as reStructuredText.
struct CommandHelpWriter: ~Copyable {
    private let service: ReferenceService
    private let values: CommandValues
    private let shared: SharedTexts
    private var text = CommandHelpText()
    private var tokens = HTMLTokens()
    /// The places of the shapes around what is written, outermost first.
    private var around: [Int] = []
    private var budget = ValueLimits.parts
    /// How deep shapes nested since this was last set.
    private var depth = 0
    /// How often a shape stood within itself, or nested too deep: what is written then depends on what is around it.
    private var repetitions = 0

    /// - Parameter shared: What pages of the service have in common.
    init(_ service: ReferenceService, _ values: CommandValues, _ shared: SharedTexts) {
        self.service = service
        self.values = values
        self.shared = shared
    }

    /// What was written since the last time.
    mutating func take() -> [UInt8] { text.output.take() }

    /// The definitions of links that stand at the end of the page.
    mutating func linkTargets() -> [UInt8] { text.finish() }

    mutating func write(documentation: String) {
        if documentation.isEmpty { return }
        write(documentation, service.format(of: documentation))
    }

    private mutating func write(_ documentation: String, _ format: DocumentationFormat) {
        tokens.read(documentation, format: format)
        text.write(documentation: tokens)
    }

    // MARK: Arguments

    /// - Parameter takesPlainElements: See ``ShorthandSyntax/example(_:_:takesPlainElements:budget:)``.
    mutating func write(_ entry: CommandArgumentEntry, takesPlainElements: Bool) {
        let argument = entry.argument
        writeHead(entry)
        text.output.indent()
        write(argument.documentation)
        if let value = argument.value {
            if value.isStreamingBlob { writeStreamingNote() }
            if value.isTaggedUnion { writeUnionNote(value) }
            write(choices: values.choices(of: value))
            around = [value.place]
            writeParts(of: value)
        }
        text.output.dedent()
        text.output.newParagraph()
        if !entry.isGroup { writeSyntax(argument, takesPlainElements: takesPlainElements) }
    }

    private mutating func writeHead(_ entry: CommandArgumentEntry) {
        text.output.beginPiece()
        for (index, name) in entry.names.enumerated() {
            text.output.append(index == 0 ? "``" : " | ``")
            text.output.append(name)
            text.output.append("``")
        }
        text.output.append(" (")
        text.output.append(entry.argument.displayedTypeName)
        text.output.append(")\n")
    }

    private mutating func write(_ documentation: CommandArgument.Documentation) {
        switch documentation {
        case .model(let text): write(documentation: text)
        case .html(let html): writeShared(html)
        case .plain(let plain): text.output.write(plain, doubling: UInt8(ascii: "`"))
        }
    }

    /// Writes a text of this program, which many pages have.
    private mutating func writeShared(_ html: String) {
        let key = SharedTexts.Key(subject: .documentation(html), indentation: text.output.depth)
        if let known = shared[key] { return text.output.write(known.bytes) }
        let start = (count: text.output.count, links: text.bareLinkCount)
        write(html, .html)
        if text.bareLinkCount == start.links {
            shared.add(SharedTexts.Text(bytes: text.output.bytes(from: start.count), cost: 0), for: key)
        }
    }

    private mutating func write(choices: [String]) {
        if choices.isEmpty { return }
        text.output.newParagraph()
        text.output.write("Possible values:")
        text.startList()
        for choice in choices {
            text.startItem()
            text.output.beginLine()
            text.output.append("``")
            text.output.append(choice)
            text.output.append("``\n")
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
        let names = values.parts(of: union).map { "``\($0.name)``" }.joined(separator: ", ")
        text.startNote()
        text.output.writeLine(
            "This is a Tagged Union structure. Only one of the following top level keys can be set: \(names).")
        text.endNote()
    }

    // MARK: Syntax

    private mutating func writeSyntax(_ argument: CommandArgument, takesPlainElements: Bool) {
        guard let value = argument.value else { return }
        if ShorthandSyntax.isSupported(value, values) {
            let example = ShorthandSyntax.example(
                argument, values, takesPlainElements: takesPlainElements, budget: &budget)
            switch example {
            case .plain: return
            case .tooComplex: break
            case .text([]): break
            case .text(let example): writeBlock("Shorthand Syntax", lines: example)
            }
        }
        if let element = values.element(of: value), element.kind.isScalar {
            writeElements(element)
        } else if !argument.isScalar {
            text.output.newParagraph()
            text.output.write("JSON Syntax")
            text.startCodeBlock()
            text.output.write(
                JSONSyntax.text(of: value, values, indentation: text.output.depth * 2, budget: &budget))
            text.endCodeBlock()
            text.output.newParagraph()
        }
    }

    private mutating func writeBlock(_ title: StaticString, lines: [UInt8]) {
        text.output.newParagraph()
        text.output.write(title)
        text.startCodeBlock()
        let ended = lines.last == UInt8(ascii: "\n") ? lines.dropLast() : lines[...]
        for line in ended.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            text.output.beginLine()
            text.output.append(line)
            text.output.append("\n")
        }
        text.endCodeBlock()
    }

    private mutating func writeElements(_ element: CommandValue) {
        text.output.newParagraph()
        text.output.write("Syntax")
        text.startCodeBlock()
        let scalar = JSONSyntax.scalar(element)
        text.output.write("\(scalar) \(scalar) ...")
        let choices = values.choices(of: element)
        if !choices.isEmpty {
            text.output.newParagraph()
            text.output.write("Where valid values are:\n")
            for choice in choices { text.output.write("    \(choice)\n") }
            text.output.write("\n")
        }
        text.endCodeBlock()
        text.output.newParagraph()
    }

    // MARK: Values

    /// The members of an operation's output.
    mutating func write(output: Shape) {
        around = []
        if let value = values.value(of: output) { writeParts(of: value) }
    }

    /// Writes what a value is made of, as it was written before where it reads the same everywhere.
    private mutating func writeParts(of value: CommandValue) {
        let parts = values.parts(of: value)
        guard !parts.isEmpty else { return }
        guard value.omittedMembers.isEmpty, values.isShared(value) else {
            for part in parts { write(part) }
            return
        }
        let key = SharedTexts.Key(subject: .shape(value.place), indentation: text.output.depth)
        if let known = shared[key], known.cost <= budget, around.count + known.depth < ValueLimits.depth {
            text.output.write(known.bytes)
            budget -= known.cost
            depth = max(depth, around.count + known.depth)
            return
        }
        let start = (
            count: text.output.count, budget: budget, depth: depth, repetitions: repetitions,
            links: text.bareLinkCount
        )
        depth = around.count
        for part in parts { write(part) }
        if repetitions == start.repetitions, text.bareLinkCount == start.links {
            shared.add(
                SharedTexts.Text(
                    bytes: text.output.bytes(from: start.count), cost: start.budget - budget,
                    depth: depth - around.count),
                for: key)
        }
        depth = max(depth, start.depth)
    }

    /// A shape stands within itself once; within that, a structure is told to be recursive and all else is left out.
    private mutating func write(_ value: CommandValue) {
        budget -= 1
        let count = around.count { $0 == value.place }
        if count > 0 { repetitions += 1 }
        if count > 1 || around.count >= ValueLimits.depth || budget < 0 {
            repetitions += 1
            if value.kind == .structure { text.output.write("( ... recursive ... )") }
            return
        }
        around.append(value.place)
        depth = max(depth, around.count)
        writeHead(value)
        text.output.indent()
        text.output.newParagraph()
        write(documentation: value.documentation)
        if value.isTaggedUnion { writeUnionNote(value) }
        text.output.newParagraph()
        writeParts(of: value)
        text.output.dedent()
        text.output.newParagraph()
        around.removeLast()
    }

    private mutating func writeHead(_ value: CommandValue) {
        text.output.beginPiece()
        if !value.name.isEmpty {
            text.output.append(value.name)
            text.output.append(" -> ")
        }
        text.output.append("(")
        text.output.append(value.typeName)
        text.output.append(")")
    }
}
