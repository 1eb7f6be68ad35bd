/// Reads a template's text into nodes.
///
/// Tags follow the Mustache manual and its specification, <https://mustache.github.io/mustache.5.html>: a section, partial
/// or comment alone on its line takes the line with it. Beyond that, a variable alone on its line indents every line of
/// its text, and takes the line with it when its text is empty.
struct TemplateParser {
    private let source: TemplateSource
    private let scanner: TagScanner
    private(set) var errors: [TemplateError] = []
    /// The nodes of the section being read, or of the template.
    private var nodes: [TemplateNode] = []
    /// The sections around it, from the outermost, each with the nodes before it.
    private var open: [OpenSection] = []

    private struct OpenSection {
        var section: TemplateNode.Section
        var nodesBefore: [TemplateNode]
    }

    /// How deep sections may be nested in one template.
    static let maximumDepth = 100

    init(_ source: TemplateSource) {
        self.source = source
        scanner = TagScanner(bytes: Array(source.text.utf8))
    }

    /// The template's nodes, which are incomplete when there are `errors` afterwards.
    mutating func parse() -> [TemplateNode] {
        var textStart = 0
        var position = 0
        while let result = scanner.next(from: position) {
            switch result {
            case .unclosed(let offset, let closing, let next):
                report(offset, "this tag has no end; add `\(closing)` on the same line, or at a comment's end")
                position = next
            case .tag(let tag):
                let line = tag.takesLine ? scanner.line(around: tag.range) : nil
                appendText(textStart..<(line?.start ?? tag.range.lowerBound))
                append(tag, line: line)
                textStart = line?.end ?? tag.range.upperBound
                position = textStart
            }
        }
        appendText(textStart..<scanner.bytes.count)
        while let section = open.last {
            reportUnclosed(section.section)
            close()
        }
        return nodes
    }

    private mutating func append(_ tag: Tag, line: (start: Int, end: Int, lineEnd: Range<Int>)?) {
        let offset = tag.range.lowerBound
        let indentation = line.map { scanner.text($0.start..<offset) } ?? ""
        switch tag.kind {
        case .variable, .unescapedVariable:
            guard let name = name(of: tag, "{{name}}") else { return }
            let lineEnd = line.map { scanner.text($0.lineEnd) } ?? ""
            let variable = TemplateNode.Variable(
                name: name, isEscaped: tag.kind == .variable,
                line: line == nil ? nil : TemplateNode.Line(indentation: indentation, lineEnd: lineEnd), offset: offset)
            nodes.append(.variable(variable))
        case .section, .invertedSection:
            let name = name(of: tag, "{{#name}}") ?? .invalid(tag.content)
            if open.count == Self.maximumDepth {
                report(offset, "sections are nested more than \(Self.maximumDepth) deep; use a partial")
            }
            let isInverted = tag.kind == .invertedSection
            let section = TemplateNode.Section(name: name, isInverted: isInverted, children: [], offset: offset)
            open.append(OpenSection(section: section, nodesBefore: nodes))
            nodes = []
        case .close:
            close(tag.content, offset: offset)
        case .partial:
            if tag.content.hasPrefix("*") {
                report(offset, "a partial's name cannot be computed; write its name")
            } else if tag.content.isEmpty {
                report(offset, "this partial has no name; write `{{>name}}`")
            } else {
                nodes.append(.partial(.init(name: tag.content, indentation: indentation, offset: offset)))
            }
        case .comment: break
        case .delimiters:
            report(offset, "delimiters cannot be changed; write tags with `{{` and `}}`")
        case .parent, .block:
            report(offset, "templates do not inherit from each other; use a partial, `{{>name}}`")
        }
    }

    private mutating func name(of tag: Tag, _ example: String) -> TagName? {
        if let name = TagName(tag.content) { return name }
        if tag.content.isEmpty {
            report(tag.range.lowerBound, "this tag has no name; write `\(example)`")
        } else {
            let advice = "use letters, digits and underscores, and dots between names"
            report(tag.range.lowerBound, "`\(tag.content)` is not a name; \(advice)")
        }
        return nil
    }

    /// Ends the section `name`, and those in it that have no end.
    private mutating func close(_ name: String, offset: Int) {
        guard let innermost = open.last?.section else {
            report(offset, "no section is open here; remove `{{/\(name)}}`, or open it with `{{#\(name)}}`")
            return
        }
        if innermost.name.description != name {
            guard open.contains(where: { $0.section.name.description == name }) else {
                let opened = source.position(ofByte: innermost.offset)
                let place = "\(opened.line):\(opened.column)"
                report(
                    offset,
                    "`{{/\(name)}}` is not the end of `\(innermost.name)`, open since \(place); write `{{/\(innermost.name)}}`"
                )
                return
            }
            while let section = open.last?.section, section.name.description != name {
                reportUnclosed(section)
                close()
            }
        }
        close()
    }

    /// Ends the innermost section.
    private mutating func close() {
        guard var section = open.popLast() else { return }
        section.section.children = nodes
        nodes = section.nodesBefore
        // Those too deep have been reported, and are left out because compiling recurses.
        if open.count < Self.maximumDepth { nodes.append(.section(section.section)) }
    }

    private mutating func appendText(_ range: Range<Int>) {
        if range.isEmpty { return }
        let text = scanner.text(range)
        if case .text(let before) = nodes.last {
            nodes[nodes.count - 1] = .text(before + text)
        } else {
            nodes.append(.text(text))
        }
    }

    private mutating func reportUnclosed(_ section: TemplateNode.Section) {
        report(section.offset, "section `\(section.name)` has no end; add `{{/\(section.name)}}`")
    }

    private mutating func report(_ offset: Int, _ message: String) {
        errors.append(source.error(atByte: offset, message))
    }
}

extension Tag {
    /// Whether a tag of this kind alone on its line is more than its text there.
    fileprivate var takesLine: Bool {
        switch kind {
        case .variable, .unescapedVariable: content != "-index"
        case .section, .invertedSection, .close, .partial, .comment: true
        case .delimiters, .parent, .block: false
        }
    }
}
