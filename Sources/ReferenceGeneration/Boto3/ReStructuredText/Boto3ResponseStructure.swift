import ServiceModel

/// Writes what a response holds: the members of an operation's output, and those in them.
struct Boto3ResponseStructure: Boto3PartWriting {
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

    mutating func write(_ output: Shape, _ level: Int) {
        write(members.root(output), level)
    }

    private mutating func write(_ member: Boto3Member, _ level: Int, _ customization: Boto3Customization? = nil) {
        writeHead(of: member, level, customization)
        guard !path.contains(member.place), text.lineCount <= Boto3LineLimit.structure else {
            repetitions += 1
            return
        }
        guard member.special != .document else { return }
        path.append(member.place)
        // What is outermost is on no other page.
        if path.count == 1 {
            writeContent(of: member, level)
        } else {
            writeShared(member, level, kind: 1, limit: Boto3LineLimit.structure) { $0.writeContent(of: member, level) }
        }
        path.removeLast()
    }

    private mutating func writeContent(of member: Boto3Member, _ level: Int) {
        switch member.shape.kind {
        case .structure, .union:
            let isOutermost = path.count == 1
            for member in members.members(of: member, outermost: isOutermost ? .response : nil) {
                let customization = isOutermost ? customizations[member.name ?? ""] : nil
                if let customization, customization.isHidden { continue }
                text.newLine(level + 1)
                write(member, level + 1, customization)
            }
            text.newLine(level - 1)
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
        of member: Boto3Member, _ level: Int, _ customization: Boto3Customization? = nil
    ) {
        text.newParagraph(level)
        text.write("- ")
        if let name = customization?.name ?? member.name { text.writeName(name) }
        if let type = customization?.type {
            text.write("(*\(type)*) --")
        } else {
            text.writeType(member.typeName, isEmphasized: member.special == nil)
        }
        guard !member.documentation.isEmpty else { return }
        documentation.write(member.documentation, level + 1, into: &text)
        guard let names = member.unionMembers else { return }
        let list = names.map { "``\($0)``" }.joined(separator: ", ")
        text.write(
            ".. note::    This is a Tagged Union structure. Only one of the     "
                + "following top level keys will be set: \(list).     "
                + "If a client receives an unknown member it will     "
                + "set ``SDK_UNKNOWN_MEMBER`` as the top level key,     which maps to the name or tag of the unknown     "
                + "member. The structure of ``SDK_UNKNOWN_MEMBER`` is     as follows")
        text.beginCode(level + 1)
        text.writeLine(Boto3Texts.unknownMember, level + 1)
        text.newParagraph(level)
    }
}
