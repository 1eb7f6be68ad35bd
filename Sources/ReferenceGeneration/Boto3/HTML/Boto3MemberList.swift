import Documentation
import ServiceModel

/// Writes the members of an operation's input or output, and those in them, as items of nested lists in HTML.
struct Boto3MemberList {
    /// How many members are written; where there are more, none is.
    private static let memberLimit = 2500

    private let members: Boto3Members
    private let direction: Boto3Direction
    private let customizations: [String: Boto3Customization]
    /// The places of the shapes around the one that is written, outermost first.
    private var path: [Int] = []
    private var memberCount = 0
    private var html = ""

    init(_ members: Boto3Members, _ direction: Boto3Direction, _ customizations: [String: Boto3Customization]) {
        self.members = members
        self.direction = direction
        self.customizations = customizations
    }

    /// The parameters that an input is, or the response that an output is.
    mutating func write(_ shape: Shape) -> String {
        switch direction {
        case .request:
            let input = members.root(shape)
            path = [input.place]
            writeMembers(of: input)
        case .response: write(members.root(shape), nil)
        }
        return memberCount > Self.memberLimit ? "<li>\(Boto3MethodHTML.tooLarge)</li>\n" : html
    }

    private mutating func write(_ member: Boto3Member, _ customization: Boto3Customization?) {
        memberCount += 1
        let isRecursive = path.contains(member.place)
        html += "<li>"
        writeHead(of: member, customization, isRequired: member.isRequired && !isRecursive)
        if !isRecursive, memberCount <= Self.memberLimit {
            path.append(member.place)
            writeContent(of: member)
            path.removeLast()
        }
        html += "</li>\n"
    }

    private mutating func writeContent(of member: Boto3Member) {
        guard member.special != .document else { return }
        switch member.shape.kind {
        case .union where member.shape.isEventStream && direction == .request: return
        case .structure, .union:
            guard !member.shape.members.isEmpty else { return }
            html += "\n<ul>\n"
            writeMembers(of: member)
        case .list:
            html += "\n<ul>\n"
            for element in members.parts(of: member) { write(element, nil) }
        case .map:
            let parts = members.parts(of: member)
            html += "\n<ul>\n<li>"
            if let key = parts.first { writeHead(of: key, nil, isRequired: false) }
            html += "\n<ul>\n"
            for value in parts.dropFirst() { write(value, nil) }
            html += "</ul>\n</li>\n"
        default: return
        }
        html += "</ul>\n"
    }

    private mutating func writeMembers(of outer: Boto3Member) {
        let isOutermost = path.count == 1
        for member in members.members(of: outer, outermost: isOutermost ? direction : nil) {
            let customization = isOutermost ? customizations[member.name ?? ""] : nil
            if let customization, customization.isHidden { continue }
            write(member, customization)
        }
    }

    /// Writes the name, the type and the text.
    private mutating func writeHead(
        of member: Boto3Member, _ customization: Boto3Customization?, isRequired: Bool
    ) {
        html += "<p>"
        if let name = customization?.name ?? member.name {
            html += "<strong>\(DocumentationHTML.escape(name))</strong> "
        }
        html += "(\(DocumentationHTML.escape(customization?.type ?? member.plainTypeText))) –</p>\n"
        if isRequired, customization?.isAutopopulated != true { html += "<p><strong>[REQUIRED]</strong></p>\n" }
        if let text = customization?.documentation {
            html += SmartPunctuation.applied(to: DocumentationHTML.render(text, format: .html, headingLevel: 2)) + "\n"
        } else if !member.documentation.isEmpty {
            html += Boto3MethodHTML.prose(member.documentation, of: members.service) + "\n"
        } else {
            return
        }
        if direction == .request, member.isIdempotencyToken {
            writeParagraph("This field is autopopulated if not provided.")
        }
        if let note = customization?.note {
            writeParagraph(note)
        } else if customization?.isAutopopulated == true {
            writeParagraph(Boto3Texts.autopopulated + ".")
        }
        writeUnion(member)
    }

    private mutating func writeUnion(_ member: Boto3Member) {
        guard let names = member.unionMembers else { return }
        let list = names.map { "<code>\(DocumentationHTML.escape($0))</code>" }.joined(separator: ", ")
        let verb = direction == .request ? "can" : "will"
        html +=
            "<p>This is a Tagged Union structure. Only one of the following top level keys \(verb) be set: \(list).</p>\n"
        guard direction == .response else { return }
        html +=
            "<p>If a client receives an unknown member it will set <code>SDK_UNKNOWN_MEMBER</code> as the top level key, "
            + "which maps to the name or tag of the unknown member. The structure of <code>SDK_UNKNOWN_MEMBER</code> is as "
            + "follows:</p>\n<pre><code>\(DocumentationHTML.escape(Boto3Texts.unknownMember))</code></pre>\n"
    }

    /// Writes a line of an override file, whose marks for reStructuredText are dropped.
    private mutating func writeParagraph(_ line: String) {
        let bytes = line.utf8.filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }
        html += "<p>\(DocumentationHTML.escape(String(decoding: bytes, as: UTF8.self)))</p>\n"
    }
}
