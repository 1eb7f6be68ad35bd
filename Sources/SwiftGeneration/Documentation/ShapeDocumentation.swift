import ServiceModel

/// Composes the documentation comments of types, members and operations.
struct ShapeDocumentation {
    let context: PlanningContext

    /// A type's comment: the shape's documentation, deprecation and origin.
    func type(_ shape: Shape) -> String { type(shape, remark: "") }

    /// The comment of a union of events, with the errors that end a stream of them.
    func eventStream(_ shape: Shape, isReceived: Bool) -> String {
        let errors = shape.members.compactMap { context.types.used($0.target).shape }.filter { $0.traits.has(.error) }
        guard isReceived, !errors.isEmpty else { return type(shape) }
        let items = errors.map { context.errorItem($0) }.sorted().joined(separator: "\n")
        return type(
            shape,
            remark:
                "Reading the events throws ``\(context.clientPrefix)Error`` where the service ends them with one of:\n\(items)\n\n"
        )
    }

    private func type(_ shape: Shape, remark: String) -> String {
        guard context.options.documentationComments else { return "" }
        var text = shape.traits.string(.documentation).map(context.documentation.markdown) ?? ""
        if !text.isEmpty { text += "\n\n" }
        if shape.traits.has(.deprecated) { text += "> Warning: \(Deprecation(shape.traits).sentence)\n\n" }
        text += remark
        text += "Generated from `"
        text += shape.id.absolute
        text += "`."
        return DocumentationComments.comment(text)
    }

    /// A member's comment; its target's documentation where it has none of its own.
    func member(_ member: Member) -> String {
        guard context.options.documentationComments else { return "" }
        return DocumentationComments.comment(markdown(of: member))
    }

    /// A structure's member's comment.
    func member(_ planned: PlannedMember) -> String {
        guard context.options.documentationComments else { return "" }
        return DocumentationComments.comment(markdown(of: planned))
    }

    /// The Markdown is made once: an input's member shows in its structure and among the arguments of a method.
    private func markdown(of planned: PlannedMember) -> String {
        if let markdown = context.memberMarkdown[planned.number] { return markdown }
        let text = text(of: planned.member, planned.target)
        let markdown = text.map(context.documentation.markdown) ?? ""
        context.memberMarkdown[planned.number] = markdown
        return markdown
    }

    private func markdown(of member: Member) -> String {
        text(of: member, context.types.used(member.target)).map(context.documentation.markdown) ?? ""
    }

    /// The documentation text of a member or else of its target, where that is not a type with a comment of its own.
    private func text(of member: Member, _ target: UsedType) -> String? {
        if let text = member.traits.string(.documentation), !text.isEmpty { return text }
        guard let target = target.shape, !target.becomesType else { return nil }
        return target.traits.string(.documentation)
    }

    /// `name: first paragraph`, for a list of parameters; what follows the first line is indented to stay in the item.
    func parameter(_ planned: PlannedMember, to text: inout String) {
        let markdown = DocumentationComments.firstParagraph(markdown(of: planned))
        text += "  - "
        text += planned.name
        text += ": "
        text += markdown.isEmpty ? "The member `\(planned.member.name)`." : indentContinuation(markdown, by: "    ")
    }

    /// Indents every line but the first; blank lines stay blank.
    func indentContinuation(_ text: String, by indentation: String) -> String {
        guard DocumentationComments.lineBreak(in: text, from: text.startIndex) != nil else { return text }
        var result = ""
        var isFirst = true
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if !isFirst {
                result += "\n"
                if !line.isEmpty { result += indentation }
            }
            result += Substring(line)
            isFirst = false
        }
        return result
    }
}

/// What a `deprecated` trait says.
struct Deprecation {
    let message: String?
    let since: String?

    init(_ traits: Traits) {
        let value = traits[.deprecated]
        message = value?["message"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        since = value?["since"]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// As Markdown text of one line.
    var sentence: String {
        var text = "Deprecated"
        if let since { text += " since \(plain(since))" }
        text += "."
        if let message { text += " " + plain(message) }
        return text
    }

    /// The attribute.
    var attribute: String {
        guard let message else { return "@available(*, deprecated)" }
        return "@available(*, deprecated, message: \(SwiftLiteral.string(plain(message))))"
    }

    /// The text on one line, with what Markdown would read replaced.
    private func plain(_ text: String) -> String {
        var result = ""
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\0"..."\u{20}", "\u{7F}"..."\u{A0}", "\u{2028}", "\u{2029}":
                pendingSpace = !result.isEmpty
            case "`", "<", ">", "[", "]", "*", "\\":
                if pendingSpace { result += " " }
                pendingSpace = false
                result += "'"
            default:
                if pendingSpace { result += " " }
                pendingSpace = false
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension PlanningContext {
    /// An error with the first paragraph of its documentation, as an item of a list.
    func errorItem(_ error: Shape) -> String {
        if let item = errorItems[error.id] { return item }
        let summary =
            error.traits.string(.documentation).map { DocumentationComments.firstParagraph(documentation.markdown($0)) }
            ?? ""
        var item = "  - ``\(names.link(error.id))``"
        if !summary.isEmpty { item += ": " + ShapeDocumentation(context: self).indentContinuation(summary, by: "    ") }
        errorItems[error.id] = item
        return item
    }
}
