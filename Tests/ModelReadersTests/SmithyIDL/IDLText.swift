import ServiceModel

@testable import ModelReaders

/// Parses texts of Smithy IDL, and shows what they say.
enum IDLText {
    static func parse(_ contents: [UInt8], name: String = "m.smithy") -> (file: IDLFile, diagnostics: [Diagnostic]) {
        var diagnostics = DiagnosticCollector()
        let number = diagnostics.sources.add(SourceFile(path: name, contents: contents))
        let file = IDLParser.parse(contents, file: number, diagnostics: &diagnostics)
        return (file, diagnostics.diagnostics)
    }

    static func parse(_ text: String) -> (file: IDLFile, diagnostics: [Diagnostic]) { parse(Array(text.utf8)) }

    /// Parses what stands behind a `$version` of 2.0 and a namespace; their lines are not counted.
    static func body(_ text: String) -> (file: IDLFile, problems: [String]) {
        let (file, diagnostics) = parse("$version: \"2.0\"\nnamespace a\n" + text)
        return (file, diagnostics.map { place($0, lines: 2) })
    }

    /// The problems of a whole text, each with its line and column.
    static func problems(_ text: String) -> [String] { parse(text).diagnostics.map { place($0, lines: 0) } }

    private static func place(_ diagnostic: Diagnostic, lines: Int) -> String {
        let location = diagnostic.location.map { "\($0.line - lines):\($0.column) " } ?? ""
        // The place that the message itself states is left out, and so is the advice.
        var message = diagnostic.message
        if diagnostic.event == Diagnostic.modelEvent, message.hasPrefix("Syntax error at line "),
            let end = message.firstRange(of: ": ")
        {
            message = String(message[end.upperBound...])
        }
        return location + message
    }

    /// The value of a control statement, of a metadata statement or of a trait.
    static func value(_ text: String) -> (value: String?, problems: [String]) {
        let (file, diagnostics) = parse("metadata x = \(text)\n")
        return (file.metadata.first?.value.shown, diagnostics.map { place($0, lines: 0) })
    }
}

extension IDLNode {
    /// The value as JSON; shape ids stand without quotation marks.
    var shown: String {
        switch value {
        case .null: "null"
        case .boolean(let flag): "\(flag)"
        case .number(let text), .shapeID(let text): text
        case .string(let text): text.debugDescription
        case .array(let elements): "[" + elements.map(\.shown).joined(separator: ",") + "]"
        case .object(let entries): "{" + entries.map { "\($0.key):\($0.value.shown)" }.joined(separator: ",") + "}"
        }
    }
}

extension IDLTrait {
    var shown: String { "@\(name.text)" + (value.map { "(\($0.shown))" } ?? "") }
}

extension IDLMember {
    /// The member on one line: traits, name, target, value.
    var shown: String {
        var text = traits.map { "\($0.shown) " }.joined() + name
        switch target {
        case .name(let name): text += ": " + name.text
        case .elided: text = "$" + text
        case .none: break
        }
        if let value { text += " = \(value.shown)" }
        return text
    }
}

extension IDLShape {
    /// The shape on one line.
    var shown: String {
        var text = traits.map { "\($0.shown) " }.joined()
        switch keyword {
        case .set: text += "set"
        case .kind(let kind): text += kind.rawValue
        }
        text += " " + name.text
        if let resource { text += " for " + resource.text }
        if !mixins.isEmpty { text += " with [" + mixins.map(\.text).joined(separator: ", ") + "]" }
        if !members.isEmpty { text += " {" + members.map(\.shown).joined(separator: "; ") + "}" }
        if let body { text += " \(body.shown)" }
        if let operation { text += " \(operation.shown)" }
        return text
    }
}

extension IDLOperation {
    var shown: String {
        func show(_ structure: Structure?) -> String {
            switch structure {
            case .target(let name): name.text
            case .inline(let shape): "(\(shape.shown))"
            case nil: "-"
            }
        }
        return "\(show(input)) → \(show(output)) ! [\(errors.map(\.text).joined(separator: ", "))]"
    }
}

extension IDLApplication {
    var shown: String { "apply \(target.text) " + traits.map(\.shown).joined(separator: " ") }
}
