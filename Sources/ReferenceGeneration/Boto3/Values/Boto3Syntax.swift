import ServiceModel

/// Writes what a request or a response looks like in Python: every member with something that stands for its value.
struct Boto3Syntax: Boto3PartWriting {
    let members: Boto3Members
    let direction: Boto3Direction
    /// What is said of the outermost members.
    let customizations: [String: Boto3Customization]

    /// The places of the shapes around the one that is written, outermost first.
    private var path: [Int] = []
    var text = IndentedText()
    var repetitions = 0

    init(
        _ members: Boto3Members, _ direction: Boto3Direction, _ customizations: [String: Boto3Customization]
    ) {
        self.members = members
        self.direction = direction
        self.customizations = customizations
    }

    /// The syntax of an operation's input, in parentheses, or of its output.
    ///
    /// - Parameter level: How deep the text stands, in levels of two spaces.
    static func write(
        _ shape: Shape, _ direction: Boto3Direction, level: Int, members: Boto3Members,
        customizations: [String: Boto3Customization]
    ) -> IndentedText {
        var syntax = Boto3Syntax(members, direction, customizations)
        syntax.write(members.root(shape), level)
        return syntax.text
    }

    private mutating func write(_ member: Boto3Member, _ level: Int) {
        guard !path.contains(member.place) else {
            repetitions += 1
            text.write("{'... recursive ...'}")
            return
        }
        // What is longer is left out.
        guard text.lineCount <= Boto3LineLimit.syntax else {
            repetitions += 1
            return
        }
        path.append(member.place)
        // What is outermost, or is no more than it says of itself, is on no other page.
        if path.count == 1 || member.special != nil {
            writeContent(of: member, level)
        } else {
            writeShared(member, level, kind: 2 + direction.rawValue, limit: Boto3LineLimit.syntax) {
                $0.writeContent(of: member, level)
            }
        }
        path.removeLast()
    }

    private mutating func writeContent(of member: Boto3Member, _ level: Int) {
        switch member.shape.kind {
        case _ where member.special == .document || member.special == .jsonHeader: text.write(member.exampleValue)
        case .union where member.shape.isEventStream && direction == .response:
            text.write("EventStream(")
            writeStructure(member, level)
            text.write(")")
        case .union where member.shape.isEventStream: text.write("{...}")
        case .structure, .union: writeStructure(member, level)
        case .list:
            text.write("[")
            text.newLine(level + 2)
            for element in members.parts(of: member) { write(element, level + 2) }
            text.write(",")
            text.newLine(level)
            text.write("]")
        case .map:
            text.write("{")
            text.newLine(level + 2)
            text.write("'string': ")
            for value in members.parts(of: member).dropFirst() { write(value, level + 2) }
            text.newLine(level)
            text.write("}")
        case .enum: writeChoices(of: member.shape)
        default: text.write(member.exampleValue)
        }
    }

    private mutating func writeChoices(of shape: Shape) {
        var isFirst = true
        for choice in shape.members {
            text.write(isFirst ? "'" : "'|'")
            text.write(PythonLiteral.escapingControls(choice.traits.string(.enumValue) ?? choice.name))
            isFirst = false
        }
        if !isFirst { text.write("'") }
    }

    private mutating func writeStructure(_ outer: Boto3Member, _ level: Int) {
        let isOutermost = path.count == 1
        let isCall = isOutermost && direction == .request
        let all = members.members(of: outer, outermost: isOutermost ? direction : nil)
        text.write(isCall ? "(" : "{")
        guard !all.isEmpty else {
            if direction == .response {
                text.write("}")
                return
            }
            text.write(isCall ? ")" : "}")
            text.newLine(level)
            return
        }
        text.newLine(level + 2)
        for (index, member) in all.enumerated() {
            let name = member.name ?? ""
            let customization = isOutermost ? customizations[name] : nil
            if let customization, customization.isHidden || customization.isAutopopulated { continue }
            let shown = customization?.name ?? name
            if !isCall { text.write("'") }
            text.write(shown)
            text.write(isCall ? "=" : "': ")
            if let value = customization?.value {
                text.write(value)
            } else {
                write(member, level + 2)
            }
            if index < all.count - 1 {
                text.write(",")
                text.newLine(level + 2)
            }
        }
        text.newLine(level)
        text.write(isCall ? ")" : "}")
    }
}
