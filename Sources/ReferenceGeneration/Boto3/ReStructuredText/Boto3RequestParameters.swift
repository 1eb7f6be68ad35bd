import ServiceModel

/// Writes the parameters of a method: the members of an operation's input, and those in them.
struct Boto3RequestParameters: Boto3PartWriting {
    let members: Boto3Members
    let documentation: Boto3Documentation
    let customizations: [String: Boto3Customization]

    /// The places of the shapes around the one that is written, outermost first.
    private var path: [Int] = []
    var text = IndentedText()
    var repetitions = 0

    init(
        _ members: Boto3Members, _ documentation: Boto3Documentation, _ customizations: [String: Boto3Customization]
    ) {
        self.members = members
        self.documentation = documentation
        self.customizations = customizations
    }

    /// Writes the parameters that an operation's input is.
    mutating func write(_ input: Shape, _ level: Int) {
        let input = members.root(input)
        path = [input.place]
        writeMembers(of: input, level)
        text.newLine(level)
    }

    private mutating func writeMembers(of outer: Boto3Member, _ level: Int) {
        for member in members.members(of: outer, outermost: path.count == 1 ? .request : nil) {
            let customization = path.count == 1 ? customizations[member.name ?? ""] : nil
            if let customization, customization.isHidden { continue }
            text.newLine(level)
            write(member, level, customization)
        }
    }

    private mutating func write(_ member: Boto3Member, _ level: Int, _ customization: Boto3Customization? = nil) {
        guard !path.contains(member.place) else {
            repetitions += 1
            var member = member
            member.isRequired = false
            writeHead(of: member, level, customization)
            return
        }
        writeHead(of: member, level, customization, isTop: path.count == 1)
        guard text.lineCount <= Boto3LineLimit.structure else {
            repetitions += 1
            return
        }
        guard member.special != .document, !member.shape.isEventStream else { return }
        path.append(member.place)
        writeShared(member, level, kind: 0, limit: Boto3LineLimit.structure) { $0.writeContent(of: member, level) }
        path.removeLast()
    }

    private mutating func writeContent(of member: Boto3Member, _ level: Int) {
        switch member.shape.kind {
        case .structure, .union:
            writeMembers(of: member, level + 1)
            text.newLine(level)
        case .list:
            text.newLine(level + 1)
            for element in members.parts(of: member) { write(element, level + 1) }
            text.newLine(level - 1)
        case .map:
            let parts = members.parts(of: member)
            text.newLine(level + 1)
            if let key = parts.first { writeHead(of: key, level + 1) }
            text.newLine(level + 2)
            for value in parts.dropFirst() { write(value, level + 2) }
            text.newLine(level - 1)
            text.newLine(level - 2)
        default: break
        }
    }

    /// Writes the name, the type and the text.
    private mutating func writeHead(
        of member: Boto3Member, _ level: Int, _ customization: Boto3Customization? = nil, isTop: Bool = false
    ) {
        let name = customization?.name ?? member.name
        let type = customization?.type ?? member.typeName
        if isTop, let name {
            text.write(":type ")
            text.write(name)
            text.write(": ")
            text.write(type)
            text.newLine(level)
            text.write(":param ")
            text.write(name)
            text.write(": ")
        } else {
            text.write("- ")
            if let name { text.writeName(name) }
            text.writeType(type, isEmphasized: member.special == nil)
        }
        if member.isRequired, customization?.isAutopopulated != true { text.write("**[REQUIRED]** ") }
        let described = customization?.documentation ?? member.documentation
        if !described.isEmpty {
            documentation.write(described, isHTML: customization?.documentation != nil, level + 1, into: &text)
            if member.isIdempotencyToken { text.write("This field is autopopulated if not provided.") }
            writeNote(customization, level + 1)
            if let names = member.unionMembers {
                let list = names.map { "``\($0)``" }.joined(separator: ", ")
                text.write(
                    ".. note::    This is a Tagged Union structure. Only one of the     "
                        + "following top level keys can be set: \(list). ")
            }
        }
        text.newParagraph(level)
    }

    private mutating func writeNote(_ customization: Boto3Customization?, _ level: Int) {
        if let note = customization?.note {
            text.writeLine(note, level)
        } else if customization?.isAutopopulated == true {
            text.writeLine(Boto3Texts.autopopulated + "\n", level)
        }
    }
}
